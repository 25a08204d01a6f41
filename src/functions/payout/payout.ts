import { payout } from "../../core/incentives/payout";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

export const PAYOUT = declare({
  arguments: {
    sales: numbers,
    quota: numbers,
    variable: numbers,
    thresholds: numbers,
    multipliers: numbers,
    cap: optional(number),
  },
  one,
  names,
  answer: (problem) => rowsOf(payout(problem)),
});
