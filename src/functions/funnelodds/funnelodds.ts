import { funnelOdds } from "../../core/funnel/math/oddsAnswers";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { rowsOf } from "../declare/rows";
import { one } from "./text.en";
import { names } from "./text.zh";

/** How deals are won; FUNNELFOR takes the same. */
export const oddsArguments = {
  dealSize: number,
  rates: numbers,
  evidence: optional(numbers),
  spread: optional(number, 0),
};

export const FUNNELODDS = declare({
  arguments: { volume: numbers, target: number, ...oddsArguments, inHand: optional(numbers) },
  one,
  names,
  answer: ({ volume, target, ...problem }) =>
    rowsOf({ ...volume, values: funnelOdds(volume, target, problem) }),
});
