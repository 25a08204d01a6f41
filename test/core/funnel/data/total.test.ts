import fc from "fast-check";
import { Total } from "../../../../src/core/funnel/data/total";
import { runs } from "../../laws";

const totalOf = (values: readonly number[]): Total => {
  const total = new Total();
  for (const value of values) total.add(value);
  return total;
};

describe("an exact total", () => {
  test.each([
    [[], 0, "nothing"],
    [[0.1, 0.2], 0.3, "no binary dust"],
    [[0.1, 0.2, -0.3], 0, "nothing is left"],
    [[-0], 0, "never -0"],
    [[1e15, 0.3, -1e15], 0.3, "the small one is not lost"],
    [[2 ** 53 - 1, 1, 1, -(2 ** 53)], 1, "beyond what a double counts"],
    [[2 ** 53, 1, -(2 ** 53)], 1, "a whole number that large"],
    [[1e300, 1, -1e300], 1, "very large"],
    [[9_007_199_254_740_994, 1, -9_007_199_254_740_992], 3, "sixteen digits, each of them"],
    [[2 ** 60, 256, -(2 ** 60 + 256)], 256, "nineteen digits, of which fifteen are written"],
    [[0.5, 0.25, 0.125], 0.875, "finer and finer"],
    [[0.125, 0.25, 0.5], 0.875, "coarser and coarser"],
    [[1e-7, 1], 1.0000001, "a power of ten"],
  ])("%j add up to %s: %s", (values, sum) => expect(totalOf(values).value).toBe(sum));

  test("divides exactly", () => expect(totalOf([0.1, 0.1, 0.1]).over(3)).toBe(0.1));

  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  test("law: sums of cents are the sums of whole numbers, in any order and in parts", () =>
    fc.assert(
      fc.property(fc.array(cents), fc.nat(), (amounts, cut) => {
        const values = amounts.map((amount) => amount / 100);
        const sum = amounts.reduce((sum, amount) => sum + amount, 0) / 100 || 0;
        expect(totalOf(values).value).toBe(sum);
        expect(totalOf([...values].reverse()).value).toBe(sum);
        const parts = totalOf(values.slice(0, cut % (values.length + 1)));
        parts.addAll(totalOf(values.slice(cut % (values.length + 1))));
        expect(parts.value).toBe(sum);
      }),
      runs,
    ));
});
