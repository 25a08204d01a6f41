import { seasonality } from "../../core/calendar/seasonality";
import { invalid } from "../../core/refusal";
import { declare } from "../declare/declare";
import { dates } from "../declare/dates";
import { oneOf, type Keyword } from "../declare/keyword";
import { numbers } from "../declare/numbers";
import { names } from "./text.zh";

export const grains: readonly [Keyword<"month" | "quarter">, Keyword<"month" | "quarter">] = [
  { means: "month", en: ["month", "months", "monthly"], zh: ["月", "按月"] },
  { means: "quarter", en: ["quarter", "quarters", "quarterly"], zh: ["季", "季度", "按季"] },
];

export const SEASONALITY = declare({
  arguments: { dates, amounts: numbers, grain: oneOf(grains) },
  names,
  answer: ({ dates: days, amounts, grain }) => {
    const [count, likeCount] = [amounts.values.length, days.values.length];
    if (count !== likeCount)
      throw invalid("lengths", { argument: "amounts", count, like: "dates", likeCount });
    return seasonality(days.values, amounts.values, grain).map((index) => [index]);
  },
});
