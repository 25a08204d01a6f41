import type { ICellData } from "@univerjs/core";
import type { CellError, Scalar } from "xlsx-book/book";
import type { Area } from "../grid/address";

/** Cells as one of the grid's mutations writes them. */
export type CellChanges = Record<number, Record<number, ICellData | null> | undefined>;

/** The smallest area around the cells that count. */
export function bounds(
  changes: CellChanges | undefined,
  counts: (cell: ICellData | null) => boolean,
): Area | undefined {
  let area: Area | undefined;
  for (const [row, cells] of Object.entries(changes ?? {}))
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (!counts(cell ?? null)) continue;
      const at = {
        startRow: Number(row),
        endRow: Number(row),
        startColumn: Number(column),
        endColumn: Number(column),
      };
      area = area
        ? {
            startRow: Math.min(area.startRow, at.startRow),
            endRow: Math.max(area.endRow, at.endRow),
            startColumn: Math.min(area.startColumn, at.startColumn),
            endColumn: Math.max(area.endColumn, at.endColumn),
          }
        : at;
    }
  return area;
}

/** A value as an event tells it. */
export const shown = (value: Scalar | CellError): unknown =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** The word for a value's type in an event. */
export const kind = (value: Scalar | CellError): string => {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
};
