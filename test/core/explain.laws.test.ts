import fc from "fast-check";
import { serialOf } from "../../src/core/calendar/day";
import { explainPeriods } from "../../src/core/calendar/explainPeriods";
import { splitPeriods } from "../../src/core/calendar/splitPeriods";
import { explainNeeds } from "../../src/core/funnel/math/explainNeeds";
import { funnelNeeds } from "../../src/core/funnel/math/needs";
import { columnOf, type Range } from "../../src/core/range";
import { Refused } from "../../src/core/refusal";
import { explaining } from "../../src/core/split/explaining";
import { explainingNear } from "../../src/core/split/explainingNear";
import { gridOf } from "../../src/core/split/grid";
import { explainReconcile } from "../../src/core/split/explainReconcile";
import { explainResplit } from "../../src/core/split/explainResplit";
import { reconcile } from "../../src/core/split/reconcile";
import { resplit } from "../../src/core/split/resplit";
import { weightsOf } from "../../src/core/split/weights";
import { explainTree } from "../../src/core/split/tree/explainTree";
import { splitTree } from "../../src/core/split/tree/tree";
import { runs } from "./laws";

/** A working's parts: exact + step × unit is the amount, and a step is less than a unit. */
interface Part {
  readonly exactAmount: number;
  readonly step: number;
  readonly amount: number;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const near = (found: number, expected: number, size: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(size)));

function yields(parts: readonly Part[], unit: number, amounts: readonly number[], most = 1): void {
  expect(parts.map(({ amount }) => amount)).toEqual(amounts);
  for (const { exactAmount, step, amount } of parts) {
    near(exactAmount + step * unit, amount, amount);
    expect(Math.abs(step)).toBeLessThanOrEqual(most);
  }
}

/** What is refused has no working either. */
function answered<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (caught) {
    if (caught instanceof Refused) return undefined;
    throw caught;
  }
}

const sign = fc.constantFrom(1, -1);
const unit = fc.constantFrom(1, 0.01, 5);
const target = fc.oneof(
  fc.nat(20_000),
  fc.nat(2_000_000).map((cents) => cents / 100),
);

const rarely = (most: number) => fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(most));
const tree = fc.record({
  target,
  unit,
  sign,
  leaves: fc.uniqueArray(
    fc.record({
      path: fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("p", "q", "r"), fc.nat(3).map(String)),
      weight: fc.oneof(
        fc.nat(50),
        fc.nat(5000).map((n) => n / 100),
      ),
      hold: rarely(900),
      floor: rarely(400),
      cap: rarely(2000),
    }),
    { minLength: 1, maxLength: 14, selector: ({ path }) => path.join() },
  ),
  bounded: fc.boolean(),
  overassign: fc.constantFrom(undefined, 0.1, 0.25),
});

test("law: a node's siblings add up to what their parent hands out, and every one yields its figure", () =>
  fc.assert(
    fc.property(tree, ({ target, unit, sign, leaves, bounded, overassign }) => {
      const line = (of: (leaf: (typeof leaves)[number]) => number) => columnOf(leaves.map(of));
      const paths: Range<string> = {
        rows: leaves.length,
        columns: 3,
        values: leaves.flatMap(({ path }) => path),
      };
      const problem = {
        target: target * sign,
        paths,
        weights: line(({ weight }) => weight),
        unit,
        overassign: overassign === undefined ? undefined : columnOf([overassign]),
        ...(bounded && {
          holds: line(({ hold }) => hold * sign),
          floors: line(({ floor }) => floor * sign),
          caps: line(({ cap }) => cap * sign),
        }),
      };
      const answer = answered(() => splitTree(problem));
      if (!answer) return;
      for (let row = 0; row < leaves.length; row++) {
        const column = row % 3;
        const family = explainTree(problem, { row, column });
        const { siblings, current, parent } = family;
        expect(parent).toEqual(leaves[row]!.path.slice(0, column));
        expect(siblings[current]!.name).toBe(leaves[row]!.path[column]);
        const own = answer.values[row * 3 + column];
        if (own !== "") expect(siblings[current]!.amount).toBe(own);
        yields(
          siblings,
          unit,
          siblings.map(({ amount }) => amount),
        );
        near(sum(siblings.map(({ exactAmount }) => exactAmount)), family.handedOut, family.handedOut);
        near(sum(siblings.map(({ amount }) => amount)), family.handedOut, family.handedOut);
        if (overassign === undefined) near(family.handedOut, family.amount, family.amount);
      }
    }),
    runs,
  ));

