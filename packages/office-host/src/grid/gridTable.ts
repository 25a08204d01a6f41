import type { Area } from "./address";

/** A table as Excel has it: its columns are called what their header cells say. */
export interface GridTable {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly style: string;
  readonly totals: boolean;
  readonly headers: boolean;
}

/** A table before its columns have ids. */
export type NewTable = Omit<GridTable, "columns"> & { columns: readonly string[] };

export type TableChange =
  | { kind: "added" | "moved"; table: GridTable }
  /** With its cells, or only the table around them. */
  | { kind: "removed"; table: GridTable; cellsStay: boolean }
  | { kind: "renamed"; table: GridTable; from: string }
  | { kind: "column-renamed"; table: GridTable; from: string; to: string }
  | { kind: "column-lost"; table: GridTable; from: string };

/** What the grid has no place for in a table of its own; kept among the edits. */
export interface TableLook {
  style: string;
  totals: boolean;
  headers: boolean;
}

export const lookKey = (id: string): string => `table ${id}`;
export const lookOf = ({ style, totals, headers }: TableLook): TableLook => ({ style, totals, headers });

/** The area of a table that lost rows, with a row of data: Excel opens no file that has a table without one. */
export function withDataRow({ headers, totals }: TableLook, area: Area | undefined): Area | undefined {
  if (!area) return undefined;
  const least = area.startRow + (headers ? 1 : 0) + (totals ? 1 : 0);
  return { ...area, endRow: Math.max(area.endRow, least) };
}
