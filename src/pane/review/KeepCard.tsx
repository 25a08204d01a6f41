import { Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { typedDay } from "../../core/calendar/typedDay";
import type { ReviewKind } from "../../core/model/reviews";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { Card } from "../shell/Card";
import { DayField } from "../day/DayField";
import { DoneNote } from "../model/DoneNote";
import type { ModelStore } from "../model/store";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0, width: "100%" },
});

const blank = { notes: "", action: "", actionOwner: "", actionDue: "" };

interface Props {
  store: ModelStore;
  today: number;
  kind: ReviewKind;
}

/** What came of a review, kept as a row of its table; what was typed stays until it stands there. */
export function KeepCard({ store, today, kind }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = reviewSentences[language];
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [typed, setTyped] = useState(blank);
  const [isChecked, setChecked] = useState(false);
  const isEmpty = typed.notes.trim() === "" && typed.action.trim() === "";
  const isKeeping = state.busy === "keeping";
  const keep = async () => {
    if (isEmpty) return;
    const { actionDue, ...texts } = typed;
    setChecked(true);
    const due = typedDay(actionDue);
    if (due === null && actionDue.trim() !== "") return;
    await store.keep({ day: today, kind, ...texts, ...(due !== null && { actionDue: due }) });
    setChecked(false);
    // What is typed while this is kept is the next one.
    if (store.state().failed === null) setTyped((now) => (now === typed ? blank : now));
  };
  const input = (id: keyof typeof blank, label: string) => (
    <Field size="small" label={label}>
      <Input
        size="small"
        className={styles.input}
        value={typed[id]}
        onChange={(_, { value }) => setTyped({ ...typed, [id]: value })}
      />
    </Field>
  );
  return (
    <Card title={say.keep} hint={say.keepHint}>
      <Field size="small" label={say.notes}>
        <Textarea
          size="small"
          value={typed.notes}
          onChange={(_, { value }) => setTyped({ ...typed, notes: value })}
        />
      </Field>
      {input("action", say.action)}
      <div className={styles.row}>
        {input("actionOwner", say.by)}
        <DayField
          label={say.due}
          text={typed.actionDue}
          isChecked={isChecked}
          onText={(actionDue) => {
            setChecked(false);
            setTyped({ ...typed, actionDue });
          }}
        />
      </div>
      <div>
        <ActionButton
          why={state.busy !== null ? shell.busy : isEmpty ? say.nothingToKeep : null}
          onClick={() => void keep()}
        >
          {isKeeping ? say.adding : say.add}
        </ActionButton>
      </div>
      {state.done?.what === "kept" && <DoneNote done={state.done} busy={state.busy !== null} />}
    </Card>
  );
}
