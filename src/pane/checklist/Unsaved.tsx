import { Button, makeStyles } from "@fluentui/react-components";
import type { Checklist } from "../../core/checklist/checklist";
import { useWords } from "./useWords";
import { Notice } from "../shell/Notice";
import type { Change, Edit } from "./edits";
import type { ChecklistStore } from "./store";
import { checklistFailure, titleOf } from "./wording";

const useStyles = makeStyles({ list: { margin: "2px 0 0", paddingLeft: "18px" } });

interface Props {
  store: ChecklistStore;
  edits: readonly Edit[];
  checklist: Checklist | null;
}

/** What did not get into the workbook, why, and the way there. The fields keep what was typed. */
export function Unsaved({ store, edits, checklist }: Props) {
  const styles = useStyles();
  const { words, shell, language, texts } = useWords();
  const failed = edits.filter(({ failure }) => failure);
  if (failed.length === 0) return null;

  const name = (change: Change): string => {
    if (change.on === "pass") return words.passLineName;
    if (change.on === "section") return words.unsavedSection(texts.sections[change.id].title);
    const item = checklist?.items.find(({ id }) => id === change.id) ?? { id: change.id, title: null };
    const field = change.field === "critical" ? words.critical : words.fields[change.field];
    return words.unsavedItem(titleOf(item, texts), field);
  };
  const reasons = new Set(failed.map(({ failure }) => checklistFailure(failure!.caught, language)));
  return (
    <Notice
      beforeMain
      kind="error"
      title={words.unsavedTitle}
      actions={
        <>
          <Button size="small" appearance="primary" onClick={() => store.retry()}>
            {shell.retry}
          </Button>
          <Button size="small" onClick={() => store.discard()}>
            {words.discard}
          </Button>
        </>
      }
    >
      {[...reasons].map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
      <ul className={styles.list}>
        {failed.map(({ key, change }) => (
          <li key={key}>{name(change)}</li>
        ))}
      </ul>
    </Notice>
  );
}
