import { roundTotal } from "../../core/split/round/roundTotal";
import { declare } from "../declare/declare";
import { flag } from "../declare/marks";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

export const ROUNDTOTAL = declare({
  arguments: {
    values: numbers,
    unit: optional(number),
    total: optional(number),
    margins: optional(flag, false),
  },
  one,
  names,
  answer: (problem) => rowsOf(roundTotal(problem)),
});
