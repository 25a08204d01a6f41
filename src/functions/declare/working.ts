import type { AnswerCell, Working } from "../../core/planner/explained";
import type { Declared } from "./declare";

/**
 * How the answer of a function came about, by its arguments as they came; `cell` is the place in the answer that is
 * asked, nothing where it is none.
 *
 * @throws Refused as the function does
 */
export type WorkingOf = (given: readonly unknown[], cell: AnswerCell | null) => Working;

/** The working of a declared function. It stands apart from it, since cells do not need it. */
export const working =
  <G>({ read }: Declared<G>, explain: (given: G, cell: AnswerCell | null) => Working): WorkingOf =>
  (given, cell) =>
    explain(read(given), cell);

/** The place in a list laid out in the rows and columns of a range. */
export const placeIn = (columns: number, cell: AnswerCell | null): number =>
  cell ? cell.row * columns + cell.column : -1;
