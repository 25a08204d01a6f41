import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description:
    "Finds the seasonal pattern of past sales: 12 (or 4) indices with mean 1, for the profile of SPLITPERIODS.",
  parameters: {
    dates: "A date a sale.",
    amounts: "An amount a date.",
    grain: '"month" (default) or "quarter".',
  },
  remarks: [
    "Method: amounts are summed by calendar month from the first to the last. From 24 months each is divided by the centred moving average over a year (2×12 months, 2×4 quarters), the mean is taken by month and scaled to mean 1. From 12 to 23 months the latest 12 are divided by their mean; growth within that year then stays in the indices.",
    "A month without a row is refused: write a row with 0 where nothing was sold. By quarter, the first and the last quarter must be complete.",
    "The indices begin with January (or the first quarter); for a SPLITPERIODS with another yearStart, begin at its month.",
    "Source: Makridakis, Wheelwright and Hyndman, Forecasting, ch. 3 (classical decomposition).",
  ],
};
