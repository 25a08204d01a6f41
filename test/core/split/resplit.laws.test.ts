import fc from "fast-check";
import { columnOf } from "../../../src/core/range";
import { Refused } from "../../../src/core/refusal";
import { explainResplit } from "../../../src/core/split/explainResplit";
import { resplit } from "../../../src/core/split/resplit";
import type { Shape } from "../../../src/core/split/resplit";
import { rounded, type Ratio } from "./reference";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

/** Cents as whole numbers; at least one period is open and its plan is above 0. */
const problem = fc
  .array(
    fc.record({
      plan: fc.nat(5000),
      actual: fc.integer({ min: -3000, max: 5000 }),
      hold: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3000)),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((periods) =>
    fc.record({
      periods: fc.constant(periods),
      closed: fc.nat(periods.length - 1),
      target: fc.nat(60_000),
      shape: fc.constantFrom<Shape>("plan", "even", "late"),
    }),
  )
  .filter(({ periods, closed }) => periods.slice(closed).some(({ plan }) => plan > 0));

const held = problem.filter(
  ({ periods, closed, target }) =>
    periods.slice(closed).some(({ plan, hold }) => plan > 0 && hold === 0) &&
    target - sum(periods.slice(0, closed).map(({ actual }) => actual)) >=
      sum(periods.slice(closed).map(({ hold }) => hold)),
);

type Asked = typeof problem extends fc.Arbitrary<infer T> ? T : never;

const run = ({ periods, closed, target, shape }: Asked, sign = 1, factor = 1, holding = false) =>
  Array.from(
    resplit({
      target: (sign * target) / 100,
      plan: columnOf(periods.map(({ plan }) => (sign * factor * plan) / 100)),
      actuals: columnOf(periods.map(({ actual }) => (sign * actual) / 100)),
      closed,
      shape,
      unit: 0.01,
      ...(holding && { holds: columnOf(periods.map(({ hold }) => (sign * hold) / 100)) }),
    }).values,
  );

const cents = (values: number[]) => values.map((value) => Math.round(value * 100));
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

test("it adds up to the target, or the target is passed and the open periods get 0", () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const amounts = cents(run(asked));
      const actuals = asked.periods.slice(0, asked.closed).map(({ actual }) => actual);
      expect(amounts.slice(0, asked.closed)).toEqual(actuals);
      if (sum(actuals) >= asked.target)
        expect(amounts.slice(asked.closed).every((amount) => amount === 0)).toBe(true);
      else expect(sum(amounts)).toBe(asked.target);
    }),
    runs,
  );
});

test("late rises, even is even to the unit, equal plans keep their order", () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const open = cents(run(asked)).slice(asked.closed);
      for (let k = 1; k < open.length; k++) {
        if (asked.shape === "late") expect(open[k]).toBeGreaterThanOrEqual(open[k - 1]);
        if (asked.shape === "even") expect([0, 1]).toContain(open[k - 1] - open[k]);
        const plans = asked.periods.slice(asked.closed).map(({ plan }) => plan);
        if (asked.shape === "plan" && plans[k] === plans[k - 1])
          expect([0, 1]).toContain(open[k - 1] - open[k]);
      }
    }),
    runs,
  );
});

test("scaling the plan changes nothing, below 0 it mirrors, and again gives the same", () => {
  fc.assert(
    fc.property(problem, fc.integer({ min: 2, max: 1000 }), (asked, factor) => {
      const amounts = run(asked);
      expect(run(asked, 1, factor)).toEqual(amounts);
      if (asked.target > 0) expect(run(asked, -1)).toEqual(amounts.map((amount) => -amount || 0));
      const again = asked.periods.map(({ actual }, k) => ({
        actual,
        hold: 0,
        plan: k < asked.closed ? 0 : Math.round(amounts[k] * 100),
      }));
      if (asked.shape === "plan" && again.some(({ plan }) => plan > 0))
        expect(run({ ...asked, periods: again })).toEqual(amounts);
    }),
    runs,
  );
});

test("holds of open periods stand, the others share the rest as if those were closed", () => {
  fc.assert(
    fc.property(held, (asked) => {
      const amounts = cents(run(asked, 1, 1, true));
      expect(sum(amounts)).toBe(asked.target);
      asked.periods.forEach(({ hold }, k) => k >= asked.closed && hold && expect(amounts[k]).toBe(hold));
      if (asked.target > 0)
        expect(cents(run(asked, -1, 1, true))).toEqual(amounts.map((amount) => -amount || 0));
      if (asked.shape === "late") return;
      const isFixed = ({ hold }: { hold: number }, k: number) => k < asked.closed || hold > 0;
      const order = [...asked.periods.keys()].sort(
        (a, b) => Number(isFixed(asked.periods[b]!, b)) - Number(isFixed(asked.periods[a]!, a)) || a - b,
      );
      const closed = order.filter((k) => isFixed(asked.periods[k]!, k)).length;
      const periods = order.map((k) => ({
        ...asked.periods[k]!,
        actual: k < asked.closed ? asked.periods[k]!.actual : asked.periods[k]!.hold,
      }));
      expect(cents(run({ ...asked, periods, closed }))).toEqual(order.map((k) => amounts[k]));
    }),
    runs,
  );
});

