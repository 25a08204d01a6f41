import type { ICellData } from "@univerjs/core";
import type { Cell } from "xlsx-book/book";
import { parseArea } from "./address";
import { likeness } from "./figures";

/** How many cells an array formula of an older Excel fills, for as long as its formula is the one it belongs to. */
interface FixedArray {
  like: string;
  rows: number;
  columns: number;
}

type WithCustom = Pick<ICellData, "custom">;

/** What is kept beside the content of a cell whose array formula fills the cells it was entered for. */
export function fixedArrayOf({ formula, fixed, spill }: Cell): FixedArray | undefined {
  if (!fixed || formula === undefined) return undefined;
  const area = spill === undefined ? undefined : parseArea(spill);
  return {
    like: likeness(formula),
    rows: area ? area.endRow - area.startRow + 1 : 1,
    columns: area ? area.endColumn - area.startColumn + 1 : 1,
  };
}

/** How many cells the formula of a cell was entered for; undefined for nearly every cell. */
export function fixedArrayIn(cell: WithCustom | null | undefined, formula: string): FixedArray | undefined {
  const fixed = cell?.custom?.["fixed"] as FixedArray | undefined;
  return fixed && fixed.like === likeness(formula) ? fixed : undefined;
}

/** What is calculated for such a formula. */
export const sizedFormula = (plain: string, { rows, columns }: FixedArray): string =>
  `=SIZED(${plain.replace(/^=/, "")},${rows},${columns})`;
