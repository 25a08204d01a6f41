import fc from "fast-check";
import { serialOf } from "../../../src/core/calendar/day";
import { grains, isWeekBased, periodsBetween, type Grain } from "../../../src/core/calendar/period";
import { bases } from "../../../src/core/calendar/periodWeights";
import { splitPeriods as split, type PeriodsProblem } from "../../../src/core/calendar/splitPeriods";
import { columnOf } from "../../../src/core/range";
import { Refused } from "../../../src/core/refusal";
import { referencePeriods } from "./reference";

/** Row by row. */
const splitPeriods = (given: PeriodsProblem) => {
  const { starts, ends, amounts } = split(given);
  return Array.from(amounts, (amount, i) => ({ start: starts[i], end: ends[i], amount }));
};

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

const weekend = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
const span = fc.record({
  start: fc.integer({ min: serialOf(2020, 1, 1), max: serialOf(2026, 12, 1) }),
  length: fc.oneof(fc.integer({ min: 1, max: 800 }), fc.constantFrom(364, 371, 728, 735)),
});

/** A day in the span, and whether it is worked. */
const ownDays = fc.array(fc.tuple(fc.nat({ max: 799 }), fc.boolean()), { maxLength: 20 });

/** Of all lengths, with values that are whole or have decimals, and 0. */
const factor = fc.oneof(
  fc.integer({ min: 0, max: 999 }),
  fc.integer({ min: 0, max: 5000 }).map((n) => n / 1000),
);
/** Of all sizes at once: more digits together than a double holds. */
const farApart = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: -25, max: 20 }))
  .map(([digits, power]) => Number(`${digits}e${power}`));
const pools = fc.oneof(
  fc.array(factor, { minLength: 1, maxLength: 12 }),
  fc.array(fc.oneof(factor, farApart), { minLength: 1, maxLength: 12 }),
);

interface Drawn {
  start: number;
  length: number;
  grain: Grain;
  pool: number[];
  size: "12" | "4" | "7" | "period" | "none";
  holds: [number, number][];
  unit: number;
  own: [number, boolean][];
  country: boolean;
  week: boolean[];
  basis: PeriodsProblem["basis"];
  target: number;
  yearStart: number;
}

function problemOf(drawn: Drawn): PeriodsProblem {
  const { start, grain, unit, basis } = drawn;
  const length = isWeekBased(grain) ? Math.ceil(drawn.length / 7) * 7 : drawn.length;
  const end = start + length - 1;
  const periods = Array.from(periodsBetween(start, end, grain, drawn.yearStart).starts);
  const count = { "12": 12, "4": 4, "7": grain === "day" ? 7 : 0, period: periods.length, none: 0 }[
    drawn.size
  ];
  const profile = Array.from({ length: count }, (_, i) => drawn.pool[i % drawn.pool.length]);
  const sign = drawn.target < 0 ? -1 : 1;
  const chosen = new Map(drawn.holds.map(([day, amount]) => [day % length, amount]));
  const held = [...chosen].flatMap(([day, amount]) => {
    const at = periods.filter((first) => first <= start + day).length;
    return amount === 0 ? [] : [{ period: at, date: start + day, amount: amount * sign }];
  });
  const once = held.filter(({ period }, i) => held.findIndex((other) => other.period === period) === i);
  const cell = { row: 1, column: 1, rows: 1, columns: 2 };
  return {
    target: drawn.target,
    start,
    end,
    grain,
    basis,
    unit,
    yearStart: drawn.yearStart,
    profile: count > 0 ? columnOf(profile) : undefined,
    holds:
      once.length > 0
        ? {
            held: once.map(({ date, amount }) => ({ date, amount, dateAt: cell, amountAt: cell })),
            amounts: columnOf(once.map(({ amount }) => amount)),
          }
        : undefined,
    ...(basis === "workdays" && {
      weekend: drawn.week,
      calendar: {
        country: drawn.country ? ("US" as const) : undefined,
        days: new Map(drawn.own.map(([day, isWorked]) => [start + day, isWorked])),
      },
    }),
  };
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    span,
    grain: fc.constantFrom(...grains),
    basis: fc.constantFrom(...bases),
    pool: pools,
    size: fc.constantFrom<Drawn["size"]>("12", "4", "7", "period", "none", "none"),
    holds: fc.array(fc.tuple(fc.nat({ max: 799 }), fc.integer({ min: 0, max: 3000 })), { maxLength: 4 }),
    unit: fc.constantFrom(1, 1, 0.01, 5, 0.5, 1000),
    own: ownDays,
    country: fc.boolean(),
    week: weekend,
    target: fc.oneof(
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
      fc.integer({ min: -5_000_000, max: 5_000_000 }).map((cents) => cents / 100),
    ),
    yearStart: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ span: of, ...rest }) => ({ ...rest, ...of }));

