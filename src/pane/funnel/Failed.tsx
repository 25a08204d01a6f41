import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Language } from "../../core/language";
import { Refused } from "../../core/refusal";
import { isTrouble } from "../../core/trouble";
import { funnelSentences, funnelTroubleSentence } from "../../locale/pane/funnel/sentences";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { funnelFailure } from "./failure";

interface Props {
  caught: unknown;
  again?: (() => void) | null;
}

/** What went wrong and the way on, for those who look and those who listen. */
export function Failed({ caught, again }: Props) {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const say = funnelSentences[language];
  const sentence = funnelFailure(caught, language);
  useEffect(() => {
    announce(sentence, true);
  }, [announce, sentence]);
  return (
    <Notice
      kind={isAnswer(caught, language) ? "warning" : "error"}
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

/** Whether something has to be given otherwise; all else is a failure. */
const isAnswer = (caught: unknown, language: Language): boolean =>
  caught instanceof Refused || (isTrouble(caught) && funnelTroubleSentence(caught, language) !== null);
