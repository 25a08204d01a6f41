import { Field, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { useId, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "./useWords";
import { useDraft } from "./draft";

const useStyles = makeStyles({ field: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } } });

interface Props {
  label: string;
  value: string;
  onWrite: (text: string) => void;
  locked: boolean;
  failed: boolean;
  placeholder?: string;
  multiline?: boolean;
  suggestions?: readonly string[];
  after?: ReactNode;
}

/** A text of an item. Enter (in a note Ctrl+Enter) or leaving it writes it, Esc takes back what was typed. */
export function TextField(props: Props) {
  const { label, value, onWrite, locked, failed, placeholder, multiline, suggestions, after } = props;
  const { words } = useWords();
  const draft = useDraft(value, onWrite);
  const list = useId();
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) draft.keep();
    else if (event.key === "Escape" && draft.text !== value) {
      draft.drop();
      event.stopPropagation();
    }
  };
  const meanwhile = value === "" ? words.clearedMeanwhile : words.changedMeanwhile(value);
  const shared = {
    value: draft.text,
    onBlur: draft.keep,
    onKeyDown,
    readOnly: locked,
    ...(placeholder && { placeholder }),
  };
  return (
    <Field
      label={label}
      size="small"
      className={styles.field}
      {...(failed && { validationState: "error", validationMessage: words.fieldNotSaved })}
      {...(draft.changed && { validationState: "warning", validationMessage: meanwhile })}
    >
      {multiline ? (
        <Textarea {...shared} resize="vertical" rows={3} onChange={(_, data) => draft.type(data.value)} />
      ) : (
        <Input
          {...shared}
          {...(suggestions && { list, autoComplete: "off" })}
          contentAfter={after ? { children: after } : undefined}
          onChange={(_, data) => draft.type(data.value)}
        />
      )}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
