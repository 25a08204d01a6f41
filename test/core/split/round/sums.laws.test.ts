import fc from "fast-check";
import { exact, roundOf, whole, ZERO } from "../../../../src/core/decimal";
import { BILLIONTHS, fractionsOf } from "../../../../src/core/split/round/fractions";
import { sumOf } from "../../../../src/core/split/round/sums";
import { gridOf } from "../../../../src/core/split/grid";
import { runs } from "../../laws";

const size = fc.oneof(
  fc.nat(999).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 1e14 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 1e12 }).map((tenths) => tenths / 10),
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  fc.constantFrom(0, 0.5, 1 / 3, 2 / 3, 0.1 + 0.2, 2.5, 0.9999, 1.00001, 1e8 + 0.5, 3e8 + 0.25),
);
const value = fc.tuple(size, fc.constantFrom(1, 1, -1)).map(([amount, sign]) => amount * sign || 0);
const table = fc.record({
  values: fc.array(value, { minLength: 1, maxLength: 12 }),
  unit: fc.constantFrom(1, 0.01, 1000, 0.05, 7),
  sign: fc.constantFrom(1, -1),
});

const many = { numRuns: 3 * runs.numRuns };

test("values in units are their floors, what they have over them in billionths, and exact fractions", () =>
  fc.assert(
    fc.property(table, ({ values, unit, sign }) => {
      const grid = gridOf(unit);
      const fractions = fractionsOf({ rows: values.length, columns: 1, values }, unit, sign);
      const { floors, open, quotients, error, numerator, denominator, over } = fractions;
      const isOpen = (index: number) =>
        grid.down(Math.abs(values[index])) !== grid.up(Math.abs(values[index]));
      expect(Array.from(open)).toEqual([...values.keys()].filter(isOpen));
      values.forEach((amount, index) => {
        const units = exact(amount).mul(sign).div(grid.unit);
        const isBelow = amount * sign < 0;
        const floor = isBelow ? -grid.up(Math.abs(amount)) : grid.down(Math.abs(amount));
        expect(floors[index]).toBe(floor);
        const ratio = whole(numerator(index)).div(whole(denominator));
        expect(ratio.equals(isOpen(index) ? units : exact(floor))).toBe(true);
        const gap = exact(quotients[index]).sub(units).abs();
        expect(gap.compare(units.abs().mul(exact(2 * error))) <= 0).toBe(true);
        const billionths = Number(roundOf(units.sub(exact(floor)).mul(BILLIONTHS)));
        if (isOpen(index)) expect(Math.abs(over(index) - billionths)).toBeLessThanOrEqual(1);
      });
    }),
    many,
  ));

test("sums are their exact floors, and whole or rounded just where they are", () =>
  fc.assert(
    fc.property(table, fc.nat(11), fc.integer({ min: 1, max: 3 }), ({ values, unit, sign }, from, step) => {
      const first = from % values.length;
      const count = Math.ceil((values.length - first) / step);
      const fractions = fractionsOf({ rows: values.length, columns: 1, values }, unit, sign);
      const chosen = Array.from({ length: count }, (_, k) => exact(values[first + k * step]));
      const sum = chosen
        .reduce((all, one) => all.add(one), ZERO)
        .mul(sign)
        .div(gridOf(unit).unit);
      expect(fractions.sum(first, step, count).equals(sum)).toBe(true);
      const found = sumOf(fractions, first, step, count);
      const floor = sum.floor();
      expect(found.floor).toBe(floor.valueOf());
      expect(found.isWhole).toBe(sum.equals(floor));
      expect(found.rounded).toBe(Number(roundOf(sum)));
      expect(Math.abs(found.over - sum.sub(floor).valueOf() * BILLIONTHS)).toBeLessThanOrEqual(12);
    }),
    many,
  ));
