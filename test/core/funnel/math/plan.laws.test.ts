import fc from "fast-check";
import { funnelNeeds } from "../../../../src/core/funnel/math/needs";
import { funnelPlan, type PlanProblem } from "../../../../src/core/funnel/math/plan";
import { plainPlan } from "./plainPlan";
import { columnOf } from "../../../../src/core/range";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };
const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const lag = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);

const problem: fc.Arbitrary<PlanProblem> = fc
  .record({
    targets: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 15 }),
    dealSize: fc.integer({ min: 1, max: 60_000 }),
    steps: fc.array(fc.tuple(share, lag), { minLength: 1, maxLength: 5 }),
  })
  .map(({ targets, dealSize, steps }) => ({
    targets: columnOf(targets),
    dealSize,
    rates: columnOf(steps.map(([rate]) => rate)),
    lags: columnOf(steps.map(([, periods]) => periods)),
  }));

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);

test("law: each row adds up to FUNNELNEEDS' figure for the whole", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const whole = funnelNeeds({
        target: sum(given.targets.values),
        dealSize: given.dealSize,
        rates: given.rates,
      });
      return funnelPlan(given).stages.every(({ volumes }, i) => sum(volumes) === whole[i].needed);
    }),
    runs,
  );
});

test("law: volumes are those of the formula in whole numbers", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const { stages } = funnelPlan(given);
      expect(stages.map(({ volumes }) => volumes)).toEqual(plainPlan(given));
      expect(stages.map(({ name }) => name)).toEqual(stages.map((_, i) => i + 1));
    }),
    runs,
  );
});

test("law: so are those of any size, to the last case that a double counts", () => {
  const large: fc.Arbitrary<PlanProblem> = fc
    .record({
      targets: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
      power: fc.integer({ min: 6, max: 14 }),
      more: fc.integer({ min: 0, max: 999_999 }),
      steps: fc.array(
        fc.tuple(
          fc.integer({ min: 60, max: 100 }).map((percent) => percent / 100),
          lag,
        ),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ targets, power, more, steps }) => ({
      targets: columnOf(targets.map((digit) => digit * 10 ** power + more)),
      dealSize: 1,
      rates: columnOf(steps.map(([rate]) => rate)),
      lags: columnOf(steps.map(([, periods]) => periods)),
    }));
  fc.assert(
    fc.property(large, (given) => {
      fc.pre(sum(given.targets.values) < 1.9e15);
      expect(funnelPlan(given).stages.map(({ volumes }) => volumes)).toEqual(plainPlan(given));
    }),
    runs,
  );
});

test.each([
  [0.9999999999997, 1_000_000, "what is over a whole number by three parts in 10^13 is dust"],
  [0.999999999998, 1_000_001, "by two in 10^12 it is none"],
  [0.99999999, 1_000_001, "nor by more"],
  [1, 1_000_000, "nothing is lost"],
])("a rate of %d takes %d cases for a million deals (%s)", (rate, cases) => {
  const { stages } = funnelPlan({
    targets: columnOf([1_000_000]),
    dealSize: 1,
    rates: columnOf([rate]),
    lags: columnOf([0]),
  });
  expect(stages[0].volumes).toEqual([cases]);
});

test.each<[number, number, number, number[], string]>([
  [16_383, 1, 0, [16_383, 1], "as wide as a sheet"],
  [2500, 99, 0, [2500, 1], "a quarter of a million cells"],
])("%d periods of %d rates with lags of %d are planned: %j (%s)", (count, rates, lag, [first, each]) => {
  const { periods, stages } = funnelPlan({
    targets: columnOf(new Array<number>(count).fill(1)),
    dealSize: 1,
    rates: columnOf(new Array<number>(rates).fill(1)),
    lags: columnOf(new Array<number>(rates).fill(lag)),
  });
  expect([periods.length, stages[0].volumes[0]]).toEqual([first, each]);
});

test("law: volumes are never negative, and a column stands for every period shown", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const { periods, stages } = funnelPlan(given);
      const before = Math.ceil(sum(Array.from(given.lags.values, (lag) => Math.round(lag * 10))) / 10);
      return (
        periods.length === given.targets.values.length + before &&
        stages.every(
          ({ volumes }) => volumes.length === periods.length && volumes.every((volume) => volume >= 0),
        )
      );
    }),
    runs,
  );
});

