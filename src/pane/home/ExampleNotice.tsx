import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { homeSentences } from "../../locale/pane/home/sentences";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";

/** Says what was put into the workbook; it has the focus that went away with the door. */
export function ExampleNotice({ onPutAside }: { onPutAside: () => void }) {
  const { language } = useLanguage();
  const { doors } = homeSentences[language];
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    announce(doors.exampleDone);
    if (document.activeElement === document.body) button.current?.focus();
  }, [announce, doors]);
  return (
    <Notice
      kind="info"
      title={doors.exampleDone}
      actions={
        <Button ref={button} size="small" onClick={onPutAside}>
          {shellSentences[language].close}
        </Button>
      }
    >
      {doors.exampleNext}
    </Notice>
  );
}
