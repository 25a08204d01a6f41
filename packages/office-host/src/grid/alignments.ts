import { HorizontalAlign } from "@univerjs/core";
import type { Format } from "xlsx-book/book";

/** The grid has no word of its own for a text in the middle of its cell and the blank ones beside it. */
export const ACROSS = 7 as HorizontalAlign;
/** Nor for a text that is repeated until its cell is full; this one it never draws. */
export const FILLED = HorizontalAlign.BOTH;

/** How texts stand in their cells, by the grid's numbers. */
export const horizontal: Readonly<Record<NonNullable<Format["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  centerContinuous: ACROSS,
  fill: FILLED,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
