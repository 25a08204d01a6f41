import { splitMatrix } from "../../core/split/matrix/matrix";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

export const SPLITMATRIX = declare({
  arguments: {
    rowTotals: numbers,
    columnTotals: numbers,
    seed: optional(numbers),
    unit: optional(number),
    holds: optional(numbers),
  },
  one,
  names,
  answer: (problem) => rowsOf(splitMatrix(problem)),
});
