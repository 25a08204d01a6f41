import { Button, makeStyles } from "@fluentui/react-components";
import type { Checklist } from "../../core/checklist/checklist";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { useSurroundings } from "./context";
import type { Change, Edit } from "./edits";
import { failureSentence, titleOf } from "./wording";

const useStyles = makeStyles({ list: { margin: "2px 0 0", paddingLeft: "18px" } });

/** What did not get into the workbook, why, and the way there. The fields keep what was typed. */
export function Unsaved({ edits, checklist }: { edits: readonly Edit[]; checklist: Checklist | null }) {
  const styles = useStyles();
  const { say, language, texts } = useLanguage();
  const { store, rules } = useSurroundings();
  const failed = edits.filter(({ failure }) => failure);
  if (failed.length === 0) return null;

  const name = (change: Change): string => {
    if (change.on === "pass") return say.checklist.passLineName;
    if (change.on === "section") return say.checklist.unsavedSection(texts.sections[change.id].title);
    const item = checklist?.items.find(({ id }) => id === change.id) ?? { id: change.id, title: null };
    const field = change.field === "critical" ? say.checklist.critical : say.checklist.fields[change.field];
    return say.checklist.unsavedItem(titleOf(item, texts), field);
  };
  const reasons = new Set(failed.map(({ failure }) => failureSentence(failure!.caught, rules, language)));
  return (
    <Notice
      beforeMain
      kind="error"
      title={say.checklist.unsavedTitle}
      actions={
        <>
          <Button size="small" appearance="primary" onClick={() => store.retry()}>
            {say.shell.retry}
          </Button>
          <Button size="small" onClick={() => store.discard()}>
            {say.checklist.discard}
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
