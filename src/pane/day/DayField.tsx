import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { isoDate } from "../../core/calendar/day";
import { dayFault, typedDay } from "../../core/calendar/typedDay";
import { dayFaultSentence, dayRead } from "../../locale/day";
import { useLanguage } from "../shell/language";
import { DayPicker } from "./DayPicker";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "stretch" },
  input: { flex: "1 1 auto", minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});

interface Props {
  label: string;
  text: string;
  /** What is typed, and what is picked. */
  onText: (text: string) => void;
  /** A day was picked in the calendar. */
  onPick?: (text: string) => void;
  /** What is wrong, where that is not what was typed. */
  wrong?: string | null;
  /** Whether it says what is wrong with what was typed: not while somebody types. */
  isChecked?: boolean;
  locked?: boolean;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A day, typed as people write it or picked; how it was understood stands beneath. */
export function DayField({
  label,
  text,
  onText,
  onPick = onText,
  wrong = null,
  isChecked = true,
  locked = false,
  onBlur,
  onKeyDown,
}: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const day = typedDay(text);
  const fault = isChecked && text.trim() !== "" ? dayFault(text) : null;
  const found = wrong ?? (fault && dayFaultSentence(fault, language));
  return (
    <Field
      size="small"
      label={label}
      className={styles.field}
      validationState={found === null ? "none" : "error"}
      validationMessage={found ?? (day === null ? undefined : dayRead(text, isoDate(day), language))}
      {...(found === null && { validationMessageIcon: null })}
    >
      <div className={styles.row}>
        <Input
          className={styles.input}
          size="small"
          value={text}
          readOnly={locked}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => onText(value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
        {!locked && <DayPicker label={label} day={day} onPick={onPick} />}
      </div>
    </Field>
  );
}
