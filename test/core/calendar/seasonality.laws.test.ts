import fc from "fast-check";
import { serialOf } from "../../../src/core/calendar/day";
import { seasonality } from "../../../src/core/calendar/seasonality";
import { runs } from "../laws";

type Grain = "month" | "quarter";

/** The definition in doubles: totals by month or quarter, the ratio to a centred average, its mean by season. */
function reference(first: number, totals: number[], season: number): number[] {
  const ratios: number[][] = Array.from({ length: season }, () => []);
  const latest = totals.slice(-season);
  if (totals.length < 2 * season)
    latest.forEach((total, i) =>
      ratios[(first + totals.length - season + i) % season].push(total / mean(latest)),
    );
  else
    totals.forEach((total, i) => {
      const around = totals.slice(i - season / 2, i + season / 2 + 1);
      if (i < season / 2 || around.length <= season) return;
      const weights = around.map((_, at) => (at === 0 || at === season ? 0.5 : 1));
      const average = around.reduce((sum, value, at) => sum + value * weights[at], 0) / season;
      ratios[(first + i) % season].push(total / average);
    });
  const indices = ratios.map(mean);
  return indices.map((index) => index / mean(indices));
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const amount = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: 100_000_000 }).map((cents) => cents / 100),
  fc.double({ min: 0.001, max: 1e7, noNaN: true }),
);

const sales = fc.record({
  first: fc.integer({ min: 0, max: 11 }),
  months: fc.array(fc.array(amount, { minLength: 1, maxLength: 3 }), { minLength: 12, maxLength: 75 }),
  shuffle: fc.nat(),
});

/** The dates and amounts of sales, in some order. */
function rowsOf({ first, months, shuffle }: { first: number; months: number[][]; shuffle: number }) {
  const rows = months.flatMap((amounts, index) =>
    amounts.map((value, n) => ({ date: serialOf(2019, first + index + 1, 1 + n * 13), value })),
  );
  const turned = rows.map((_, i) => rows[(i + shuffle) % rows.length]);
  return { dates: turned.map(({ date }) => date), amounts: turned.map(({ value }) => value) };
}

test.each<Grain>(["month", "quarter"])("law: by %s the same as the definition in doubles", (grain) => {
  fc.assert(
    fc.property(sales, (given) => {
      const step = grain === "month" ? 1 : 3;
      const first = given.first - (given.first % step);
      const months = given.months.slice(0, given.months.length - (given.months.length % step));
      const { dates, amounts } = rowsOf({ ...given, first, months });
      const totals = Array.from({ length: months.length / step }, (_, i) =>
        months
          .slice(i * step, (i + 1) * step)
          .flat()
          .reduce((sum, value) => sum + value, 0),
      );
      const expected = reference(first / step, totals, 12 / step);
      const found = seasonality(dates, amounts, grain);
      expect(found).toHaveLength(12 / step);
      found.forEach((index, i) => expect(Math.abs(index / expected[i] - 1)).toBeLessThan(1e-9));
      expect(Math.abs(mean(found) - 1)).toBeLessThan(1e-12);
    }),
    runs,
  );
});

test("law: whatever the currency, and in any order, the pattern is the same", () => {
  fc.assert(
    fc.property(sales, fc.constantFrom(1e-12, 0.01, 1000, 1e200), (given, rate) => {
      const { dates, amounts } = rowsOf(given);
      const found = seasonality(dates, amounts, "month");
      const scaled = seasonality(
        dates,
        amounts.map((value) => value * rate),
        "month",
      );
      scaled.forEach((index, i) => expect(Math.abs(index / found[i] - 1)).toBeLessThan(1e-9));
      const reversed = seasonality([...dates].reverse(), [...amounts].reverse(), "month");
      expect(reversed).toEqual(found);
    }),
    runs,
  );
});

test("law: a pattern without growth is found again", () => {
  const months = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 4 }), (pattern, years) => {
      const dates = Array.from({ length: 12 * years }, (_, i) => serialOf(2020, 1 + i, 15));
      const found = seasonality(
        dates,
        dates.map((_, i) => pattern[i % 12]),
        "month",
      );
      found.forEach((index, i) => expect(Math.abs(index - pattern[i] / mean(pattern))).toBeLessThan(1e-12));
    }),
    runs,
  );
});