/** Amounts in cents, some of them whole units. */
const amount = fc.oneof(
  fc.nat(9000),
  fc.nat(90).map((units) => units * 100),
  fc.constant(0),
);
const inCents = fc.record({
  periods: fc.array(
    fc.record({ plan: amount, actual: amount, hold: fc.oneof(fc.constant(0), fc.constant(0), amount) }),
    { minLength: 1, maxLength: 7 },
  ),
  part: fc.nat(7),
  target: fc.oneof(
    fc.nat(60_000),
    fc.nat(600).map((units) => units * 100),
  ),
  shape: fc.constantFrom<Shape>("plan", "even", "late", "keep"),
  unit: fc.constantFrom(1, 25, 100, 700),
  sign: fc.constantFrom(1, -1),
});

test("to the cent: what is left, largest remainder, and what is no whole unit to the largest that shares", () =>
  fc.assert(
    fc.property(inCents, ({ periods, part, target, shape, unit, sign }) => {
      const closed = Math.min(part, periods.length);
      const line = (of: (period: (typeof periods)[number]) => number) =>
        columnOf(periods.map((period) => (of(period) * sign) / 100));
      const problem = {
        target: (target * sign) / 100,
        plan: line(({ plan }) => plan),
        actuals: line(({ actual }) => actual),
        holds: line(({ hold }) => hold),
        closed,
        shape,
        unit: unit / 100,
      };
      fc.pre(target > 0);
      const fixed = periods.map(({ plan, actual, hold }, k) =>
        k < closed ? actual : hold || (shape === "keep" ? plan : 0),
      );
      const open = periods.map(({ hold }, k) => k >= closed && hold === 0);
      const left = target - sum(fixed.filter((_, k) => k < closed));
      const rest = target - sum(fixed);
      const weights = periods.map(({ plan }, k) =>
        open[k] ? (shape === "plan" ? plan : shape === "late" ? k - closed + 1 : 1) : 0,
      );
      const isDone = shape === "keep" || left <= 0;
      const weight = sum(weights);
      let told: ReturnType<typeof explainResplit>;
      try {
        told = explainResplit(problem);
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure;
        return expect(!isDone && (closed === periods.length || rest < 0 || (rest > 0 && weight === 0))).toBe(
          true,
        );
      }
      const isShared = !isDone && rest > 0;
      expect(told.shape).toBe(shape);
      expect(told.shared).toBe(isShared ? (rest * sign) / 100 : 0);
      const exact = weights.map((one): Ratio =>
        isShared ? [BigInt(one) * BigInt(Math.floor(rest / unit)), BigInt(weight)] : [0n, 1n],
      );
      const units = rounded(exact, isShared ? BigInt(Math.floor(rest / unit)) : 0n).map(Number);
      const taker = units.reduce(
        (best, count, k) => (weights[k] > 0 && (best < 0 || count > units[best]) ? k : best),
        -1,
      );
      const amounts = fixed.map((value, k) => {
        if (!isShared || !open[k]) return value;
        return units[k] * unit + (k === taker ? rest % unit : 0);
      });
      expect(Array.from(resplit(problem).values)).toEqual(amounts.map((value) => (value * sign) / 100 || 0));
      told.periods.forEach((period, k) => {
        const isFree = isShared && open[k];
        const own = (Number(exact[k][0]) / Number(exact[k][1])) * unit + (k === taker ? rest % unit : 0);
        expect(period).toMatchObject({
          state:
            k < closed
              ? "closed"
              : !open[k]
                ? "hold"
                : shape === "keep"
                  ? "kept"
                  : isFree
                    ? "free"
                    : "reached",
          plan: (periods[k].plan * sign) / 100,
          amount: (amounts[k] * sign) / 100 || 0,
          weight: isFree ? expect.closeTo(shape === "plan" ? weights[k] / 100 : weights[k], 9) : 0,
          shareOfWeights: isFree ? expect.closeTo(weights[k] / weight, 9) : 0,
          exactAmount: expect.closeTo((isFree ? own : amounts[k]) * (sign / 100), 9),
          step: isFree ? expect.closeTo(((amounts[k] - own) / unit) * sign, 9) : 0,
        });
      });
    }),
    runs,
  ));
