import { funnelPlan } from "../../core/funnel/math/plan";
import { ofDates } from "../declare/dates";
import { declare } from "../declare/declare";
import { number, numbers } from "../declare/numbers";
import { optional } from "../declare/reader";
import { labels, texts } from "../declare/texts";
import { one } from "./text.en";
import { names } from "./text.zh";

export const FUNNELPLAN = declare({
  arguments: {
    targets: numbers,
    dealSize: number,
    rates: numbers,
    lags: numbers,
    stages: optional(texts),
    labels: optional(ofDates(labels, "likely")),
    inHand: optional(numbers),
  },
  one,
  names,
  answer: (problem) => {
    const { periods, stages } = funnelPlan(problem);
    return [["", ...periods], ...stages.map(({ name, volumes }) => [name, ...volumes])];
  },
});
