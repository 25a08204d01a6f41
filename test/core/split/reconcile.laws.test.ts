import fc from "fast-check";
import { columnOf } from "../../../src/core/range";
import { Refused } from "../../../src/core/refusal";
import { reconcile } from "../../../src/core/split/reconcile";
import type { Agreed } from "../../../src/core/split/reconcile";
import { explainReconcile } from "../../../src/core/split/explainReconcile";
import { rounded, type Ratio } from "./reference";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

const owner = fc.record({
  top: fc.nat(1000),
  bottom: fc.nat(1000),
  trust: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1),
});
const problem = fc.record({ owners: fc.array(owner, { minLength: 2, maxLength: 8 }), target: fc.nat(8000) });
type Asked = { owners: { top: number; bottom: number; trust: number }[]; target: number };

const run = ({ owners, target }: Asked, sign = 1): Agreed[] | undefined => {
  try {
    return reconcile({
      target: sign * target,
      topDown: columnOf(owners.map(({ top }) => sign * top)),
      bottomUp: columnOf(owners.map(({ bottom }) => sign * bottom)),
      trust: columnOf(owners.map(({ trust }) => trust)),
    });
  } catch (failure) {
    if (failure instanceof Refused && failure.code === "nobody-moves") return undefined;
    throw failure;
  }
};

/** The method in plain doubles: starts, the gap by weight, who falls below 0 stays there. */
function plainly({ owners, target }: Asked): number[] | undefined {
  const starts = owners.map(({ top, bottom, trust }) => trust * bottom + (1 - trust) * top);
  const weights = owners.map(({ top, trust }) => top * (1 - trust));
  const stuck = owners.map(() => false);
  for (;;) {
    let gap = target;
    let weight = 0;
    owners.forEach((_, k) => {
      if (stuck[k]) return;
      gap -= starts[k];
      weight += weights[k];
    });
    if (Math.abs(gap) < 1e-9) return starts.map((start, k) => (stuck[k] ? 0 : start));
    if (weight === 0) return undefined;
    const amounts = starts.map((start, k) => (stuck[k] ? 0 : start + (gap * weights[k]) / weight));
    const fell = amounts.map((amount, k) => !stuck[k] && amount < -1e-9);
    if (!fell.includes(true)) return amounts;
    fell.forEach((is, k) => (stuck[k] ||= is));
  }
}

test("it adds up to the target, each the floor or the ceiling of the plain method's amount", () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const agreed = run(asked);
      const plain = plainly(asked);
      expect(agreed === undefined).toBe(plain === undefined);
      if (!agreed || !plain) return;
      expect(agreed.reduce((sum, [amount]) => sum + amount, 0)).toBe(asked.target);
      agreed.forEach(([amount, changeTopDown, changeBottomUp], k) => {
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(Math.abs(amount - plain[k])).toBeLessThan(1 + 1e-6);
        expect(changeTopDown).toBe(amount - asked.owners[k].top);
        expect(changeBottomUp).toBe(amount - asked.owners[k].bottom);
      });
    }),
    runs,
  );
});

/** Amounts in cents and trusts in hundredths, so that all about them is a fraction of whole numbers. */
const cents = fc.oneof(
  fc.nat(30_000),
  fc.nat(300).map((units) => units * 100),
  fc.constant(0),
);
const inCents = fc.record({
  owners: fc.array(fc.record({ top: cents, bottom: cents, trust: fc.constantFrom(0, 10, 33, 50, 100) }), {
    minLength: 1,
    maxLength: 6,
  }),
  target: fc.oneof(
    fc.nat(120_000),
    fc.nat(1200).map((units) => units * 100),
  ),
  unit: fc.constantFrom(1, 5, 100, 700),
  single: fc.boolean(),
});

