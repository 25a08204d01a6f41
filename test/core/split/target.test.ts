import { columnOf } from "../../../src/core/range";
import { explainSplit } from "../../../src/core/split/explain";
import { splitTarget } from "../../../src/core/split/target";

const part = (target: number, weights: number[], more: object = {}) =>
  Array.from(splitTarget({ target, weights: columnOf(weights), shares: false, ...more }).values);

// prettier-ignore
test.each<[number, number[], number[], number[], number[], string]>([
  [100, [1, 1, 8],    [15, 0, 0],  [0, 0, 50],  [25, 25, 50],  "the cap gives back more than the floor asks for, which then binds nobody"],
  [100, [1, 1, 8],    [30, 0, 0],  [0, 0, 50],  [30, 20, 50],  "the same, and the floor binds"],
  [100, [1, 1, 8],    [60, 0, 0],  [0, 0, 79],  [60, 4, 36],   "the floor asks for more than the cap gives back, which then binds nobody"],
  [100, [2, 2, 3, 3], [30, 0, 0, 0], [0, 0, 0, 20], [30, 20, 30, 20], "as much: both bind"],
  [100, [1, 1, 1],    [0, 0, 0],   [10, 20, 0], [10, 20, 70],  "two caps"],
  [100, [1, 1, 1],    [50, 40, 0], [0, 0, 0],   [50, 40, 10],  "two floors"],
  [10,  [0, 1, 1],    [4, 0, 0],   [0, 0, 0],   [4, 3, 3],     "a floor without a weight"],
])("%d by %j within %j and %j: %j (%s)", (target, weights, floors, caps, parts) => {
  const bounds = { floors: columnOf(floors), caps: columnOf(caps) };
  expect(part(target, weights, bounds)).toEqual(parts);
  const mirrored = {
    floors: columnOf(floors.map((value) => 0 - value)),
    caps: columnOf(caps.map((value) => 0 - value)),
  };
  expect(part(-target, weights, mirrored)).toEqual(parts.map((value) => 0 - value));
});

// prettier-ignore
test.each<[number, number[], number | undefined, number[], string]>([
  [10,    [1, 1, 1],       undefined, [4, 3, 3],            "the earlier of equal ones get what is left"],
  [-10,   [1, 1, 1],       undefined, [-4, -3, -3],         "below 0"],
  [0.05,  [7, 7, 7],       undefined, [0.02, 0.02, 0.01],   "in cents"],
  [-0.05, [0.3, 0.3],      undefined, [-0.03, -0.02],       "equal tenths, below 0"],
  [5,     [5e-324, 5e-324], undefined, [3, 2],              "the smallest weights"],
  [5,     [1e308, 1e308],  undefined, [3, 2],               "the largest, whose sum no double holds"],
  [5,     [1 / 3, 1 / 3],  undefined, [3, 2],               "endless decimals"],
  [2,     [1, 1, 1, 1],    undefined, [1, 1, 0, 0],         "fewer units than parts"],
  [0,     [1, 1],          undefined, [0, 0],               "nothing"],
  [100.5, [1, 1],          1,         [50.5, 50],           "what is no whole unit goes to the first"],
  [1e15,  [1, 1, 1],       1,         [333333333333334, 333333333333333, 333333333333333], "all digits of a large one"],
  [9007199254740991, [1, 1], 1,       [4503599627370496, 4503599627370495], "as many as a double counts"],
])("%d by equal weights %j, unit %p: %j (%s)", (target, weights, unit, parts) =>
  expect(part(target, weights, { unit })).toEqual(parts),
);

test.each([
  [2 ** 53, 1],
  [90_071_992_547_409, 0.01],
])("a floor may be all of %d, in units of %d", (target, unit) =>
  expect(part(target, [1, 1], { floors: columnOf([target, 0]), unit })).toEqual([target, 0]),
);

test("a target of 0 takes its sign from the first bound that is not blank", () =>
  expect(part(0, [1, 1], { floors: columnOf([0, 0]), caps: columnOf([-5, -5]) })).toEqual([0, 0]));

test("shares that are settled to the last digit are not taken for what is not handed out", () =>
  expect(part(150, [0.01, 0.49], { shares: true })).toEqual([2, 73, 75]));

test("of large shares that are equal beyond their units the earlier gets the unit, though doubles differ", () => {
  for (let sixth = 10_000_000; sixth < 15_000_000; sixth += 123_457) {
    // A third is over all of them.
    const units = 6 * sixth + 2;
    expect(part(units, [4e-7, 1e-7, 1e-7])).toEqual([4 * sixth + 2, sixth, sixth]);
    expect(part(units, [1e-7, 4e-7, 1e-7])).toEqual([sixth + 1, 4 * sixth + 1, sixth]);
  }
});

test("bounds whose sum is no double are refused", () =>
  expect(() => part(1e308, [1, 1], { floors: columnOf([1.7e308, 1.7e308]), unit: 1e300 })).toThrow(
    expect.objectContaining({ code: "too-large", facts: { argument: "floors" } }),
  ));

test("equal weights with one held share the rest equally", () =>
  expect(part(100, [1, 1, 1], { holds: columnOf([0, 51, 0]) })).toEqual([25, 51, 24]));

// prettier-ignore
test.each<[number, number[], number[], number[], string[], string]>([
  [10, [1, 1],    [0, 0], [5, 0], ["none", "none"],         "a share that is its cap needs none"],
  [10, [1, 1],    [5, 0], [0, 0], ["none", "none"],         "nor its floor"],
  [10, [1, 1],    [0, 0], [4, 0], ["cap", "none"],          "one unit less"],
  [10, [1, 1],    [6, 0], [0, 0], ["floor", "none"],        "one unit more"],
  [9,  [0.1, 0.2], [3, 0], [0, 6], ["none", "none"],        "tenths"],
  [9,  [1 / 3, 2 / 3], [3, 0], [0, 6], ["floor", "cap"],    "thirds, in 15 digits a hair apart"],
])("%d by %j within %j and %j is bound by %j: %s", (target, weights, floors, caps, bounds) => {
  const explained = explainSplit({
    target,
    weights: columnOf(weights),
    floors: columnOf(floors),
    caps: columnOf(caps),
    shares: false,
  });
  expect(explained.map(({ bound }) => bound)).toEqual(bounds);
});