test("law: the periods' exact amounts add up to the target, and every one yields its figure", () =>
  fc.assert(
    fc.property(
      fc.record({
        target,
        unit,
        sign,
        from: fc.nat(500),
        days: fc.integer({ min: 1, max: 500 }),
        grain: fc.constantFrom("week", "month", "quarter", "year"),
        basis: fc.constantFrom("equal", "days", "workdays"),
        profile: fc.option(
          fc.array(
            fc.nat(30).map((n) => n / 10),
            { minLength: 12, maxLength: 12 },
          ),
        ),
        held: fc.option(fc.tuple(fc.nat(499), fc.integer({ min: 1, max: 500 }))),
      }),
      ({ target, unit, sign, from, days, grain, basis, profile, held }) => {
        const start = serialOf(2024, 1, 1) + from;
        const cell = { row: 1, column: 1, rows: 1, columns: 2 };
        const amount = (held?.[1] ?? 0) * sign;
        const problem = {
          target: target * sign,
          start,
          end: start + days - 1,
          grain,
          basis,
          unit,
          yearStart: 1,
          profile: profile ? columnOf(profile) : undefined,
          holds: held
            ? {
                held: [
                  { date: start + (held[0] % days), amount, dateAt: cell, amountAt: { ...cell, column: 2 } },
                ],
                amounts: { rows: 1, columns: 2, values: [0, amount] },
              }
            : undefined,
        };
        const answer = answered(() => splitPeriods(problem));
        if (!answer) return;
        const { periods } = explainPeriods(problem);
        yields(periods, unit, Array.from(answer.amounts));
        expect(periods.map(({ start }) => start)).toEqual(Array.from(answer.starts));
        near(sum(periods.map(({ exactAmount }) => exactAmount)), problem.target, target);
        const free = periods.filter(({ bound }) => bound === "none");
        if (free.some(({ weight }) => weight > 0)) near(sum(free.map((one) => one.shareOfWeights)), 1, 1);
        if (basis !== "equal" && !profile)
          for (const one of free) if (one.weight > 0) expect(one.weight).toBe(one.days);
      },
    ),
    runs,
  ));

test("law: closed, held, kept and free periods yield their figures, and the free share what is left", () =>
  fc.assert(
    fc.property(
      fc.record({
        target,
        unit,
        sign,
        shape: fc.constantFrom("plan", "even", "late", "keep"),
        periods: fc.array(fc.record({ plan: fc.nat(3000), actual: fc.nat(3000), hold: rarely(900) }), {
          minLength: 1,
          maxLength: 8,
        }),
        closed: fc.nat(7),
      }),
      ({ target, unit, sign, shape, periods, closed }) => {
        const line = (of: (one: (typeof periods)[number]) => number) =>
          columnOf(periods.map((one) => of(one) * sign));
        const problem = {
          target: target * sign,
          plan: line(({ plan }) => plan),
          actuals: line(({ actual }) => actual),
          closed: closed % (periods.length + 1),
          shape,
          unit,
          holds: line(({ hold }) => hold),
        };
        const answer = answered(() => resplit(problem));
        if (!answer) return;
        const explained = explainResplit(problem);
        yields(explained.periods, unit, Array.from(answer.values));
        const free = explained.periods.filter(({ state }) => state === "free");
        near(sum(free.map(({ exactAmount }) => exactAmount)), explained.shared, target);
        for (const { state, step } of explained.periods) if (state !== "free") expect(step).toBe(0);
      },
    ),
    runs,
  ));

test("law: an owner's start and share of the gap are the exact amount, which yields the figure", () =>
  fc.assert(
    fc.property(
      fc.record({
        target,
        unit,
        sign,
        owners: fc.array(
          fc.record({ top: fc.nat(3000), bottom: fc.nat(3000), trust: fc.constantFrom(0, 0.25, 0.5, 1) }),
          { minLength: 1, maxLength: 8 },
        ),
      }),
      ({ target, unit, sign, owners }) => {
        const problem = {
          target: target * sign,
          topDown: columnOf(owners.map(({ top }) => top * sign)),
          bottomUp: columnOf(owners.map(({ bottom }) => bottom * sign)),
          trust: columnOf(owners.map(({ trust }) => trust)),
          unit,
        };
        const answer = answered(() => reconcile(problem));
        if (!answer) return;
        const explained = explainReconcile(problem);
        yields(
          explained.owners,
          unit,
          answer.map(([amount]) => amount),
          2,
        );
        near(sum(explained.owners.map(({ exactAmount }) => exactAmount)), problem.target, target);
        near(sum(explained.owners.map(({ start }) => start)) + explained.gap, problem.target, target);
        explained.owners.forEach(({ start, moved, exactAmount, isStuck }, k) => {
          near(
            start,
            (owners[k]!.trust * owners[k]!.bottom + (1 - owners[k]!.trust) * owners[k]!.top) * sign,
            start,
          );
          near(start + moved, exactAmount, start);
          if (isStuck) expect(exactAmount).toBe(0);
        });
      },
    ),
    runs,
  ));

