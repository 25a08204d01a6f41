import fc from "fast-check";
import { exact, ZERO } from "../../../../src/core/decimal";
import { leastRaisedTo, mostRaisedTo, raised } from "../../../../src/core/split/tree/raise";
import { runs } from "../../laws";

const rates = fc.oneof(
  fc.constantFrom(0, 0.05, 0.1, 0.125, 0.15, 0.5, 0.999),
  fc.nat(999).map((thousandths) => thousandths / 1000),
);
const units = fc.oneof(fc.nat(300), fc.nat(1e9), fc.integer({ min: 0, max: 2 ** 52 }));

test("what is handed out is rounded half up, as decimals have it", () =>
  fc.assert(
    fc.property(units, fc.nat(99), rates, (count, hundredths, rate) => {
      const thousandths = BigInt(Math.round((1 + rate) * 1000));
      const wanted = (over: number) =>
        (2n * (BigInt(count) * 100n + BigInt(over)) * thousandths + 100_000n) / 200_000n;
      expect(raised(count, ZERO, rate)).toBe(Number(wanted(0)));
      if (rate > 0) expect(raised(count, exact(hundredths / 100), rate)).toBe(Number(wanted(hundredths)));
    }),
    { numRuns: 4 * runs.numRuns },
  ));

test("the least units that are raised to so much or more, and the most that are to so much or less", () =>
  fc.assert(
    fc.property(units, rates, (sum, rate) => {
      const least = leastRaisedTo(sum, rate);
      expect(raised(least, ZERO, rate)).toBeGreaterThanOrEqual(sum);
      if (least > 0) expect(raised(least - 1, ZERO, rate)).toBeLessThan(sum);
      const most = mostRaisedTo(sum, rate);
      expect(raised(most, ZERO, rate)).toBeLessThanOrEqual(sum);
      expect(raised(most + 1, ZERO, rate)).toBeGreaterThan(sum);
    }),
    runs,
  ));

// prettier-ignore
test.each<[sum: number, rate: number, least: number, most: number, why: string]>([
  [-1,       0,   0,        -1,       "less than nothing needs nothing, and nothing is that little"],
  [-1,       0.5, 0,        -1,       "the same where more is handed out"],
  [0,        0.5, 0,        0,        "nothing"],
  [35,       0.15, 30,      30,       "just a half, which doubles divide into a hair more"],
  [Infinity, 0.5, Infinity, Infinity, "no end"],
  [2 ** 54,  0,   2 ** 54,  2 ** 54,  "more than any target"],
])("%p at %p: from %p, to %p (%s)", (sum, rate, least, most) => {
  expect([leastRaisedTo(sum, rate), mostRaisedTo(sum, rate)]).toEqual([least, most]);
});
