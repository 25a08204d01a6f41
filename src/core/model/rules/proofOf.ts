import { Refused } from "../../refusal";
import type { Model, TableData } from "../model";
import type { Misfit } from "../readCell";
import { modelTables, type ModelTableName } from "../tables";
import { CannotTell, mostCells, type CellRef, type Proof, type Reason } from "./proof";
import type { Columns, Lines, Rule } from "./rule";

/** A table whatever its columns. */
type AnyData = TableData;

/** Misfits that leave a figure in doubt; what is only blank the rules judge. The gravest first. */
const doubts: readonly Exclude<Misfit, "missing">[] = [
  "error",
  "not-a-date",
  "not-a-number",
  "unknown-word",
  "out-of-range",
];

const columnsIn = (columns: Columns, name: ModelTableName): readonly string[] => columns[name] ?? [];

/** The tables that a rule looks at. */
export const tablesOf = ({ reads, takes }: Rule): readonly ModelTableName[] => [
  ...new Set([...Object.keys(reads), ...Object.keys(takes)] as ModelTableName[]),
];

function giveUp(reason: Reason, cells: readonly CellRef[] = []): never {
  throw new CannotTell(reason, cells);
}

function reasonOf(
  table: ModelTableName,
  column: string,
  misfit: (typeof doubts)[number],
  data: AnyData,
  rows: readonly number[],
): Reason {
  const where = { table, column, count: rows.length };
  switch (misfit) {
    case "error":
      return { code: "error-cells", facts: where };
    case "not-a-date":
      return { code: "text-dates", facts: where };
    case "not-a-number":
      return { code: "text-numbers", facts: where };
    case "unknown-word":
      return { code: "unknown-words", facts: where };
    case "out-of-range": {
      const value = Number(data.rows.find(({ index }) => index === rows[0])?.row[column]);
      const { kind } = (modelTables[table].columns as Readonly<Record<string, { readonly kind: string }>>)[
        column
      ];
      return {
        code: kind === "share" && value > 1 ? "percentage" : "out-of-range",
        facts: { ...where, value },
      };
    }
  }
}

/** Gives up where a cell of the columns is not what it should be. */
function refuseDoubts(table: ModelTableName, data: AnyData, columns: readonly string[]): void {
  const found = new Map<string, number[]>();
  for (const { index, misfits } of data.rows) {
    if (misfits.size === 0) continue;
    for (const column of columns) {
      const misfit = misfits.get(column);
      if (misfit === undefined || misfit === "missing") continue;
      const key = `${misfit} ${column}`;
      const rows = found.get(key);
      if (rows) rows.push(index);
      else found.set(key, [index]);
    }
  }
  if (found.size === 0) return;
  for (const misfit of doubts)
    for (const column of columns) {
      const rows = found.get(`${misfit} ${column}`);
      if (rows)
        giveUp(
          reasonOf(table, column, misfit, data, rows),
          rows.slice(0, mostCells).map((row) => ({ table, column, row })),
        );
    }
}

/** A table's rows for a rule, where all that it reads is there and sound. */
function linesOf(rule: Rule, model: Model, table: ModelTableName): Lines {
  const data = model[table] as AnyData | null;
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
  refuseDoubts(table, data, [...reads, ...takes]);
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
