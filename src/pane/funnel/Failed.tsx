import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { funnelSentences } from "../../locale/pane/funnel/sentences";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { failureSentence } from "./failure";
import type { FunnelRules } from "./means";

interface Props {
  caught: unknown;
  rules: FunnelRules;
  again?: (() => void) | null;
}

/** What went wrong and the way on, for those who look and those who listen. */
export function Failed({ caught, rules, again }: Props) {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const say = funnelSentences[language];
  const sentence = failureSentence(caught, rules, language);
  useEffect(() => {
    announce(sentence, true);
  }, [announce, sentence]);
  return (
    <Notice
      kind={rules.isFunnelTrouble(caught) || rules.isRefused(caught) ? "warning" : "error"}
      title={say.failed}
      actions={
        again && (
          <Button size="small" onClick={again}>
            {say.again}
          </Button>
        )
      }
    >
      {sentence}
    </Notice>
  );
}
