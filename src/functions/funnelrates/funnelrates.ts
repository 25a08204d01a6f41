import { conversions } from "../../core/funnel/math/conversion";
import { declare } from "../declare/declare";
import { language } from "../declare/keyword";
import { marks } from "../declare/marks";
import { optional } from "../declare/reader";
import { texts } from "../declare/texts";
import { names } from "./text.zh";
import { words } from "./words";

export const FUNNELRATES = declare({
  arguments: { reached: texts, order: texts, open: optional(marks), language },
  names,
  words,
  answer: ({ reached, order, open }, header) => [
    [...header],
    ...conversions(reached, order, open).map(({ from, to, entered, passed, rate, low, high }) => [
      `${from} → ${to}`,
      entered,
      passed,
      rate ?? "",
      low ?? "",
      high ?? "",
    ]),
  ],
});
