import { Field, Select, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Damage } from "../../core/checklist/checklistTrouble";
import { columnName, damageSentence } from "../../locale/pane/checklist/troubles";
import { useWords } from "./useWords";
import { ActionButton } from "../shell/ActionButton";
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
  const { words, language, shell } = useWords();
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const chosen = Object.fromEntries(Object.entries(columns).filter(([, header]) => header !== ""));
  return (
    <Notice
      kind="warning"
      title={canHeal ? words.damagedTitle : words.readOnlyTitle}
      detail={canHeal ? words.damagedPromise : words.cannotHeal}
      actions={
        <>
          {canHeal && (
            <ActionButton
              appearance="primary"
              why={busy ? shell.busy : null}
              onClick={() => void store.repair(chosen)}
              {...(busy && { icon: <Spinner size="tiny" appearance="inverted" aria-hidden /> })}
            >
              {busy ? words.repairing : words.repair}
            </ActionButton>
          )}
          <ActionButton why={busy ? shell.busy : null} onClick={() => void store.open()}>
            {words.lookAgain}
          </ActionButton>
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
