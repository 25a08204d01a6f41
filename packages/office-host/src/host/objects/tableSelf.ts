import type { Area } from "../../grid/address";
import type { GridTable } from "../../grid/gridTable";
import { dataArea } from "../../grid/structured";
import { notFound } from "../errors";
import type { Run, Target } from "../officeType";

/** A table is known by its id: it stays when the table is renamed or moved. */
export type TableId = string;

export const tableTarget = (id: TableId): Target => ({ type: "Table", self: id });

export function tableOf(run: Pick<Run, "grid">, id: TableId): GridTable {
  const table = run.grid.tables.byId(id);
  if (!table) throw notFound("table");
  return table;
}

/** Marks a table whose only row is there because a table has one, and no data: Excel fills it before it adds rows. */
export const blankRowKey = (id: TableId): string => `blank row ${id}`;

/** The rows of a table between its header and its totals. */
export const dataOf = (table: GridTable): Area =>
  dataArea({ ...table, sheet: "", columns: table.columns.map(({ name }) => name) });
