import { seasonality as indices } from "../core/calendar/seasonality";
import { invalid } from "../core/refusal";
import { answer } from "./answer";
import { keyword, numbers, type Keyword } from "./arguments";
import { dates as readDates } from "./dates";

const GRAINS: readonly Keyword<"month" | "quarter">[] = [
  { means: "month", en: ["month", "months", "monthly"], zh: ["月", "按月"] },
  { means: "quarter", en: ["quarter", "quarters", "quarterly"], zh: ["季", "季度", "按季"] },
];

/**
 * Finds the seasonal pattern of past sales: 12 (or 4) indices with mean 1, for the profile of SPLITPERIODS.
 *
 * @remarks
 * Method: amounts are summed by calendar month from the first to the last. From 24 months each is divided by the
 * centred moving average over a year (2×12 months, 2×4 quarters), the mean is taken by month and scaled to mean 1.
 * From 12 to 23 months the latest 12 are divided by their mean; growth within that year then stays in the indices.
 *
 * A month without a row is refused: write a row with 0 where nothing was sold. By quarter, the first and the last
 * quarter must be complete.
 *
 * The indices begin with January (or the first quarter); for a SPLITPERIODS with another yearStart, begin at its month.
 *
 * Source: Makridakis, Wheelwright and Hyndman, Forecasting, ch. 3 (classical decomposition).
 * @customfunction SEASONALITY SEASONALITY
 * @param dates A date a sale.
 * @param amounts An amount a date.
 * @param [grain] "month" (default) or "quarter".
 * @returns {any[][]} A column of indices, January (or the first quarter) first.
 */
export function seasonality(dates: any[][], amounts: any[][], grain?: any): any[][] {
  return answer("SEASONALITY", [dates, amounts, grain], () => {
    const days = readDates(dates, "dates");
    const sales = numbers(amounts, "amounts");
    const [count, likeCount] = [sales.values.length, days.values.length];
    if (count !== likeCount)
      throw invalid("lengths", { argument: "amounts", count, like: "dates", likeCount });
    return indices(days.values, sales.values, keyword(grain, "grain", GRAINS) ?? "month").map((index) => [
      index,
    ]);
  });
}
