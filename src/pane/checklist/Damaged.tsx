import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Damage } from "../../core/checklist/checklistTrouble";
import { columnName, damageSentence } from "../../locale/pane/checklist/troubles";
import { useWords } from "./useWords";
import { Notice } from "../shell/Notice";
import type { ChecklistStore } from "./store";

interface Props {
  store: ChecklistStore;
  damage: Damage;
  canHeal: boolean;
  busy: boolean;
}

/** What is missing from the sheets, and the repair. A column that was renamed can be pointed out. */
export function Damaged({ store, damage, canHeal, busy }: Props) {
  const { words, language } = useWords();
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const chosen = Object.fromEntries(Object.entries(columns).filter(([, header]) => header !== ""));
  return (
    <Notice
      kind="warning"
      title={words.damagedTitle}
      detail={canHeal ? words.damagedPromise : words.cannotHeal}
      actions={
        <>
          {canHeal && (
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void store.repair(chosen)}
              {...(busy && { icon: <Spinner size="tiny" appearance="inverted" aria-hidden /> })}
            >
              {busy ? words.repairing : words.repair}
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={() => void store.open()}>
            {words.lookAgain}
          </Button>
        </>
      }
    >
      {damageSentence(damage, language)}
      {canHeal &&
        damage.what === "columns" &&
        damage.unknown.length > 0 &&
        damage.missing.map((column) => (
          <Field key={column} label={words.damagedColumn(columnName(column, language))}>
            <Select
              value={columns[column] ?? ""}
              onChange={(_, { value }) => setColumns({ ...columns, [column]: value })}
            >
              <option value="">{words.damagedNewColumn}</option>
              {damage.unknown.map((header) => (
                <option key={header}>{header}</option>
              ))}
            </Select>
          </Field>
        ))}
    </Notice>
  );
}
