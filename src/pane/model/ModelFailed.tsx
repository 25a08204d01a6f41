import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { isTrouble } from "../../core/trouble";
import { modelSentences } from "../../locale/pane/model/sentences";
import { modelTroubleSentence } from "../../locale/pane/model/troubles";
import { useAnnounce } from "../shell/announce";
import { failureSentence } from "../shell/failure";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import type { Failure } from "./state";

/** What went wrong with the tables and the way on, for those who look and those who listen. */
export function ModelFailed({ failed: { caught, again, sure } }: { failed: Failure }) {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const say = modelSentences[language];
  const sentence = failureSentence(caught, language, modelTroubleSentence);
  useEffect(() => {
    announce(sentence, true);
  }, [announce, sentence]);
  const onlySheets =
    isTrouble(caught, "model-taken") && caught.facts.taken.every(({ what }) => what === "sheet");
  const yes = onlySheets
    ? say.useFreeNames
    : isTrouble(caught, "model-changed")
      ? say.removeAnyway
      : isTrouble(caught, "reset-changed")
        ? say.undoAnyway
        : null;
  const isAnswer = isTrouble(caught) && modelTroubleSentence(caught, language) !== null;
  return (
    <Notice
      kind={isAnswer ? "warning" : "error"}
      title={say.failed}
      actions={
        <>
          {yes !== null && sure && (
            <Button size="small" onClick={sure}>
              {yes}
            </Button>
          )}
          {again && (
            <Button size="small" onClick={again}>
              {say.again}
            </Button>
          )}
        </>
      }
    >
      {sentence}
    </Notice>
  );
}
