import fc from "fast-check";
import { funnelNeeds } from "../../../src/core/funnel/needs";
import { funnelPlan, type PlanProblem } from "../../../src/core/funnel/plan";
import { columnOf } from "../../../src/core/range";

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