test("law: a stage's need is next ÷ by, rounded up", () =>
  fc.assert(
    fc.property(
      fc.nat(5_000_000),
      fc.integer({ min: 1, max: 90_000 }),
      fc.array(
        fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
        { minLength: 1, maxLength: 5 },
      ),
      (target, dealSize, rates) => {
        const problem = { target, dealSize, rates: columnOf(rates) };
        const answer = answered(() => funnelNeeds(problem));
        if (!answer) return;
        const stages = explainNeeds(problem);
        expect(stages.map(({ needed }) => needed)).toEqual(answer.map(({ needed }) => needed));
        stages.forEach(({ next, by, exactVolume, needed }, i) => {
          near(exactVolume, target === 0 ? 0 : next / by, exactVolume);
          expect(needed).toBe(Math.ceil(exactVolume * (1 - 1e-12)));
          if (i < rates.length) expect(by).toBe(rates[i]);
          if (i === rates.length - 1) expect(next).toBe(stages[i + 1]!.needed);
          else if (i < rates.length) expect(next).toBe(stages[i + 1]!.exactVolume);
        });
      },
    ),
    runs,
  ));

test("a node is explained from any row of it, and the topmost ones where there is none", () => {
  const paths = { rows: 4, columns: 2, values: ["east", "ann", "east", "bob", "west", "", "", ""] };
  const problem = { target: 100, paths, weights: columnOf([3, 1, 1, 0]) };
  const names = (cell: Parameters<typeof explainTree>[1]) => {
    const { parent, siblings, current } = explainTree(problem, cell);
    return [parent, siblings.map(({ name, weight }) => `${name} ${weight}`), current];
  };
  expect(names({ row: 1, column: 0 })).toEqual([[], ["east 4", "west 1"], 0]);
  expect(names({ row: 1, column: 1 })).toEqual([["east"], ["ann 3", "bob 1"], 1]);
  expect(names({ row: 2, column: 1 })).toEqual([[], ["east 4", "west 1"], -1]);
  expect(names({ row: 3, column: 0 })).toEqual([[], ["east 4", "west 1"], -1]);
  expect(names(null)).toEqual([[], ["east 4", "west 1"], -1]);
});

const typed = fc.oneof(
  fc.nat(1_000_000),
  fc.nat(1_000_000).map((cents) => cents / 100),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1e300, noNaN: true }),
  fc.constantFrom(5e-324, 1e-300, 1 / 3, 1e300),
);

test("law: parts explained in twice a double's precision are those explained in fractions, to the last bit", () =>
  fc.assert(
    fc.property(
      fc.array(typed, { minLength: 1, maxLength: 12 }).filter((weights) => weights.some(Boolean)),
      fc.oneof(fc.nat(1000), fc.nat(2 ** 31), fc.maxSafeNat()),
      fc.constantFrom(1, 0.01, 5, 1 / 3, 1e-10, 1e12),
      sign,
      (typed, units, unit, sign) => {
        const weights = weightsOf(typed);
        const [grid, { scale }, total, free] = [gridOf(unit), weights, weights.total(), BigInt(units)];
        const exactly = explaining({ grid, sign: sign as 1 | -1, scale, all: total, total });
        const nearly = explainingNear({ grid, sign: sign as 1 | -1, scale, all: total, free, total });
        typed.forEach((weight, k) => {
          const share = weights.exactAt(k) * free;
          for (const more of [0n, 1n]) {
            const units = Number(share / total + more);
            const part = { units, bound: "none", amount: 0 } as const;
            const near = nearly({ weight, ...part });
            if (near) expect(near).toEqual(exactly({ weight: weights.exactAt(k), share, ...part }));
          }
        });
        const told = typed.filter((weight) => nearly({ weight, units: 0, bound: "none", amount: 0 }));
        expect(told.length > 0 || units === 0 || typed.length < 3).toBe(true);
      },
    ),
    runs,
  ));
