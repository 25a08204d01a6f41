import fc from "fast-check";
import { exact, nearest } from "../../src/core/decimal";
import { nearestQuotient, productOf } from "../../src/core/quotients";
import { runs } from "./laws";

/** Counts, cents, thirds, just under and over a power of ten, and whatever else a double holds. */
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => a / b),
  fc
    .tuple(fc.constantFrom(1, 1 - 1e-15, 1 + 1e-15, 1 - 2e-16), fc.integer({ min: -12, max: 17 }))
    .map(([near, power]) => near * 10 ** power),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test("law: the nearest double to the exact quotient, whatever the numbers", () =>
  fc.assert(
    fc.property(
      fc.array(number, { maxLength: 3 }),
      fc.array(
        number.filter((value) => value !== 0),
        { maxLength: 3 },
      ),
      (over, under) => {
        const multiplied = (values: number[]) =>
          values.reduce((all, value) => all.mul(exact(value)), exact(1));
        expect(nearestQuotient(productOf(...over), productOf(...under))).toBe(
          nearest(multiplied(over).div(multiplied(under))),
        );
      },
    ),
    {
      ...runs,
      examples: [
        [[0], [3]],
        [[2 ** 53 - 1, 3], [2]],
        [[1e15 + 0.5], [1]],
        [[-0, 5], [7]],
        [[1e-9, 12], [1e300]],
      ],
    },
  ));

test("law: so it is where the quotient is under all usual doubles or beyond the largest", () =>
  fc.assert(
    fc.property(
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.oneof(
        fc.integer({ min: -345, max: -300 }),
        fc.constantFrom(-309, -308),
        fc.integer({ min: 300, max: 315 }),
      ),
      fc.integer({ min: -150, max: 150 }),
      (a, b, c, power, part) => {
        const values = [a * Number(`1e${part}`), b * Number(`1e${power - part - 10}`), c * 1e-10];
        fc.pre(values.every(Number.isFinite));
        expect(nearestQuotient(productOf(values[0], values[1]), productOf(values[2]))).toBe(
          nearest(exact(values[0]).mul(exact(values[1])).div(exact(values[2]))),
        );
      },
    ),
    { numRuns: 5 * runs.numRuns },
  ));
