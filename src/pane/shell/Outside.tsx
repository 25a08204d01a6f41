import { useLanguage } from "./language";
import { Notice } from "./Notice";

/** The page was opened where there is no Excel around it. */
export function Outside() {
  const { shell } = useLanguage();
  return (
    <Notice kind="info" title={shell.outsideTitle}>
      {shell.outsideBody}
    </Notice>
  );
}