const problem = drawn.map(problemOf);
const sum = (amounts: { amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);

/** The answer in thousandths, or nothing where there is none. */
function answered(given: PeriodsProblem) {
  try {
    return splitPeriods(Object.freeze(given)).map(({ start, end, amount }) => [
      start,
      end,
      BigInt(Math.round(amount * 1000)),
    ]);
  } catch (refused) {
    if (refused instanceof Refused && refused.answer === "#N/A") return undefined;
    throw refused;
  }
}

test("law: the same as day by day, with profiles, calendars, weekends, holds and leftovers under a unit", () => {
  fc.assert(
    fc.property(problem, (given) => {
      expect(answered(given)).toEqual(referencePeriods(given));
    }),
    runs,
  );
});

test("law: the amounts add up to the target, whatever is held and left over", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const amounts = answered(given);
      if (!amounts) return;
      const all = amounts.reduce((total, [, , amount]) => total + BigInt(amount), 0n);
      expect(all).toBe(BigInt(Math.round(given.target * 1000)));
    }),
    runs,
  );
});

test("law: periods follow each other without a gap, from start to end", () => {
  fc.assert(
    fc.property(problem, ({ start, end, grain, yearStart }) => {
      const { starts, ends } = periodsBetween(start, end, grain, yearStart);
      return (
        starts[0] === start &&
        ends[ends.length - 1] === end &&
        Array.from(starts).every((first, i) => first <= ends[i] && (i === 0 || ends[i - 1] + 1 === first))
      );
    }),
    runs,
  );
});

test("law: a negative target is the mirror image, holds with it", () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const mirror = answered(problemOf({ ...given, target: -given.target }));
      const straight = answered(problemOf(given));
      if (given.target === 0) return;
      expect(mirror?.map(([, , amount]) => -BigInt(amount))).toEqual(
        straight?.map(([, , amount]) => BigInt(amount)),
      );
    }),
    runs,
  );
});

test("law: multiplying the profile changes nothing, however large or small its values become", () => {
  const factors = fc.constantFrom(0.1, 3, 250, 1 / 3, 1e-300, 1e290, 123456789.123);
  const seasonal = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(problem, seasonal, factors, (given, values, factor) => {
      const read = values.map((value) => Number(value.toPrecision(6)));
      const times = read.map((value) => Number((value * factor).toPrecision(15)));
      const split = (profile: number[]) =>
        answered({ ...given, profile: columnOf(profile), holds: undefined });
      const exact = read.every((value, i) => Math.abs(times[i] / factor / value - 1) < 1e-15);
      if (exact && factor !== 1 / 3) expect(split(times)).toEqual(split(read));
    }),
    runs,
  );
});

test("law: splitting again what was split gives the same, level by level", () => {
  fc.assert(
    fc.property(problem, ({ target, start, end, yearStart }) => {
      const whole = Math.abs(Math.round(target));
      const plain = { grain: "month" as const, basis: "days" as const, yearStart };
      return splitPeriods({ target: whole, start, end, ...plain }).every((month) => {
        const days = splitPeriods({ ...plain, ...month, grain: "day", target: month.amount });
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
