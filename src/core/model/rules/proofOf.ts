import { Refused } from "../../refusal";
import type { Model, TableData } from "../model";
import type { ModelTableName } from "../tables";
import { doubtIn } from "./doubts";
import { CannotTell, mostCells, type CellRef, type Proof, type Reason } from "./proof";
import type { Columns, Lines, Rule } from "./rule";

const columnsIn = (columns: Columns, name: ModelTableName): readonly string[] => columns[name] ?? [];

/** The tables that a rule looks at. */
export const tablesOf = ({ reads, takes }: Rule): readonly ModelTableName[] => [
  ...new Set([...Object.keys(reads), ...Object.keys(takes)] as ModelTableName[]),
];

function giveUp(reason: Reason, cells: readonly CellRef[] = []): never {
  throw new CannotTell(reason, cells);
}

/** A table's rows for a rule, where all that it reads is there and sound. */
function linesOf(rule: Rule, model: Model, table: ModelTableName): Lines {
  const data = model[table] as TableData | null;
  const reads = columnsIn(rule.reads, table);
  const takes = columnsIn(rule.takes, table);
  if (data === null) giveUp({ code: "no-table", facts: { table } });
  for (const column of [...reads, ...takes])
    if (data.broken.includes(column)) giveUp({ code: "broken-link", facts: { table, column } });
  for (const column of reads)
    if (data.missing.includes(column)) giveUp({ code: "no-column", facts: { table, column } });
  if (data.rows.length === 0)
    giveUp(
      { code: "empty", facts: { table } },
      reads.map((column) => ({ table, column, row: null })),
    );
  const doubt = doubtIn(table, data, [...reads, ...takes]);
  if (doubt) throw doubt;
  return { table, rows: data.rows };
}

/** All that a rule looks at, column by column. */
const wholeColumns = ({ reads }: Rule): readonly CellRef[] =>
  (Object.entries(reads) as [ModelTableName, readonly string[]][]).flatMap(([table, columns]) =>
    columns.map((column) => ({ table, column, row: null })),
  );

/** Proves one rule from what was read of the model. */
export function proofOf<Figures extends object>(rule: Rule<Figures>, model: Model): Proof<Figures> {
  try {
    const tables = Object.fromEntries(tablesOf(rule).map((table) => [table, linesOf(rule, model, table)]));
    const { isProved, figures, cells = [] } = rule.prove(tables);
    return {
      kind: isProved ? "proved" : "not-proved",
      figures,
      cells: cells.length > 0 ? cells.slice(0, mostCells) : wholeColumns(rule),
    };
  } catch (caught) {
    const isUntold = tablesOf(rule).every((table) => (model[table]?.rows.length ?? 0) === 0);
    if (caught instanceof CannotTell)
      return { kind: "cannot-tell", reason: caught.reason, cells: caught.cells, isUntold };
    if (caught instanceof Refused)
      return {
        kind: "cannot-tell",
        reason: { code: "refused", facts: { refused: caught } },
        cells: wholeColumns(rule),
        isUntold,
      };
    throw caught;
  }
}
