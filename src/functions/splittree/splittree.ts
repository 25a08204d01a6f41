import { splitTree } from "../../core/split/tree/tree";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { texts } from "../declare/texts";
import { one } from "./text.en";
import { names } from "./text.zh";

export const SPLITTREE = declare({
  arguments: {
    target: number,
    paths: texts,
    weights: numbers,
    unit: optional(number),
    overassign: optional(numbers),
    holds: optional(numbers),
    floors: optional(numbers),
    caps: optional(numbers),
  },
  one,
  names,
  answer: (problem) => rowsOf(splitTree(problem)),
});
