import fc from "fast-check";
import { serialOf } from "../../../src/core/calendar/day";
import { seasonality } from "../../../src/core/calendar/seasonality";
import { grains, periodsBetween } from "../../../src/core/calendar/period";
import { bases } from "../../../src/core/calendar/periodWeights";
import { splitPeriods, type PeriodsProblem } from "../../../src/core/calendar/splitPeriods";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

const problem: fc.Arbitrary<PeriodsProblem> = fc
  .record({
    target: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    start: fc.integer({ min: serialOf(2020, 1, 1), max: serialOf(2026, 12, 1) }),
    length: fc.integer({ min: 7, max: 800 }),
    grain: fc.constantFrom(...grains),
    basis: fc.constantFrom(...bases),
    profile: fc.option(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 12, maxLength: 12 }), {
      nil: undefined,
    }),
    yearStart: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length - 1, calendar: undefined }));

const sum = (amounts: { amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);

test("law: whole amounts add up to the target exactly", () => {
  fc.assert(
    fc.property(problem, (given) => sum(splitPeriods(Object.freeze(given))) === given.target),
    runs,
  );
});

test("law: periods follow each other without a gap, from start to end", () => {
  fc.assert(
    fc.property(problem, ({ start, end, grain, yearStart }) => {
      const periods = periodsBetween(start, end, grain, yearStart);
      return (
        periods[0].start === start &&
        periods[periods.length - 1].end === end &&
        periods.every(
          (period, i) => period.start <= period.end && (i === 0 || periods[i - 1].end + 1 === period.start),
        )
      );
    }),
    runs,
  );
});

test("law: a negative target is the mirror image", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const mirror = splitPeriods({ ...given, target: -given.target });
      return splitPeriods(given).every(({ amount }, i) => amount + mirror[i].amount === 0);
    }),
    runs,
  );
});

test("law: multiplying the profile changes nothing", () => {
  fc.assert(
    fc.property(problem, fc.constantFrom(0.1, 3, 250), (given, factor) => {
      const { profile } = given;
      if (!profile) return true;
      const scaled = splitPeriods({ ...given, profile: profile.map((value) => value * factor) });
      return splitPeriods(given).every(({ amount }, i) => amount === scaled[i].amount);
    }),
    runs,
  );
});

test("law: splitting again what was split gives the same, level by level", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const months = splitPeriods({ ...given, grain: "month", target: Math.abs(given.target) });
      return months.every((month) => {
        const days = splitPeriods({ ...given, ...month, grain: "day", basis: "days", target: month.amount });
        return (
          sum(days) === month.amount &&
          days[0].start === month.start &&
          days[days.length - 1].end === month.end
        );
      });
    }),
    { numRuns: Math.ceil(runs.numRuns / 10) },
  );
});

test("law: a pattern without growth is found again, whatever its size", () => {
  const months = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 4 }), (pattern, years) => {
      const dates = Array.from({ length: 12 * years }, (_, i) => serialOf(2020, 1 + i, 15));
      const mean = pattern.reduce((all, value) => all + value, 0) / 12;
      const found = seasonality(
        dates,
        dates.map((_, i) => pattern[i % 12]),
        "month",
      );
      return found.every((index, i) => Math.abs(index - pattern[i] / mean) < 1e-12 * 1000);
    }),
    runs,
  );
});
