import { serialOf } from "../../../src/core/calendar/day";
import { planYear } from "../../../src/core/wholePlan/planYear";

const [january, june, september, october, december] = [1, 6, 9, 10, 12].map((month) =>
  serialOf(2026, month, 15),
);

// prettier-ignore
test.each([
  [null,              january,   2026, "a plan of this year, late"],
  [null,              september, 2026, "before people plan the next"],
  [null,              october,   2027, "from October on it is for the next"],
  [null,              december,  2027, "and in December, too"],
  ["Sales last year", june,      2026, "a header without a year says no more than the day"],
  ["Sales 2025",      january,   2026, "the year after the sales"],
  ["Sales 2025",      december,  2026, "even where it is nearly over: the list says so"],
  ["2026年销售额",     june,      2027, "the running year's sales are for the next"],
  ["FY26 actuals",    june,      2027, "a business year in two figures"],
  ["Sales 2023",      june,      2026, "no plan is for a year that is over"],
  ["Forecast 2027",   june,      2027, "a year to come is the plan's own"],
  ["Article 12026",   june,      2026, "no year within a longer number"],
])("a plan from «%s» is for the year (day %i): %i, %s", (sales, today, year, _why) => {
  expect(planYear(sales, today)).toBe(year);
});
