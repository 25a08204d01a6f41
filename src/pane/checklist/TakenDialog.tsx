import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { NameRole, Taken } from "../../core/checklist/checklistTrouble";
import type { ChecklistSentences } from "../../locale/pane/checklist/en";
import type { Names } from "../../tasks/checklist/checklistTasks";
import { useSubmitted } from "../shell/useSubmitted";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  body: { margin: 0 },
});

/** Excel's own rules for a sheet's name, or for a table's. */
function fault(taken: Taken, name: string, all: Names, words: ChecklistSentences): string | null {
  if (name === "") return words.takenEmpty;
  if (taken.what !== "sheet") return /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name) ? null : words.takenTable;
  if (name.length > 31) return words.takenLong;
  if (/[:\\/?*[\]]/.test(name)) return words.takenSigns;
  if (/^'|'$/.test(name)) return words.takenQuote;
  const same = Object.values(all).filter((other) => other.trim().toLowerCase() === name.toLowerCase());
  if (same.length > 1) return words.takenSame;
  if (taken.what === "sheet" && name.toLowerCase() === taken.name.toLowerCase())
    return words.takenWhat.sheet(taken.name);
  return null;
}

interface Props {
  taken: readonly Taken[];
  onNames: (names: Names) => void;
  onCancel: () => void;
}

/** Other names for what would be written, where the workbook uses ours for something of its own. */
export function TakenDialog({ taken, onNames, onCancel }: Props) {
  const styles = useStyles();
  const { words, shell } = useWords();
  const [names, setNames] = useState<Names>(() =>
    Object.fromEntries(taken.map(({ role, suggestion }) => [role, suggestion])),
  );
  const { form, isChecked, check } = useSubmitted();
  const nameOf = (role: NameRole) => (names[role] ?? "").trim();
  const faults = taken.map((one) => fault(one, nameOf(one.role), names, words));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check();
    if (faults.every((one) => one === null))
      onNames(Object.fromEntries(taken.map(({ role }) => [role, nameOf(role)])));
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <form ref={form} onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{words.takenTitle}</DialogTitle>
            <DialogContent className={styles.form}>
              <p className={styles.body}>{words.takenBody}</p>
              {taken.map((one, index) => (
                <Field
                  key={one.role}
                  label={words.takenName[one.role]}
                  hint={words.takenWhat[one.what](one.name)}
                  {...(isChecked &&
                    faults[index] && { validationState: "error", validationMessage: faults[index] })}
                >
                  <Input
                    value={names[one.role] ?? ""}
                    onChange={(_, { value }) => setNames({ ...names, [one.role]: value })}
                  />
                </Field>
              ))}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {words.takenCreate}
              </Button>
              <Button onClick={onCancel}>{shell.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
