import { useState } from "react";
import { isoOf } from "../../core/checklist/due";
import { typedDay } from "../../core/calendar/typedDay";
import { DayField } from "../day/DayField";
import { useWords } from "./useWords";
import { useSurroundings } from "./context";
import { useDraft } from "./draft";

interface Props {
  due: number | null;
  onWrite: (due: number | null) => void;
  failed: boolean;
}

/** A day, typed or picked, and kept as Excel keeps it. */
export function DueField({ due, onWrite, failed }: Props) {
  const { words } = useWords();
  const { locked } = useSurroundings();
  const [isChecked, setChecked] = useState(false);
  const held = due === null ? "" : (isoOf(due) ?? "");
  const write = (text: string) => {
    const day = typedDay(text);
    if (text.trim() === "") onWrite(null);
    else if (day !== null && day !== due) onWrite(day);
  };
  const draft = useDraft(held, write);
  const keep = () => {
    setChecked(true);
    if (draft.text.trim() === "" || typedDay(draft.text) !== null) draft.keep();
  };
  return (
    <DayField
      label={words.due}
      text={draft.text}
      wrong={failed ? words.fieldNotSaved : null}
      isChecked={isChecked}
      locked={locked}
      onText={(text) => {
        setChecked(false);
        draft.type(text);
      }}
      onPick={(text) => {
        draft.drop();
        write(text);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) keep();
        if (event.key === "Escape" && draft.text !== held) {
          draft.drop();
          setChecked(false);
          event.stopPropagation();
        }
      }}
    />
  );
}
