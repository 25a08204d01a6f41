import { measure, ms, randomFrom } from "./measure.mjs";
import { faces } from "./faces.mjs";

export const title =
  "Calendars at their extremes: as many days as a sheet has rows, a million rows of dates, a calendar of 100,000 days";

const MOST = 1_048_576;
const ROWS = 1_000_000;
const DAYS_OFF = 100_000;
const [FIRST, LAST] = [61, 2_958_465];

export async function run(print) {
  const { SPLITPERIODS, WORKDAYSIN, SEASONALITY } = faces;
  const random = randomFrom(5);
  const column = (count, value) => Array.from({ length: count }, (_, index) => [value(index)]);
  const off = column(DAYS_OFF, (index) => FIRST + index * 29);
  const seasons = column(12, () => 0.5 + random());
  const daily = (end, ...rest) => SPLITPERIODS(1e9, FIRST, end, ...rest);

  const of = (name, work, rows = MOST) => {
    const took = measure(work, once);
    const bare = measure(() => Array.from({ length: rows }, (_, at) => [at, at, at]), once);
    print(`  ${name}: ${ms(took)}, ${(took / bare).toFixed(1)} times making as many rows of three cells`);
  };
  const end = FIRST + MOST - 1;
  of("1,048,576 days", () => daily(end, "day"));
  of("by working days and a calendar", () => daily(end, "day", "workdays", null, off));
  of("along twelve seasonal indices", () => daily(end, "day", "days", seasons));
  of("along a value a day", () => daily(end, "day", "days", column(MOST, random)));
  of("with 10,000 holds", () =>
    daily(end, "day", "days", null, null, null, null, holds(10_000, FIRST, Math.floor(MOST / 10_000))),
  );
  of(
    "all weeks of Excel's calendar along seasonal indices",
    () => daily(LAST, "week", "equal", seasons),
    422_630,
  );
  of("all its months by working days", () => daily(LAST, "month", "workdays", seasons, off), 97_198);

  const dates = column(ROWS, () => Math.floor(FIRST + random() * (LAST - FIRST - 400)));
  const ends = dates.map(([date]) => [date + Math.floor(random() * 400)]);
  const few = measure(() => WORKDAYSIN(dates.slice(0, ROWS / 10), ends.slice(0, ROWS / 10), off), once);
  const many = measure(() => WORKDAYSIN(dates, ends, off), once);
  print(
    `  WORKDAYSIN of 1,000,000 rows: ${ms(many)}, ${(many / few).toFixed(1)} times as long as of 100,000 (${ms(few)})`,
  );

  const recent = column(ROWS, (index) => 40_000 + (index % 3_600));
  const of12 = (name, amount) => {
    const amounts = column(ROWS, amount);
    const took = measure(() => SEASONALITY(recent, amounts), once);
    const sum = measure(() => amounts.reduce((all, [value]) => all + value, 0), once);
    print(`  SEASONALITY of 1,000,000 ${name}: ${ms(took)}, ${(took / sum).toFixed(0)} times adding them up`);
  };
  of12("whole amounts", () => Math.floor(random() * 1e6));
  of12("amounts in cents", () => Math.floor(random() * 1e8) / 100);
  of12("amounts of 15 digits", () => random() * 1e5);
}

const once = { atLeast: 0, runs: 2 };
const holds = (count, first, step) => Array.from({ length: count }, (_, index) => [first + index * step, 3]);