const year = Array.from({ length: 12 }, (_, i) => serialOf(2024, i + 1, 10));

test.each<[number[], string]>([
  [[0.1, 0.2, -0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0], "decimals that cancel to the last digit"],
  [[1e300, -1e300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "very large ones"],
  [
    [9007199254740991, 9007199254740991, -9007199254740991, -9007199254740991, 0, 0, 0, 0, 0, 0, 0, 0],
    "sums beyond 2^53",
  ],
])("no average to compare with: %j (%s)", (amounts) =>
  expect(() => seasonality(year, amounts, "month")).toThrow(
    expect.objectContaining({ answer: "#N/A", code: "zero-average", facts: { year: 2024, month: 1 } }),
  ),
);

test("the largest and the smallest doubles stay apart", () => {
  const found = seasonality(year, [1e308, ...Array<number>(11).fill(5e-324)], "month");
  expect(found[0]).toBe(12);
  expect(found.slice(1)).toEqual(Array(11).fill(0));
});

test("indices that cancel have no mean to be scaled by", () => {
  const signs = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i < 12 ? 1 : 1.5));
  const dates = Array.from({ length: 24 }, (_, i) => serialOf(2024, i + 1, 10));
  expect(() => seasonality(dates, signs, "month")).toThrow(expect.objectContaining({ code: "zero-average" }));
});

/** Months in a row from one on, an amount each on the tenth. */
const monthsFrom = (first: number, amounts: number[]) =>
  [amounts.map((_, i) => serialOf(2024, first + i, 10)), amounts] as const;
const ones = (count: number): number[] => Array<number>(count).fill(1);

// prettier-ignore
test.each<[number, number[], Grain, string, object, string]>([
  [1, ones(11),               "month",   "too-few-months", { months: 11 },                "eleven months"],
  [2, ones(13),               "quarter", "part-quarter",   { year: 2024, quarter: 1 },    "begins in February"],
  [1, ones(13),               "quarter", "part-quarter",   { year: 2025, quarter: 1 },    "ends in January"],
  [4, ones(14),               "quarter", "part-quarter",   { year: 2025, quarter: 2 },    "ends in May"],
  [1, [...Array<number>(24).fill(0), 1], "month", "zero-average", { year: 2024, month: 7 }, "the first year around July"],
  [3, [...Array<number>(24).fill(0), 1], "month", "zero-average", { year: 2024, month: 9 }, "around September"],
  [4, Array<number>(24).fill(0), "quarter", "zero-average", { year: 2024, month: 10 },    "around the third quarter"],
  [4, Array<number>(12).fill(0), "quarter", "zero-average", { year: 2024, month: 4 },     "the only year"],
])("from month %d, %j by %s is refused as %s: %s (%s)", (first, amounts, grain, code, facts) => {
  expect(() => seasonality(...monthsFrom(first, amounts), grain)).toThrow(
    expect.objectContaining({ code, facts }),
  );
});

test("a month without a date is named", () => {
  const dates = [...year, serialOf(2025, 3, 10)];
  expect(() => seasonality(dates, ones(13), "month")).toThrow(
    expect.objectContaining({ code: "month-missing", facts: { year: 2025, month: 1 } }),
  );
});

test.each<[number[], number, string]>([
  [[9007199254740991, 9007199254740991, 9007199254740991], 27021597764222972, "beyond what a double counts"],
  [[-9007199254740991, -9007199254740991, 9007199254740991], -9007199254740991, "the same below 0"],
])("%j in one month are %d (%s)", (amounts, total) => {
  const dates = [...amounts.map((_, i) => serialOf(2024, 1, 1 + i)), ...year.slice(1)];
  const found = seasonality(dates, [...amounts, ...Array<number>(11).fill(total)], "month");
  found.forEach((index) => expect(Math.abs(index - 1)).toBeLessThan(2e-15));
});

test("whole amounts, cents and finer decimals of one month add up exactly", () => {
  const parts = [1, 0.25, 0.001, 1e-7, -0.001, 12345.678901, 0.1, 0.2];
  const dates = [...parts.map((_, i) => serialOf(2024, 1, 1 + i)), ...year.slice(1)];
  const found = seasonality(dates, [...parts, ...Array<number>(11).fill(12347.2289011)], "month");
  found.forEach((index) => expect(index).toBe(1));
});
