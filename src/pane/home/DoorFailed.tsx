import { useEffect } from "react";
import { homeSentences } from "../../locale/pane/home/sentences";
import { modelTroubleSentence } from "../../locale/pane/model/troubles";
import { useAnnounce } from "../shell/announce";
import { failureSentence } from "../shell/failure";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";

/** Why a door did not open, with all that the model's tables can say. */
export function DoorFailed({ caught }: { caught: unknown }) {
  const { language } = useLanguage();
  const announce = useAnnounce();
  const sentence = failureSentence(caught, language, modelTroubleSentence);
  useEffect(() => {
    announce(sentence, true);
  }, [sentence, announce]);
  return (
    <Notice kind="error" title={homeSentences[language].doors.failed}>
      {sentence}
    </Notice>
  );
}
