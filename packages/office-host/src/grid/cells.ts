import type { ICellData } from "@univerjs/core";
import type { Corners, Place } from "xlsx-book/anchors";
import type { Chart } from "xlsx-book/chart";

/** Cells by row and column, as the grid takes them. */
export type Cells = Record<number, Record<number, ICellData>>;

/** A chart as the grid keeps it, with an id that stays while it is renamed. */
export interface GridChart extends Chart {
  id: string;
  /** Where its corners lie among the cells, and the place that this came to; told of none that was put elsewhere since. */
  onCells?: { corners: Corners; place: Place };
}
