import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isoOf } from "../../core/checklist/due";
import type { KeptAction } from "../../core/tracking/actions";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { Card } from "../shell/Card";
import { DoneNote } from "../model/DoneNote";
import type { ModelStore } from "../model/store";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  action: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: "2px 0",
    overflowWrap: "anywhere",
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  summary: { cursor: "pointer", padding: "4px 0", fontSize: tokens.fontSizeBase200 },
});

interface Props {
  store: ModelStore;
  today: number;
  actions: readonly KeptAction[];
}

/** What the reviews have kept to be done: each is done, or opened again, with one click. */
export function ActionsCard({ store, today, actions }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = reviewSentences[language];
  const { busy, done: note } = useSyncExternalStore(store.subscribe, store.state);
  const open = actions.filter(({ done }) => done === null);
  const closed = actions.filter(({ done }) => done !== null);
  const line = (kept: KeptAction) => {
    const { index, action, owner, due, done, isOverdue } = kept;
    const facts = [
      owner === "" ? null : say.actionBy(owner),
      due === null ? null : say.actionDue(isoOf(due) ?? ""),
      done === null ? null : say.actionDone(isoOf(done) ?? ""),
    ].filter((fact) => fact !== null);
    return (
      <li key={index} className={styles.action}>
        <div>
          {action}
          <div className={styles.note}>
            {facts.join(" · ")}
            {isOverdue && <span className={styles.overdue}> · {say.overdue}</span>}
          </div>
        </div>
        <ActionButton
          size="small"
          why={busy === null ? null : shell.busy}
          aria-label={done === null ? say.doneOf(action) : say.reopenOf(action)}
          onClick={() => void store.mark(kept, done === null ? today : null)}
        >
          {done === null ? say.done : say.reopen}
        </ActionButton>
      </li>
    );
  };
  return (
    <Card title={say.actions}>
      {open.length === 0 ? <div>{say.noActions}</div> : <ul className={styles.list}>{open.map(line)}</ul>}
      {closed.length > 0 && (
        <details>
          <summary className={styles.summary}>{say.doneActions(closed.length)}</summary>
          <ul className={styles.list}>{closed.map(line)}</ul>
        </details>
      )}
      {note?.what === "marked" && <DoneNote done={note} busy={busy !== null} />}
    </Card>
  );
}
