import { splitTarget } from "../../core/split/target";
import { declare } from "../declare/declare";
import { flag } from "../declare/marks";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

/** EXPLAINSPLIT takes the same. */
export const splitArguments = {
  target: number,
  weights: numbers,
  unit: optional(number),
  floors: optional(numbers),
  caps: optional(numbers),
  holds: optional(numbers),
  shares: optional(flag, false),
};

export const SPLITTARGET = declare({
  arguments: splitArguments,
  one,
  names,
  answer: (problem) => rowsOf(splitTarget(problem)),
});
