import type { ICellData } from "@univerjs/core";
import type { Chart } from "xlsx-book/book";

/** Cells by row and column, as the grid takes them. */
export type Cells = Record<number, Record<number, ICellData>>;

/** A chart as the grid keeps it, with an id that stays while it is renamed. */
export interface GridChart extends Chart {
  id: string;
}
