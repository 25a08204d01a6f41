import { isError, type CellValue } from "../cellValue";
import { groupings, type Grouping, type ListColumns } from "./listColumns";

/** What a list says of where its people belong. */
export interface GroupColumn {
  readonly header: string;
  /** In the owners' order: whether all that is said of one is the same. */
  readonly isClear: readonly boolean[];
}

export interface Groups {
  readonly columns: Readonly<Partial<Record<Grouping, GroupColumn>>>;
  /** Cells that say other than an earlier row of the same person. */
  readonly mixed: readonly { readonly row: number; readonly column: number }[];
}

const textIn = (value: CellValue | undefined): string =>
  value === undefined || isError(value) ? "" : String(value).trim();

/**
 * Where everybody belongs, from the columns that say so. Blank cells say nothing.
 *
 * @param rowsOf the places of each owner's rows
 */
export function groupsOf(
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  columns: ListColumns,
  rowsOf: readonly (readonly number[])[],
): Groups {
  const found: Partial<Record<Grouping, GroupColumn>> = {};
  const mixed: { row: number; column: number }[] = [];
  for (const grouping of groupings) {
    const column = columns[grouping];
    if (column === null) continue;
    const isClear = rowsOf.map((own) => {
      const said = own.filter((row) => textIn(rows[row][column]) !== "");
      const others = said.filter(
        (row) => textIn(rows[row][column]).toLowerCase() !== textIn(rows[said[0]][column]).toLowerCase(),
      );
      for (const row of others.slice(0, 1)) mixed.push({ row, column });
      return said.length > 0 && others.length === 0;
    });
    found[grouping] = { header: headers[column], isClear };
  }
  return { columns: found, mixed };
}
