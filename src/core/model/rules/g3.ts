import { goalCheck } from "../../goal/goalCheck";
import { historyBefore } from "../../goal/history";
import { columnOf } from "../../range";
import { filled, spanOf, targetOf } from "./lines";
import { CannotTell } from "./proof";
import { rule } from "./rule";

/** A line needs so many periods. */
const needed = 3;

/** Achievable: by the trend of the periods before, the target is not beyond reach. */
export const g3 = rule({
  reads: { stGoal: ["target", "start", "end"], stActuals: ["day", "amount"] },
  prove: ({ stGoal, stActuals }) => {
    const target = targetOf(stGoal);
    const { start, end } = spanOf(stGoal);
    const history = historyBefore(start, end, filled(stActuals, "day"), filled(stActuals, "amount"));
    const { amounts, unfinished } = history;
    if (unfinished !== null)
      throw new CannotTell({ code: "history-unfinished", facts: { last: unfinished, until: start - 1 } });
    const check = amounts.length >= needed && goalCheck(target, columnOf(amounts));
    if (!check || !check.trend)
      throw new CannotTell({ code: "not-enough-history", facts: { periods: amounts.length, needed } });
    const { verdict, growth = null, trend } = check;
    return {
      isProved: verdict !== "beyond-reach",
      figures: {
        target,
        periods: amounts.length,
        growth,
        verdict,
        chance: trend.chance,
        forecast: trend.forecast,
        stretchTo: trend.stretchTo,
      },
    };
  },
});
