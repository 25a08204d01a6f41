import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from "react";
import { typedDay } from "../../core/calendar/typedDay";
import { isoOf } from "../../core/checklist/due";
import { signoffSentences } from "../../locale/pane/signoffs/sentences";
import type { ChecklistStore } from "../checklist/store";
import { ActionButton } from "../shell/ActionButton";
import { DayField } from "../day/DayField";
import { useLanguage } from "../shell/language";
import { rememberedName } from "../shell/memory";
import { useSubmitted } from "../shell/useSubmitted";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** In letters; whatever is longer was pasted by mistake. */
const longestName = 200;

interface Props {
  store: ChecklistStore;
  /** Excel serial. */
  today: number;
  onSign: (by: string, day: number) => Promise<void>;
  onCancel: () => void;
}

/** Asks who signs and for which day. */
export function SignoffForm({ store, today, onSign, onCancel }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = signoffSentences[language];
  const { action } = useSyncExternalStore(store.subscribe, store.state);
  const [by, setBy] = useState(rememberedName() ?? "");
  const [day, setDay] = useState(isoOf(today) ?? "");
  const { form, isChecked, check } = useSubmitted();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const serial = typedDay(day);
  const nameFault =
    by.trim() === "" ? say.noName : by.trim().length > longestName ? say.longName(longestName) : null;
  const isBusy = action !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check();
    if (nameFault === null && serial !== null && !isBusy) void onSign(by.trim(), serial);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <div className={styles.fields}>
        <Field
          size="small"
          label={say.by}
          {...(isChecked && nameFault && { validationState: "error", validationMessage: nameFault })}
        >
          <Input
            ref={field}
            size="small"
            className={styles.input}
            value={by}
            onChange={(_, { value }) => setBy(value)}
          />
        </Field>
        <DayField
          label={say.day}
          text={day}
          onText={setDay}
          wrong={isChecked && day.trim() === "" ? say.noDay : null}
          isChecked={isChecked}
        />
      </div>
      <div className={styles.buttons}>
        <ActionButton type="submit" size="small" appearance="primary" why={isBusy ? shell.busy : null}>
          {action === "signOff" ? say.signing : say.confirm}
        </ActionButton>
        <Button size="small" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
