import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isoOf, serialOf } from "../../core/checklist/due";
import { useWords } from "./useWords";
import { useSurroundings } from "./context";
import { useDraft } from "./draft";

const useStyles = makeStyles({ field: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } } });

interface Props {
  due: number | null;
  onWrite: (due: number | null) => void;
  failed: boolean;
}

/** How long a day has to stand still before it is written: the browser's own calendar gives no sign of its end. */
const pause = 800;

/** A day, typed or picked in the browser's own date field, and kept as Excel keeps it. */
export function DueField({ due, onWrite, failed }: Props) {
  const { words } = useWords();
  const { locked } = useSurroundings();
  const styles = useStyles();
  const [invalid, setInvalid] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<number>(undefined);
  const held = due === null ? "" : (isoOf(due) ?? "");
  const draft = useDraft(held, (text) => {
    const serial = text === "" ? null : serialOf(text);
    if (text === "" || serial !== null) onWrite(serial);
  });
  useEffect(() => () => window.clearTimeout(waiting.current), []);

  const keep = () => {
    window.clearTimeout(waiting.current);
    // Half a date reads as an empty one; only the field itself knows the difference.
    const half = input.current?.validity.badInput ?? false;
    const impossible = draft.text !== "" && serialOf(draft.text) === null;
    setInvalid(half || impossible);
    if (half || impossible) return;
    draft.keep();
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  return (
    <Field
      label={words.due}
      size="small"
      className={styles.field}
      {...(failed && { validationState: "error", validationMessage: words.fieldNotSaved })}
      {...(invalid && { validationState: "error", validationMessage: words.dueInvalid })}
    >
      <Input
        type="date"
        input={{ ref: input }}
        value={draft.text}
        readOnly={locked}
        min="1900-03-01"
        max="9999-12-31"
        onChange={(_, { value }) => {
          setInvalid(false);
          draft.type(value);
          window.clearTimeout(waiting.current);
          if (value >= "2000") waiting.current = window.setTimeout(() => latest.current(), pause);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          if (event.key === "Escape" && draft.text !== held) {
            draft.drop();
            setInvalid(false);
            event.stopPropagation();
          }
        }}
      />
    </Field>
  );
}
