import { capacity } from "../../core/capacity/capacity";
import { dates, datesOrBlank } from "../declare/dates";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

export const CAPACITY = declare({
  arguments: {
    periods: dates,
    joined: dates,
    productivity: numbers,
    ramp: numbers,
    left: optional(datesOrBlank),
    attrition: optional(number),
  },
  one,
  names,
  answer: (problem) => rowsOf(capacity(problem)),
});
