import type { Scalar } from "xlsx-book/book";

type Rows = Scalar[][];

/** What Excel answers: formulas beside a sheet D, names and other sheets, with Excel's value and, where it surprises, why. */
export interface Answers {
  given: Rows;
  names?: { name: string; refersTo: string; scope?: string }[];
  others?: { name: string; rows: Rows; hiddenRows?: number[] }[];
  cases: [formula: string, value: Scalar, why?: string][];
}
