import fc from "fast-check";
import { columnOf } from "../../../src/core/range";
import { Refused } from "../../../src/core/refusal";
import { reconcile } from "../../../src/core/split/reconcile";
import type { Agreed } from "../../../src/core/split/reconcile";

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
      expect(agreed.reduce((sum, { amount }) => sum + amount, 0)).toBe(asked.target);
      agreed.forEach(({ amount, changeTopDown, changeBottomUp }, k) => {
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(Math.abs(amount - plain[k])).toBeLessThan(1 + 1e-6);
        expect(changeTopDown).toBe(amount - asked.owners[k].top);
        expect(changeBottomUp).toBe(amount - asked.owners[k].bottom);
      });
    }),
    runs,
  );
});

test("a trust of 1 keeps the own figure, equal owners keep their order, below 0 it mirrors", () => {
  fc.assert(
    fc.property(problem, (asked) => {
      const agreed = run(asked);
      if (!agreed) return;
      asked.owners.forEach(({ trust, bottom }, k) => trust === 1 && expect(agreed[k].amount).toBe(bottom));
      const [first] = asked.owners;
      asked.owners.forEach((other, k) => {
        if (other.top === first.top && other.bottom === first.bottom && other.trust === first.trust)
          expect([0, 1]).toContain(agreed[0].amount - agreed[k].amount);
      });
      if (asked.target === 0) return;
      const mirror = (value: number) => -value || 0;
      expect(run(asked, -1)).toEqual(
        agreed.map(({ amount, changeTopDown, changeBottomUp }) => ({
          amount: mirror(amount),
          changeTopDown: mirror(changeTopDown),
          changeBottomUp: mirror(changeBottomUp),
        })),
      );
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
        top: agreed[k].amount,
        bottom: agreed[k].amount,
      }));
      expect(run({ ...asked, owners: again })?.map(({ amount }) => amount)).toEqual(
        agreed.map(({ amount }) => amount),
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
  const cents = agreed.map(({ amount }) => Math.round(amount * 100));
  expect(cents.reduce((all, amount) => all + amount, 0)).toBe(100_000);
  expect(cents.every((amount) => amount >= 0)).toBe(true);
  expect(cents[1]).toBe(0);
  expect(cents[count - 1]).toBeGreaterThan(0);
});
