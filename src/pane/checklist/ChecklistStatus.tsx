import { Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { useSyncExternalStore } from "react";
import type { ChecklistStore } from "./store";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** Whether everything that was changed is in the workbook. */
export function ChecklistStatus({ store }: { store: ChecklistStore }) {
  const styles = useStyles();
  const { words } = useWords();
  const { edits, writes } = useSyncExternalStore(store.subscribe, store.state);
  const unsaved = edits.filter(({ failure }) => failure).length;
  if (unsaved > 0)
    return (
      <span className={mergeClasses(styles.root, styles.bad)}>
        <ErrorCircle16Filled aria-hidden />
        {words.notSaved(unsaved)}
      </span>
    );
  if (edits.length > 0)
    return (
      <span className={styles.root}>
        <Spinner size="extra-tiny" aria-hidden />
        {words.saving}
      </span>
    );
  if (writes === 0) return null;
  return (
    <span className={styles.root}>
      <CheckmarkCircle16Regular aria-hidden />
      {words.saved}
    </span>
  );
}
