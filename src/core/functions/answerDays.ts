import { isLikelyDate } from "./datesIn";

type Cells = readonly (readonly unknown[])[];

/** A function's first row names periods, which may be days. */
export const daysOnTop = (id: string, cells: Cells): boolean =>
  id === "FUNNELPLAN" && cells[0].slice(1).every(isLikelyDate);

/** How many of an answer's columns, from the first, hold days. */
export const dayColumns = (id: string): number => (id === "SPLITPERIODS" ? 2 : 0);

/** Whether a cell of what a function answers holds a day. */
export const isAnswerDay = (id: string, cells: Cells, row: number, column: number): boolean =>
  typeof cells[row][column] === "number" && (column < dayColumns(id) || (row === 0 && daysOnTop(id, cells)));
