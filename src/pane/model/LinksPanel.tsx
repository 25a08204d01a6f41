import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Rule } from "../../core/model/rules/rule";
import { rules, type RuleId } from "../../core/model/rules/rules";
import { columnsOf } from "../../core/model/table";
import { modelTables, type ModelTableName } from "../../core/model/tables";
import { labelled } from "../../locale/joined";
import { modelSentences } from "../../locale/pane/model/sentences";
import { modelWords } from "../../locale/sheets/model/words";
import { ActionButton } from "../shell/ActionButton";
import { addressText } from "../shell/addressText";
import { useLanguage } from "../shell/language";
import type { ModelState } from "./state";
import type { ModelStore } from "./store";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  link: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: "2px 0",
    overflowWrap: "anywhere",
  },
});

interface Props {
  name: ModelTableName;
  title: string;
  store: ModelStore;
  state: ModelState;
  links: NonNullable<ModelState["opened"]>["state"][ModelTableName]["links"];
  /** The item for which the tables were opened: a column that it reads is chosen first. */
  sought: RuleId | null;
}

const everyColumn = "*";
const selection = "";
/** Stands between a table and its header: neither can have it. */
const apart = "\n";

const called = (cells: CellAddress | string): string =>
  typeof cells === "string" ? cells : addressText(cells);

/** What a table's columns are read from instead of its sheet: chosen, checked, taken away. */
export function LinksPanel({ name, title, store, state, links, sought }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = modelSentences[language];
  const headers: Readonly<Record<string, string>> = modelWords[name][language].columns;
  const table = modelTables[name];
  const columns = columnsOf(table).filter(
    (id) => (table.columns as Readonly<Record<string, { formula?: unknown }>>)[id].formula === undefined,
  );
  const read: readonly string[] = (sought && (rules[sought] as Rule).reads[name]) ?? [];
  const [column, setColumn] = useState<string>(columns.find((id) => read.includes(id)) ?? columns[0]);
  const [from, setFrom] = useState(selection);
  const busy = state.busy !== null;
  const { sources } = state;
  const isEvery = column === everyColumn;
  const [source, header] = from.split(apart);
  const link = () => {
    if (isEvery) void store.linkTable(name, source);
    else if (header === undefined) void store.linkSelection(name, column);
    else void store.linkHeader(name, column, source, header);
  };
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && store.lookForSources(name)}>
      <summary className={styles.summary}>{say.linksOf(title)}</summary>
      <div className={styles.body}>
        <p className={styles.note}>{say.linksHint}</p>
        <ul className={styles.list}>
          {Object.entries(links).map(([id, linked]) => (
            <li key={id} className={styles.link}>
              <span>
                {labelled(
                  headers[id],
                  "gone" in linked ? say.linkGone(called(linked.gone)) : say.linkedTo(addressText(linked)),
                  language,
                )}
              </span>
              {"gone" in linked && (
                <ActionButton
                  size="small"
                  why={busy ? shell.busy : null}
                  onClick={() => void store.repair(name, id)}
                >
                  {say.repair}
                </ActionButton>
              )}
              <ActionButton
                size="small"
                why={busy ? shell.busy : null}
                aria-label={labelled(say.unlink, headers[id], language)}
                onClick={() => void store.unlink(name, id)}
              >
                {say.unlink}
              </ActionButton>
            </li>
          ))}
        </ul>
        <Field size="small" label={say.column}>
          <Select
            size="small"
            value={column}
            onChange={(_, { value }) => {
              setColumn(value);
              setFrom(value === everyColumn ? (sources[0]?.table ?? selection) : selection);
            }}
          >
            {sources.length > 0 && <option value={everyColumn}>{say.everyColumn}</option>}
            {columns.map((id) => (
              <option key={id} value={id}>
                {headers[id]}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" label={say.yourCells}>
          <Select size="small" value={from} onChange={(_, { value }) => setFrom(value)}>
            {!isEvery && <option value={selection}>{say.selection}</option>}
            {sources.map((one) =>
              isEvery ? (
                <option key={one.table}>{one.table}</option>
              ) : (
                <optgroup key={one.table} label={one.table}>
                  {one.headers.map((own) => (
                    <option key={own} value={`${one.table}${apart}${own}`}>
                      {own}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </Select>
        </Field>
        <div>
          <ActionButton size="small" why={busy ? shell.busy : null} onClick={link}>
            {say.link}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
