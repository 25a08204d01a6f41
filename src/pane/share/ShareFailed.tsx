import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { isTrouble } from "../../core/trouble";
import { shareSentences, shareTroubleSentence } from "../../locale/pane/share/sentences";
import { useAnnounce } from "../shell/announce";
import { failureSentence } from "../shell/failure";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import type { ShareState } from "./store";

/** What went wrong with sharing and the way on, for those who look and those who listen. */
export function ShareFailed({ failed: { caught, again } }: { failed: NonNullable<ShareState["failed"]> }) {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const say = shareSentences[language];
  const sentence = failureSentence(caught, language, shareTroubleSentence);
  useEffect(() => {
    announce(sentence, true);
  }, [announce, sentence]);
  const isAnswer = isTrouble(caught) && shareTroubleSentence(caught, language) !== null;
  return (
    <Notice
      kind={isAnswer ? "warning" : "error"}
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
