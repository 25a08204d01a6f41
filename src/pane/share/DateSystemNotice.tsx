import { shareSentences } from "../../locale/pane/share/sentences";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";

/** That the workbook counts its days from 1904, and what mends it. */
export function DateSystemNotice() {
  const { language } = useLanguage();
  const { title, about } = shareSentences[language].since1904;
  return (
    <Notice kind="warning" title={title}>
      {about}
    </Notice>
  );
}
