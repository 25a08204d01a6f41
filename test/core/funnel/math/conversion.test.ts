import { conversions, interval, stepsOf } from "../../../../src/core/funnel/math/conversion";
import { columnOf } from "../../../../src/core/range";

// prettier-ignore
test.each<[number[], number[], [number, number][], string]>([
  [[4, 4, 2], [0, 0, 0], [[10, 6], [6, 2]],  "all done with"],
  [[4, 4, 2], [3, 5, 0], [[15, 11], [6, 2]], "one alive is left out of the step before it"],
  [[0, 0, 0], [7, 0, 0], [[0, 0], [0, 0]],   "nobody has left the first"],
])("steps of %j and %j alive: %j (%s)", (closed, alive, steps) =>
  expect(stepsOf(closed, alive).map(({ entered, passed }) => [entered, passed])).toEqual(steps),
);

test("each step by its stages, caseless and trimmed", () =>
  expect(
    conversions(
      columnOf([" LEAD", "Won", "offer", "offer"]),
      columnOf(["Lead", "Offer", "Won"]),
      columnOf([0, 0, 1, 0]),
    ),
  ).toMatchObject([
    { from: "Lead", to: "Offer", entered: 4, passed: 3, rate: 0.75 },
    { from: "Offer", to: "Won", entered: 2, passed: 1, rate: 0.5 },
  ]));

/** By its definition: rates that lie just 1.96 of their own deviations from the one that was seen. */
test.each([
  [10, 3, "few"],
  [1, 1, "one of one"],
  [5, 0, "none"],
  [1000, 999, "nearly all"],
  [40, 20, "half"],
])("of %d entered %d passed: the interval's ends are as unlikely as they may be (%s)", (entered, passed) => {
  const { rate, low = NaN, high = NaN } = interval(entered, passed);
  expect(rate).toBe(passed / entered);
  for (const end of [low, high]) {
    expect(end).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(1);
    const off = (passed / entered - end) ** 2 - (1.959963984540054 ** 2 * end * (1 - end)) / entered;
    expect(Math.abs(off)).toBeLessThan(1e-15);
  }
  expect([low < passed / entered, high > passed / entered]).toEqual([passed > 0, passed < entered]);
});

test("where nobody entered, nothing is known", () => expect(interval(0, 0)).toEqual({}));
