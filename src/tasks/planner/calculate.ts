import type { Scalar } from "../../core/formula/formula";

/** What a function is given: nothing, a single value, or rows of cells. */
export type Argument = Scalar | undefined | readonly (readonly Scalar[])[];
export type Cells = (number | string | boolean)[][];

/**
 * Answers a call of one of our functions as a cell would, with the same code.
 *
 * @throws Refused where the cell would show an error of ours
 */
export type Calculate = (name: string, args: readonly Argument[]) => Cells;
