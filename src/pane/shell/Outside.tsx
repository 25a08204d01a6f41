import { useLanguage } from "./language";
import { Notice } from "./Notice";

/** The page was opened where there is no Excel around it. */
export function Outside() {
  const { say } = useLanguage();
  return (
    <Notice alone kind="info" title={say.shell.outsideTitle}>
      {say.shell.outsideBody}
    </Notice>
  );
}
