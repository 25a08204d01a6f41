import { poolShare } from "../../core/incentives/poolShare";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

export const POOLSHARE = declare({
  arguments: {
    pool: number,
    attainment: number,
    contributions: numbers,
    gate: optional(number),
    unit: optional(number),
  },
  one,
  names,
  answer: (problem) => rowsOf(poolShare(problem)),
});
