import type { LinkedCells, TableData } from "../model";
import type { Misfit } from "../readCell";
import { modelTables, type ModelTableName } from "../tables";
import { CannotTell, mostCells, type Reason } from "./proof";
import { totalsIn } from "./totals";

/** Misfits that leave a figure in doubt; what is only blank the rules judge. The gravest first. */
const doubts: readonly Exclude<Misfit, "missing">[] = [
  "error",
  "not-a-date",
  "not-a-number",
  "unknown-word",
  "out-of-range",
];

function reasonOf(
  table: ModelTableName,
  column: string,
  misfit: (typeof doubts)[number],
  data: TableData,
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

/** A cell of the columns that is not what it should be. */
function misfitIn(table: ModelTableName, data: TableData, columns: readonly string[]): CannotTell | null {
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
  if (found.size === 0) return null;
  for (const misfit of doubts)
    for (const column of columns) {
      const rows = found.get(`${misfit} ${column}`);
      if (rows)
        return new CannotTell(
          reasonOf(table, column, misfit, data, rows),
          rows.slice(0, mostCells).map((row) => ({ table, column, row })),
        );
    }
  return null;
}

/** Linked cells that don't make rows, as after some of one column were deleted and the rest moved up. */
function unevenIn(
  table: ModelTableName,
  { linked }: TableData,
  columns: readonly string[],
): CannotTell | null {
  const places = columns.flatMap((column) => {
    const place = (linked as Readonly<Record<string, LinkedCells | undefined>>)[column];
    return place ? [{ column, ...place }] : [];
  });
  const [first, ...others] = places;
  const uneven = others.find(
    ({ sheet, row, rows }) => rows !== first.rows || (sheet === first.sheet && row !== first.row),
  );
  if (!uneven) return null;
  const { column } = uneven;
  return new CannotTell({ code: "uneven-links", facts: { table, column: first.column, other: column } }, [
    { table, column: first.column, row: null },
    { table, column, row: null },
  ]);
}

/** Why a table's columns can't be taken as they stand, and its cells; null where they can. */
export const doubtIn = (
  table: ModelTableName,
  data: TableData,
  columns: readonly string[],
): CannotTell | null =>
  unevenIn(table, data, columns) ?? totalsIn(table, data) ?? misfitIn(table, data, columns);
