import fc from "fast-check";
import { exact, nearest, ONE, whole, wholeNear, ZERO } from "../../../src/core/decimal";
import type { Exact } from "../../../src/core/decimal";
import { gridOf, isDust } from "../../../src/core/split/grid";
import { Refused } from "../../../src/core/refusal";
import { runs } from "../laws";

const units = fc.constantFrom(1, 7, 1000, 0.01, 0.05, 0.3, 1 / 3, 1e-6, 2.5, 1e-9);
const counts = fc.oneof(fc.nat(1000), fc.nat(1e9), fc.constantFrom(0, 1, 2 ** 53, 1e12, 123_456_789_012));
/** Whole units, a little beside them, and anything. */
const amounts = fc.oneof(
  fc
    .tuple(counts, units, fc.constantFrom(0, 0, 1e-16, -1e-16, 1e-13, -1e-13, 1e-11, -1e-11, 3e-7, -3e-7))
    .map(([count, unit, off]) => [Math.max(0, count * unit * (1 + off)), unit] as const),
  fc
    .tuple(counts, units, fc.constantFrom(1e-3, 1e-6, 9e-7, 1.1e-6, 4e-7, 5e-7, 6e-7, -9e-7, -1.1e-6, 0.5))
    .map(([count, unit, off]) => [Math.max(0, (count + off) * unit), unit] as const),
  fc.tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), units),
);

const isSmall = (size: Exact, amount: Exact, unit: Exact): boolean =>
  [amount.div(10 ** 12), unit.div(10 ** 6), ONE.div(2 * 10 ** 6)].every((most) => size.compare(most) <= 0);

/** The whole number that a quotient is, or is but dust away from. */
function snapped(quotient: Exact, unit: Exact): bigint | undefined {
  const near = wholeNear(quotient);
  if (near === undefined) return undefined;
  return isSmall(quotient.sub(whole(near)).abs().mul(unit), quotient.mul(unit), unit) ? near : undefined;
}

test("amounts are counted in whole units as decimals, dust left aside", () =>
  fc.assert(
    fc.property(amounts, ([amount, unit]) => {
      const grid = gridOf(unit);
      const step = exact(unit);
      const quotient = exact(amount).div(step);
      const near = snapped(quotient, step);
      const down = near ?? quotient.floor().n;
      expect(grid.unit.equals(step)).toBe(true);
      expect(grid.count(exact(amount))).toBe(down);
      if (down > 2n ** 53n) return;
      expect(grid.down(amount)).toBe(Number(down));
      expect(grid.up(amount)).toBe(Number(near ?? quotient.ceil().n));
    }),
    { numRuns: 4 * runs.numRuns },
  ));

test("an amount of units is the nearest double to it, and a part that no cell keeps is refused", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(counts, fc.boolean()), { minLength: 1, maxLength: 6 }),
      units,
      fc.constantFrom(1, -1),
      (given, unit, sign) => {
        const grid = gridOf(unit);
        const drawn = given.flatMap(([count, twice]) => (twice ? [count, count] : [count]));
        const wanted = drawn.map((count) => nearest(grid.unit.mul(exact(count))));
        expect(drawn.map((count) => grid.amount(count))).toEqual(wanted);
        const isRead = wanted.every((value, k) => {
          const gap = exact(value)
            .sub(grid.unit.mul(exact(drawn[k])))
            .abs();
          return gap.n === 0n || gap.compare(exact(Math.min(5e-7, unit / 1000))) <= 0;
        });
        const attempt = (work: () => unknown) => {
          try {
            return work();
          } catch (failure) {
            if (failure instanceof Refused) return failure.code;
            throw failure;
          }
        };
        const parts = attempt(() => Array.from(grid.parts(Float64Array.from(drawn), sign)));
        const one = attempt(() => drawn.map((count) => grid.part(count) * sign + 0));
        expect(parts).toEqual(one);
        if (one !== "part-digits") expect(one).toEqual(wanted.map((value) => value * sign + 0));
        if (isRead) expect(one).not.toBe("part-digits");
      },
    ),
    runs,
  ));

test("a part with what is over is the nearest double to both", () => {
  expect(gridOf(1).part(3, exact(0.25))).toBe(3.25);
  expect(gridOf(0.01).part(3, exact(0.005))).toBe(0.035);
  expect(gridOf(1000).part(0, exact(999.5))).toBe(999.5);
  expect(() => gridOf(0.01).part(9_007_199_254_740_987)).toThrow(
    expect.objectContaining({ code: "part-digits" }),
  );
});

// prettier-ignore
test.each<[leftover: number, amount: number, unit: number, dust: boolean, why: string]>([
  [0,        0,    1,    true,  "nothing"],
  [1e-10,    100,  1,    true,  "one part in 10^12"],
  [-1e-10,   100,  1,    true,  "below it"],
  [1.1e-10,  100,  1,    false, "more than that"],
  [1e-8,     1e6,  0.01, true,  "a millionth of a unit"],
  [1.1e-8,   1e6,  0.01, false, "more"],
  [5e-7,     1e9,  10,   true,  "half of the sixth decimal"],
  [5.1e-7,   1e9,  10,   false, "more"],
])("%p beside %p, units of %p: dust is %p (%s)", (leftover, amount, unit, dust) =>
  expect(isDust(exact(leftover), exact(amount), exact(unit))).toBe(dust),
);

test("nothing is 0 units", () => expect(gridOf(0.01).count(ZERO)).toBe(0n));

test("a part is beyond an amount by the nearest double, however near they are and whatever is over", () =>
  fc.assert(
    fc.property(
      units,
      counts,
      fc.oneof(
        amounts.map(([amount]) => amount),
        fc.constantFrom(0, 1e-9, 1 - 1e-9, 1, 1 + 1e-13, 1.004),
      ),
      fc.double({ min: 0, max: 1e300, noNaN: true }),
      fc.constantFrom(0, 0, 0.004, 1 / 3),
      (unit, count, other, size, over) => {
        const grid = gridOf(unit);
        const part = exact(count).mul(exact(unit)).add(exact(over));
        for (const amount of [other, count * unit * other, size])
          expect(grid.beyond(count, amount, exact(over))).toBe(nearest(part.sub(exact(amount))));
      },
    ),
    runs,
  ));
