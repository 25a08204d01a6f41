import { makeStyles, tokens } from "@fluentui/react-components";
import { isoDate, type Day } from "../../core/calendar/day";
import { daySentences } from "../../locale/day";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  // Only the sign that opens the calendar: the day stands in the field beside it, as it was typed.
  day: {
    flex: "0 0 auto",
    boxSizing: "border-box",
    width: "30px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "::-webkit-datetime-edit": { display: "none" },
    "::-webkit-calendar-picker-indicator": { margin: "0 auto", padding: "4px", cursor: "pointer" },
  },
});

interface Props {
  /** The field's. */
  label: string;
  day: Day | null;
  /** The day as yyyy-mm-dd. */
  onPick: (text: string) => void;
}

/** The calendar beside a field that takes a day; by the keyboard it opens with the space bar. */
export function DayPicker({ label, day, onPick }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  return (
    <input
      type="date"
      className={styles.day}
      aria-label={daySentences[language].pick(label)}
      value={day === null ? "" : isoDate(day)}
      onChange={({ target }) => {
        if (target.value !== "") onPick(target.value);
      }}
    />
  );
}
