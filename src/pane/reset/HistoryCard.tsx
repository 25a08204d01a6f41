import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isoOf } from "../../core/checklist/due";
import { lastStanding } from "../../core/reset/keptReset";
import { resetSentences } from "../../locale/pane/reset/sentences";
import { Card } from "../shell/Card";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import type { ResetStore } from "./store";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: "2px 0",
    overflowWrap: "anywhere",
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The resets that the history has, the last one first; the last that stands can be undone. */
export function HistoryCard({ store, today }: { store: ResetStore; today: number }) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = resetSentences[language];
  const { resets, busy, done } = useSyncExternalStore(store.subscribe, store.state);
  const last = resets && lastStanding(resets);
  return (
    <Card title={say.history} hint={say.undoLater}>
      {resets === null && busy === "reading" && <div>{say.reading}</div>}
      {resets?.length === 0 && <div>{say.none}</div>}
      <ul className={styles.list}>
        {[...(resets ?? [])].reverse().map((reset, at) => (
          <li key={at} className={styles.entry}>
            <div>
              {say.entry(isoOf(reset.day) ?? "", reset.reason, reset.figures.length)}
              {reset.undone !== null && (
                <div className={styles.note}>{say.undoneOn(isoOf(reset.undone) ?? "")}</div>
              )}
            </div>
            {reset === last && (
              <ActionButton
                size="small"
                why={busy === null ? null : shell.busy}
                aria-label={say.undoOf(reset.reason)}
                onClick={() => void store.undo(reset, today)}
              >
                {busy === "undoing" ? say.undoing : say.undo}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {(done === "written" || done === "undone") && (
        <div className={styles.note} role="status">
          {say[done]}
        </div>
      )}
    </Card>
  );
}
