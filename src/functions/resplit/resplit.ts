import { resplit, type Shape } from "../../core/split/resplit";
import { declare } from "../declare/declare";
import { oneOf, type Keyword } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

export const shapes: readonly [Keyword<Shape>, ...Keyword<Shape>[]] = [
  { means: "plan", en: ["plan"], zh: ["计划", "按计划"] },
  { means: "even", en: ["even"], zh: ["平均", "均分"] },
  { means: "late", en: ["late"], zh: ["后重", "递增"] },
  { means: "keep", en: ["keep"], zh: ["保持", "不变"] },
];

export const RESPLIT = declare({
  arguments: {
    target: number,
    plan: numbers,
    actuals: numbers,
    closed: number,
    shape: oneOf(shapes),
    unit: optional(number),
    holds: optional(numbers),
  },
  one,
  names,
  answer: (problem) => rowsOf(resplit(problem)),
});
