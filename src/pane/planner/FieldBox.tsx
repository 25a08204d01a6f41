import { Button, Field as Labelled, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isoDate } from "../../core/calendar/day";
import { amountSentence } from "../../locale/amount";
import { dayFaultSentence, dayRead } from "../../locale/day";
import { amountText } from "../../locale/numbertext";
import type { PlanSentences } from "../../locale/pane/planner/en";
import type { Language } from "../../core/language";
import { DayPicker } from "../day/DayPicker";
import { useLanguage } from "../shell/language";
import { pasteInOneLine } from "../shell/pasted";
import { useTyping } from "../shell/typing";
import { isUnread, type Entry } from "./entry";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "stretch" },
  input: {
    flex: "1 1 100px",
    minWidth: 0,
    "& input": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
  button: { flex: "0 0 auto", minWidth: 0, whiteSpace: "nowrap" },
});

interface Props {
  label: string;
  hint: string;
  /** What is good to know as long as it is empty. */
  note?: string;
  entry: Entry;
  say: PlanSentences;
  required?: boolean;
  /** It takes a day, which can be picked, too. */
  isDay?: boolean;
  /** Why what it holds can't be used, with the way on. */
  refusal?: ReactElement | null;
  /** How a table that is pasted is written; else its cells one after another. */
  tableText?: (table: string[][]) => string;
  onType: (text: string) => void;
  onTake: () => void;
}

/** A field that takes cells or a value: typed, or the selected cells. Enter or leaving it reads what was typed. */
export function FieldBox({
  label,
  hint,
  note,
  entry,
  say,
  required = false,
  isDay = false,
  refusal = null,
  tableText,
  onType,
  onTake,
}: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const typing = useTyping(entry, entry.text, onType, isUnread(entry));
  const isWrong = entry.wrong !== null || refusal !== null;
  const sentence =
    (entry.wrong && !isUnread(entry)) || !refusal
      ? (sentenceUnder(entry, say, language) ?? (entry.text === "" ? note : undefined))
      : refusal;
  return (
    <Labelled
      label={label}
      size="small"
      required={required}
      validationState={isWrong ? "error" : "none"}
      validationMessage={sentence}
      validationMessageIcon={isWrong ? undefined : null}
    >
      <div className={styles.row}>
        <Input
          className={styles.input}
          size="small"
          value={typing.text}
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => typing.type(data.value)}
          onPaste={pasteInOneLine(typing.type, tableText)}
          onBlur={typing.keep}
          onKeyDown={typing.onKeyDown}
        />
        {isDay && (
          <DayPicker
            label={label}
            day={entry.given?.from === "day" ? entry.given.value : null}
            onPick={onType}
          />
        )}
        <Button className={styles.button} size="small" aria-label={say.takeFor(label)} onClick={onTake}>
          {say.take}
        </Button>
      </div>
    </Labelled>
  );
}

/** What is wrong with an entry, what its cells hold, or what its expression comes to. */
function sentenceUnder(entry: Entry, say: PlanSentences, language: Language): string | undefined {
  const { text, given, cells, amount, wrong } = entry;
  if (wrong && "field" in wrong) return say.wrong[wrong.field]();
  if (wrong)
    return "day" in wrong
      ? dayFaultSentence(wrong.day, language, true)
      : amountSentence(wrong, language, true);
  if (cells) {
    const { rows, columns } = cells;
    const shown = rows === 1 && columns === 1 ? cells.text : say.size(rows, columns);
    return shown === "" ? undefined : say.linked(text, shown);
  }
  if (given?.from === "day") return dayRead(text, isoDate(given.value), language);
  return amount === null ? undefined : say.equals(amountText(amount, language));
}
