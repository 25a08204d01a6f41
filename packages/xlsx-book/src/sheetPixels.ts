import type { Sheet } from "./book";
import { LAST_COLUMN, LAST_ROW } from "./a1";
import { usualSizes } from "./kept";

/** Columns or rows along an edge of a sheet, in pixels from its corner. */
export interface Line {
  startOf(index: number): number;
  /** Which one a pixel lies in, and how far. */
  at(pixels: number): Spot;
}

/** One of a line, and how far into it. */
export interface Spot {
  index: number;
  offset: number;
}

/** What says how wide columns and how high rows are. */
export type Sizes = Pick<Sheet, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows" | "kept">;

function lineOf(sizes: Record<number, number>, usual: number, last: number): Line {
  const sized = Object.keys(sizes)
    .map(Number)
    .sort((a, b) => a - b);
  /** What the sized ones before each are larger than usual ones, and of all. */
  const more = [0];
  for (const index of sized) more.push(more[more.length - 1] + sizes[index] - usual);
  /** How many of the sized come before. */
  const sizedBefore = (index: number): number => firstFrom(0, sized.length, (i) => sized[i] >= index);
  const startOf = (index: number): number => index * usual + more[sizedBefore(index)];
  return {
    startOf,
    at(pixels) {
      const place = Math.max(0, pixels || 0);
      const index = firstFrom(0, last, (i) => startOf(i + 1) > place);
      return { index, offset: Math.min(place - startOf(index), sizes[index] ?? usual) };
    },
  };
}

/** The first whole number from `low` on that `is` so; `high` where none before it is. */
function firstFrom(low: number, high: number, is: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (is(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** What is hidden takes no room. */
const shown = (sizes: Record<number, number>, hidden: readonly number[] = []): Record<number, number> => ({
  ...sizes,
  ...Object.fromEntries(hidden.map((index) => [index, 0])),
});

export const columnsOf = (sheet: Sizes): Line =>
  lineOf(shown(sheet.columnWidths, sheet.hiddenColumns), usualSizes(sheet).width, LAST_COLUMN);
export const rowsOf = (sheet: Sizes): Line =>
  lineOf(shown(sheet.rowHeights, sheet.hiddenRows), usualSizes(sheet).height, LAST_ROW);