test("law: by the end of a period the deals won so far cover the targets so far", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const { stages } = funnelPlan(given);
      const won = stages[stages.length - 1].volumes.slice(-given.targets.values.length);
      return won.every(
        (_, period) =>
          sum(won.slice(0, period + 1)) * given.dealSize >=
          sum(Array.from(given.targets.values).slice(0, period + 1)),
      );
    }),
    runs,
  );
});

test("law: what is in hand spares the earliest volume, so that a row adds up to what is still needed", () => {
  const hand = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(problem, hand, (given, held) => {
      const inHand = columnOf(held.slice(0, given.rates.values.length + 1));
      const needs = funnelNeeds({
        target: sum(given.targets.values),
        dealSize: given.dealSize,
        rates: given.rates,
        inHand,
      });
      const [full, spared] = [funnelPlan(given), funnelPlan({ ...given, inHand })];
      needs.forEach(({ needed, stillNeeded = 0 }, stage) => {
        const [all, rest] = [full.stages[stage].volumes, spared.stages[stage].volumes];
        expect(sum(rest)).toBe(stillNeeded);
        all.forEach((_, column) =>
          expect(sum(rest.slice(0, column + 1))).toBe(
            Math.max(0, sum(all.slice(0, column + 1)) - (needed - stillNeeded)),
          ),
        );
      });
    }),
    runs,
  );
});

test.each<[Partial<PlanProblem>, object, string]>([
  [
    { targets: columnOf(new Array<number>(16_384).fill(1)) },
    { code: "plan-too-wide" },
    "more columns than a sheet",
  ],
  [
    { rates: columnOf(new Array<number>(20).fill(1)), lags: columnOf(new Array<number>(20).fill(1000)) },
    { code: "plan-too-wide", facts: { argument: "lags", periods: 20_001, most: 16_383 } },
    "too far ahead",
  ],
  [
    {
      targets: columnOf(new Array<number>(9000).fill(1)),
      rates: columnOf(new Array<number>(9).fill(1)),
      lags: columnOf(new Array<number>(9).fill(1000)),
    },
    { code: "plan-too-wide", facts: { argument: "targets", periods: 18_000, most: 16_383 } },
    "as far ahead as it is wide",
  ],
  [
    {
      targets: columnOf(new Array<number>(2000).fill(1)),
      rates: columnOf(new Array<number>(999).fill(1)),
      lags: columnOf(new Array<number>(999).fill(0)),
    },
    {
      code: "plan-too-large",
      facts: { argument: "rates", periods: 2000, stages: 1000, most: 250_000 },
    },
    "too many cells",
  ],
  [
    { rates: columnOf(new Array<number>(1001).fill(1)) },
    { code: "rates-too-many" },
    "more rates than any funnel",
  ],
])("a plan that is too large is refused at once: %#", (part, refused) =>
  expect(() =>
    funnelPlan({ targets: columnOf([1]), dealSize: 1, rates: columnOf([1]), lags: columnOf([0]), ...part }),
  ).toThrow(expect.objectContaining(refused)),
);

test.each<[(number | string)[], (number | string)[], string]>([
  [[46_081, 46_112], [46_022, 46_053], "ends of February and March: of December and January"],
  [[46_023, 46_113], [45_839, 45_931], "quarters by their first days"],
  [[46_082], [46_023, 46_054], "a single first of a month: months"],
  [[46_036, 46_067], [45_975, 46_005], "the 14th of January and February"],
  [[46_051, 46_081], [45_991, 46_021], "30 January and 28 February keep 30 days"],
  [[46_027, 46_034], [46_013, 46_020], "weeks"],
  [[2026, 2027], [2024, 2025], "years"],
  [[32, 61], [-26, 3], "numbers that are too small for dates"],
  [[1, 3, 4], [-1, 0], "no even step"],
  [[3, 2], [-1, 0], "counting down"],
  [["Jan", "Feb"], [-1, 0], "names"],
  [[46_023, "Feb"], [-1, 0], "a date and a name"],
  [[46_023.5, 46_024.5], [46_021.5, 46_022.5], "moments"],
  [[1e300, 2e300], [-1e300, 0], "numbers that are too large for dates"],
  [[1, 1.7e308], [-1, 0], "a step that leads beyond all numbers"],
])("labels %j are preceded by %j: %s", (given, earlier) => {
  const labels = { rows: 1, columns: given.length, values: given };
  const { periods } = funnelPlan({
    targets: columnOf(given.map(() => 1)),
    dealSize: 1,
    rates: columnOf([1]),
    lags: columnOf([2]),
    labels,
  });
  expect(periods).toEqual([...earlier, ...given]);
});