test("to the cent: starts, what each takes of the gap, largest remainder, and who takes what is no whole unit", () =>
  fc.assert(
    fc.property(inCents, ({ owners, target, unit, single }) => {
      const trusts = owners.map(({ trust }) => (single ? owners[0].trust : trust));
      const problem = {
        target: target / 100,
        topDown: columnOf(owners.map(({ top }) => top / 100)),
        bottomUp: columnOf(owners.map(({ bottom }) => bottom / 100)),
        trust: columnOf((single ? trusts.slice(0, 1) : trusts).map((trust) => trust / 100)),
        unit: unit / 100,
      };
      // In hundredths of a cent.
      const starts = owners.map(({ top, bottom }, k) => trusts[k] * bottom + (100 - trusts[k]) * top);
      const weights = owners.map(({ top }, k) => (100 - trusts[k]) * top);
      const stuck = owners.map(() => false);
      const sum = (values: number[]) => values.reduce((all, value, k) => all + (stuck[k] ? 0 : value), 0);
      const total = sum(starts);
      let [gap, weight] = [0, 0];
      for (let fell = true; fell;) {
        [gap, weight] = [target * 100 - sum(starts), sum(weights)];
        const falls = starts.map(
          (start, k) => !stuck[k] && weight > 0 && start * weight + gap * weights[k] < 0,
        );
        falls.forEach((is, k) => (stuck[k] ||= is));
        fell = falls.includes(true);
      }
      let found: Agreed[];
      try {
        found = reconcile(problem);
      } catch (failure) {
        if (!(failure instanceof Refused) || failure.code !== "nobody-moves") throw failure;
        return expect(gap !== 0 && weight === 0).toBe(true);
      }
      const parts = BigInt(weight || 1);
      const exact = starts.map((start, k): Ratio =>
        stuck[k]
          ? [0n, 1n]
          : [BigInt(start) * parts + BigInt(gap) * BigInt(weights[k]), parts * BigInt(100 * unit)],
      );
      const units = rounded(exact, BigInt(Math.floor(target / unit)));
      const movers = owners.map((_, k) => gap !== 0 && weights[k] > 0 && !stuck[k]);
      const most = units.reduce((best, count, k) => {
        if (movers.includes(true) && !movers[k]) return best;
        return best < 0 || count > units[best] ? k : best;
      }, -1);
      const amounts = units.map((count, k) => Number(count) * unit + (k === most ? target % unit : 0));
      expect(found).toEqual(
        owners.map(({ top, bottom }, k) =>
          [amounts[k], amounts[k] - top, amounts[k] - bottom].map((amount) => amount / 100),
        ),
      );
      const told = explainReconcile(problem);
      expect(told.target).toBe(target / 100);
      expect(told.gap).toBeCloseTo(target / 100 - total / 1e4, 9);
      told.owners.forEach((owner, k) => {
        const amount = (Number(exact[k][0]) / Number(exact[k][1])) * unit;
        expect(owner).toEqual({
          topDown: owners[k].top / 100,
          bottomUp: owners[k].bottom / 100,
          trust: trusts[k] / 100,
          start: expect.closeTo(starts[k] / 1e4, 9),
          moved: expect.closeTo((amount - starts[k] / 100) / 100, 9),
          exactAmount: expect.closeTo(amount / 100, 9),
          isStuck: stuck[k],
          step: expect.closeTo((amounts[k] - amount) / unit, 9),
          amount: amounts[k] / 100,
        });
      });
    }),
    runs,
  ));

test("a trust of 1 keeps the own figure, equal owners keep their order, below 0 it mirrors", () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const agreed = run(asked);
      if (!agreed) return;
      asked.owners.forEach(({ trust, bottom }, k) => trust === 1 && expect(agreed[k][0]).toBe(bottom));
      const [first] = asked.owners;
      asked.owners.forEach((other, k) => {
        if (other.top === first.top && other.bottom === first.bottom && other.trust === first.trust)
          expect([0, 1]).toContain(agreed[0][0] - agreed[k][0]);
      });
      if (asked.target === 0) return;
      const mirror = (value: number) => -value || 0;
      expect(run(asked, -1)).toEqual(agreed.map((owner) => owner.map(mirror)));
    }),
    runs,
  );
});

test("what was agreed, taken as both plans, is agreed again", () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const agreed = run(asked);
      if (!agreed) return;
      const again = asked.owners.map(({ trust }, k) => ({
        trust,
        top: agreed[k][0],
        bottom: agreed[k][0],
      }));
      expect(run({ ...asked, owners: again })?.map(([amount]) => amount)).toEqual(
        agreed.map(([amount]) => amount),
      );
    }),
    runs,
  );
});

test("who would fall below 0 falls in one pass, however many fall one after the other", () => {
  // Each start is a little larger beside its weight than the last: one after the other falls.
  const count = 20_000;
  const topDown = Array.from({ length: count }, (_, k) => 1 + (k % 97));
  const bottomUp = topDown.map((top, k) => (top * k) / count);
  const agreed = reconcile({
    target: 1000,
    topDown: columnOf(topDown),
    bottomUp: columnOf(bottomUp),
    trust: columnOf([0.99]),
    unit: 0.01,
  });
  const cents = agreed.map(([amount]) => Math.round(amount * 100));
  expect(cents.reduce((all, amount) => all + amount, 0)).toBe(100_000);
  expect(cents.every((amount) => amount >= 0)).toBe(true);
  expect(cents[1]).toBe(0);
  expect(cents[count - 1]).toBeGreaterThan(0);
});
