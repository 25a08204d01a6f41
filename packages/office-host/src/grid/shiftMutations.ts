import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Area } from "./address";
import type { Shift } from "./shift";

const kinds: Record<string, { axis: Shift["axis"]; sign: 1 | -1 } | undefined> = {
  [InsertRowMutation.id]: { axis: "rows", sign: 1 },
  [RemoveRowMutation.id]: { axis: "rows", sign: -1 },
  [InsertColMutation.id]: { axis: "columns", sign: 1 },
  [RemoveColMutation.id]: { axis: "columns", sign: -1 },
};

/** The shift that one of the grid's row and column mutations makes. */
export function shiftOf(id: string, range: Area): Shift {
  const { axis, sign } = kinds[id] ?? { axis: "rows", sign: 1 };
  const from = axis === "rows" ? range.startRow : range.startColumn;
  const to = axis === "rows" ? range.endRow : range.endColumn;
  return { axis, from, count: sign * (to - from + 1) };
}

export const isShift = (id: string): boolean => kinds[id] !== undefined;

/** Whether formulas are written because cells, rows or columns were moved: they read the same ones at other places. */
export const followsMove = (trigger: string | undefined): boolean =>
  /\b(?:insert|remove|delete|move)-(?:row|col|range)/.test(trigger ?? "");
