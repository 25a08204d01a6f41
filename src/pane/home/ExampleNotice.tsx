import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { homeSentences } from "../../locale/pane/home/sentences";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";

/** Says what was put into the workbook. */
export function ExampleNotice({ onPutAside }: { onPutAside: () => void }) {
  const { language } = useLanguage();
  const { doors } = homeSentences[language];
  const announce = useAnnounce();
  useEffect(() => {
    announce(doors.exampleDone);
  }, [announce, doors]);
  return (
    <Notice
      kind="info"
      title={doors.exampleDone}
      actions={
        <Button size="small" onClick={onPutAside}>
          {shellSentences[language].close}
        </Button>
      }
    >
      {doors.exampleNext}
    </Notice>
  );
}
