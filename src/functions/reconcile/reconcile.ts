import { reconcile } from "../../core/split/reconcile";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { number, numbers, numbersOrZero } from "../declare/numbers";
import { optional } from "../declare/reader";
import { one } from "./text.en";
import { names } from "./text.zh";
import { words } from "./words";

export const RECONCILE = declare({
  arguments: {
    target: number,
    topDown: numbers,
    bottomUp: numbers,
    trust: numbersOrZero,
    unit: optional(number),
    language,
  },
  one,
  names,
  words,
  answer: (problem, header) => [[...header], ...reconcile(problem)],
});
