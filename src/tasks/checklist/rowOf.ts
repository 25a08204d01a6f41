import { Trouble } from "../../core/trouble";
import { readHeaders, type Places } from "../../workbook/checklist/checklistCells";
import { idOf } from "../../workbook/model/cells";
import type { FoundTable } from "../../workbook/model/foundTable";
import type { CellValue } from "../../core/cellValue";

/** The row (from 0, without the header) that has an id, and where the columns stand. */
export interface ItemRow {
  readonly row: number;
  readonly places: Places;
  readonly values: readonly CellValue[];
}

/** Finds an item's row; refuses an id that no row has, or more than one. */
export function rowOf(table: FoundTable, id: string): ItemRow {
  const places = readHeaders(table.headers).places as Places;
  const rows = table.body.flatMap((values, row) => (idOf(values[places.id]) === id ? [row] : []));
  if (rows.length === 0) throw new Trouble("unknown-item", { id });
  if (rows.length > 1)
    throw new Trouble("duplicate-item", {
      id,
      rows: rows.map((row) => table.row + row + 2),
      sheet: table.sheet,
    });
  return { row: rows[0], places, values: table.body[rows[0]] };
}
