import fc from "fast-check";
import { goalCheck } from "../../../src/core/goal/goalCheck";
import { studentTail, studentTenth } from "../../../src/core/goal/studentT";
import { columnOf } from "../../../src/core/range";
import { runs } from "../laws";

const check = (target: number, history: readonly number[]) => goalCheck(target, columnOf(history));

/** Table of Student's t, 90 % one-sided, and the tail at 1: closed forms for 1 and 2 degrees of freedom. */
test.each<[freedom: number, tenth: number, tailAtOne: number, source: string]>([
  [1, 3.0776835372, 0.25, "Cauchy: tan(0.4π), a quarter"],
  [2, 1.8856180832, 0.5 - 1 / (2 * Math.sqrt(3)), "in closed form"],
  [3, 1.6377443536, 0.1955011094779, "tables"],
  [10, 1.3721836411, 0.170446566151, "tables"],
  [998, 1.2824004203, 0.1587764514, "nearly normal, by Simpson's rule"],
])("%d degrees of freedom: %d and %d, %s", (freedom, tenth, tail) => {
  expect(studentTenth(freedom)).toBeCloseTo(tenth, 6);
  expect(studentTail(1, freedom)).toBeCloseTo(tail, 6);
  expect(studentTail(-1, freedom)).toBeCloseTo(1 - tail, 6);
  expect(studentTail(0, freedom)).toBe(0.5);
});

test.each<[target: number, history: number[], growth: number | undefined, verdict: string, why: string]>([
  [130, [100, 110, 120], 130 / 120 - 1, "too-low", "on a straight line, and at the forecast: sure"],
  [130.01, [100, 110, 120], 130.01 / 120 - 1, "beyond-reach", "above it: never"],
  [0.4, [0.1, 0.2, 0.3], 1 / 3, "too-low", "as people wrote it"],
  [4 / 3, [1 / 3, 2 / 3, 1], 1 / 3, "too-low", "the dust of thirds does not scatter"],
  [100, [100, 110, 95, 105, 98, 104], 100 / 104 - 1, "steady", "about as likely as not, and a little more"],
  [60, [100, 110, 95, 105, 98, 104], 60 / 104 - 1, "too-low", "hardly to be missed"],
  [110, [100, 110, 95, 105, 98, 104], 110 / 104 - 1, "stretch", "less likely than not"],
  [200, [100, 110, 95, 105, 98, 104], 200 / 104 - 1, "beyond-reach", "hardly ever"],
  [100, [90, 95], 100 / 95 - 1, "not-enough-history", "two periods have no scatter"],
  [100, [0], undefined, "not-enough-history", "nothing to grow from"],
  [5, [0, 0, 0], undefined, "beyond-reach", "from nothing comes nothing"],
  [-100, [-110, -120, -130], -100 / -130 - 1, "beyond-reach", "amounts below 0"],
  [1e300, [1e-300, 1e300, 5e-324], Infinity, "stretch", "the extremes"],
])("%d after %j: growth %d, %s: %s", (target, history, growth, verdict) => {
  if (growth === Infinity) return expect(() => check(target, history)).toThrow("too-large");
  const told = check(target, history);
  expect(told.verdict).toBe(verdict);
  if (growth === undefined) expect(told.growth).toBeUndefined();
  else expect(told.growth).toBeCloseTo(growth, 12);
});

/** By the textbook's formulas in doubles. */
function textbook(history: readonly number[]): { forecast: number; error: number } {
  const n = history.length;
  const meanX = (n + 1) / 2;
  const meanY = history.reduce((sum, y) => sum + y, 0) / n;
  const sxx = history.reduce((sum, _, i) => sum + (i + 1 - meanX) ** 2, 0);
  const slope = history.reduce((sum, y, i) => sum + (i + 1 - meanX) * (y - meanY), 0) / sxx;
  const left = history.reduce((sum, y, i) => sum + (y - meanY - slope * (i + 1 - meanX)) ** 2, 0);
  const spread = Math.sqrt((left / (n - 2)) * (1 + 1 / n + (n + 1 - meanX) ** 2 / sxx));
  return { forecast: meanY + slope * (n + 1 - meanX), error: spread };
}

const histories = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 3, maxLength: 24 });

test("forecast and interval are the textbook's, and the chance at their ends is what they stand for", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { forecast, error } = textbook(history);
      const { trend } = check(0, history);
      expect(trend).toBeDefined();
      if (!trend) return;
      const size = Math.max(...history.map(Math.abs), 1);
      expect(Math.abs(trend.forecast - forecast) / size).toBeLessThan(1e-9);
      expect(Math.abs(trend.high - forecast - error * studentTenth(history.length - 2)) / size).toBeLessThan(
        1e-6,
      );
      expect(trend.high - trend.forecast).toBeCloseTo(trend.forecast - trend.low, 4);
      expect([trend.stretchFrom, trend.stretchTo]).toEqual([trend.forecast, trend.high]);
      if (trend.high - trend.low < size * 1e-6) return;
      expect(check(trend.low, history).trend?.chance).toBeCloseTo(0.9, 6);
      expect(check(trend.forecast, history).trend?.chance).toBeCloseTo(0.5, 6);
      expect(check(trend.high, history).trend?.chance).toBeCloseTo(0.1, 6);
    }),
    runs,
  );
});

test("a higher target is never more likely, and a history a thousand times as large says the same", () => {
  fc.assert(
    fc.property(
      histories,
      fc.integer({ min: -200_000, max: 200_000 }),
      fc.nat(50_000),
      (history, target, more) => {
        const chance = (amount: number, factor = 1) =>
          check(
            amount * factor,
            history.map((value) => value * factor),
          ).trend?.chance ?? NaN;
        expect(chance(target + more)).toBeLessThanOrEqual(chance(target) + 1e-12);
        expect(chance(target, 1e6)).toBeCloseTo(chance(target), 9);
        expect(chance(target, 1e-6)).toBeCloseTo(chance(target), 9);
      },
    ),
    runs,
  );
});

test("a whole column selected by mistake, and a block, are refused", () => {
  expect(() => check(1, new Array<number>(10_001).fill(1))).toThrow("history-too-long");
  expect(() => goalCheck(1, { rows: 2, columns: 2, values: [1, 2, 3, 4] })).toThrow("not-a-line");
});
