import { funnelNeeds } from "../../core/funnel/math/needs";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { texts } from "../declare/texts";
import { one } from "./text.en";
import { names } from "./text.zh";

export const FUNNELNEEDS = declare({
  arguments: {
    target: number,
    dealSize: number,
    rates: numbers,
    stages: optional(texts),
    inHand: optional(numbers),
  },
  one,
  names,
  answer: (problem) =>
    funnelNeeds(problem).map((stage) => [
      ...(stage.name === undefined ? [] : [stage.name]),
      stage.needed,
      ...(stage.inHand === undefined ? [] : [stage.inHand, stage.stillNeeded ?? 0]),
    ]),
});
