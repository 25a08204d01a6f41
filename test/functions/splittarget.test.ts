import { faces } from "./faces";
import { callIn } from "./call";

const { SPLITTARGET, EXPLAINSPLIT } = faces;
const split = (...given: unknown[]) => callIn("en", SPLITTARGET, given);
const third = 1 / 3;

test.each([
  [[100, [[1, 1, 1]]], [[34, 33, 33]], "a row stays a row"],
  [[100, [[1], [1], [1]]], [[34], [33], [33]], "a column stays a column"],
  [
    [
      10,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      [1, 1, 1],
      [2, 2, 3],
    ],
    "a block stays a block",
  ],
  [[100, 5], [[100]], "a single weight takes all"],
  [[[[100]], [[1], [1]]], [[50], [50]], "a range of one cell is a single value"],
  [[null, [[1], [1]]], [[0], [0]], "a blank target is 0"],
  [[-0, [[1], [1]]], [[0], [0]], "no -0"],
  [[-1, [[1], [1]]], [[-1], [0]], "no -0 in a mirror image either"],
  [[100, [[null], [""], [1]]], [[0], [0], [100]], "blank weights get nothing"],
  [[100, [[0], [1], [0]], null, [[10], [0], [20]]], [[10], [70], [20]], "a weight of 0 gets its floor"],
  [[0.1 + 0.2, [[1], [2]], 0.1], [[0.1], [0.2]], "0.1 + 0.2 is 0.3"],
  [[100 * 1.15, [[1], [1]]], [[58], [57]], "100*1.15 is whole, so the unit is 1"],
  [[100.5, [[1], [1]]], [[50.25], [50.25]], "the unit is a cent where the target is not whole"],
  [[100, [[1], [1], [1]], null, [[33.5], [0], [0]]], [[33.5], [33.25], [33.25]], "or where a floor is not"],
  [[10, [[1], [1], [1]], 0.05], [[3.35], [3.35], [3.3]], "nickels"],
  [[1, [[1], [1], [1]], 1e-6], [[0.333334], [0.333333], [0.333333]], "millionths"],
  [[1, [[1], [2]], third], [[0.333333333333333], [0.666666666666667]], "a third of 1 is read as 15 digits"],
  [[5, [[1], [1], [1]], 1000], [[5], [0], [0]], "a unit over the target: all of it is what is over"],
  [[12345, [[1], [1]], 1000], [[6345], [6000]], "what is over a thousand goes to the first of the largest"],
  [[100.5, [[1], [3]], 1], [[25], [75.5]], "what is over goes to the largest part"],
  [[0.5, [[0], [1]], 1], [[0], [0.5]], "never to a weight of 0"],
  [[100.5, [[1], [1]], 1, null, [[50], [0]]], [[50], [50.5]], "nor past a cap"],
  [[100.5, [[1], [1]], 1, null, [[50.5], [50]]], [[50.5], [50]], "a cap off the grid still has room for it"],
  [
    [100, [[1], [1], [1]], 1, null, null, [[33.5], [0], [0]]],
    [[33.5], [33.5], [33]],
    "a hold off the grid stays as typed",
  ],
  [[100, [[1], [1], [1]], 1, [[50.2], [0], [0]]], [[51], [25], [24]], "a floor goes up onto the grid"],
  [[100, [[1], [1], [1]], 1, null, [[0], [30], [10.5]]], [[60], [30], [10]], "a cap goes down onto it"],
  [[100, [[1], [1], [1]], null, null, [[0], [0], [20]]], [[40], [40], [20]], "a cap of 0 is no cap"],
  [
    [100, [[1], [1], [1]], null, null, null, [[0], [20], [""]]],
    [[40], [20], [40]],
    "a hold of 0 or blank is none",
  ],
  [[100, [[1], [1]], null, 50], [[50], [50]], "floors that meet the target"],
  [[100, [[1], [9]], null, null, 50], [[50], [50]], "caps that meet the target"],
  [[100, [[1], [1]], null, null, null, [[40], [60]]], [[40], [60]], "holds that meet the target"],
  [
    [1, [[1], [1], [1]], 0.01, null, null, [[third], [third], [third]]],
    [[third], [third], [third]],
    "holds of a third too",
  ],
  [
    [100, [[1], [2], [3], [94]], null, [[20], [0], [0], [0]], [[0], [0], [0], [30]]],
    [[20], [20], [30], [30]],
    "floors and caps at once",
  ],
  [
    [100, [[0], [0], [1]], null, [[30], [20], [0]], [[0], [0], [50]]],
    [[30], [20], [50]],
    "everybody at a bound",
  ],
  [[-100, [[1], [2]], null, [[-50], [0]]], [[-50], [-50]], "below zero bounds are negative"],
  [[0, [[1], [2]], null, null, [[-50], [0]]], [[0], [0]], "nothing to split within bounds of either sign"],
  [[2 ** 53, [[1], [1]]], [[2 ** 52], [2 ** 52]], "2^53 units are counted exactly"],
  [[1e16, [[1], [3]], 100], [[2.5e15], [7.5e15]], "beyond that, in larger units"],
  [[999999999999999, [[1], [1]]], [[500000000000000], [499999999999999]], "15 digits"],
  [
    [90071992547409.91, [[1], [1]], 0.01],
    [[45035996273704.95], [45035996273704.95]],
    "cents up to their 15 digits",
  ],
  [[100, [[1e300], [1e-300], [1e300]]], [[50], [0], [50]], "weights as far apart as doubles go"],
  [[100, [[1.7e308], [1.7e308]]], [[50], [50]], "weights whose sum no double holds"],
  [[100, [[5e-324], [5e-324]]], [[50], [50]], "the smallest weights there are"],
])("SPLITTARGET%j is %j: %s", (given, expected, _why) => expect(split(...given)).toEqual(expected));

test.each([
  [
    [1000, [[0.3, 0.3, 0.3]], null, null, null, null, true],
    [[300, 300, 300, 100]],
    "one more cell at the end",
  ],
  [[1000, [[0.3], [0.3]], null, null, null, null, 1], [[300], [300], [400]], "below a column"],
  [[100, 0.3, null, null, null, null, "true"], [[30], [70]], "a single share"],
  [[100, [[third, third, third]], null, null, null, null, true], [[34, 33, 33, 0]], "thirds are the whole"],
  [
    [100, [[1 / 7, 1 / 7, 1 / 7, 1 / 7, 1 / 7, 1 / 7, 1 / 7]], null, null, null, null, true],
    [[15, 15, 14, 14, 14, 14, 14, 0]],
    "sevenths too",
  ],
  [
    [1000, [[0.3, 0.3, 0.3]], null, null, [[200, 0, 0]], null, true],
    [[200, 300, 300, 200]],
    "a cap gives to the rest, 30 % stay 30 %",
  ],
  [
    [1000, [[0.3, 0.3, 0.3]], null, [[350, 0, 0]], null, null, true],
    [[350, 300, 300, 50]],
    "a floor takes from it",
  ],
  [
    [1000, [[0.5, 0.5]], null, [[600, 0]], null, null, true],
    [[600, 400, 0]],
    "while there is a rest; then from the others",
  ],
  [[1000, [[0.3, 0.3]], null, null, null, [[500, 0]], true], [[500, 300, 200]], "a hold, too"],
  [[-1000, [[0.3, 0.3]], null, null, [[-200, 0]], null, true], [[-200, -300, -500]], "mirrored"],
  [
    [1000.5, [[0.3, 0.3, 0.3]], 1, null, null, null, true],
    [[300.5, 300, 300, 100]],
    "what is over goes to the largest part",
  ],
  [[10, [[0.25, 0.25]], null, null, null, null, true], [[3, 2, 5]], "the rest takes part in the rounding"],
])("with shares, SPLITTARGET%j is %j: %s", (given, expected, _why) =>
  expect(split(...given)).toEqual(expected),
);

test.each([
  [
    { type: "Double", basicValue: 100 },
    [[{ type: "FormattedNumber", basicValue: 1, numberFormat: "0" }], [1]],
  ],
  [
    100,
    { type: "Array", elements: [[{ type: "Double", basicValue: 1 }], [{ type: "Double", basicValue: 1 }]] },
  ],
  [{ type: "Entity", text: "quota", basicType: "Double", basicValue: 100 }, [[1], [1]]],
])("rich values are read as the values they carry: %j", (...given) =>
  expect(split(...given)).toEqual([[50], [50]]),
);

test("EXPLAINSPLIT's amounts are SPLITTARGET's, and its columns add up", () => {
  const given = [1000.5, [[3], [10], [0.5], [7]], 1, [[0], [0], [100], [0]], [[0], [300], [0], [0]]];
  const [header, ...rows] = callIn("en", EXPLAINSPLIT, given) as [string[], ...number[][]];
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]!);
  const total = (values: number[]) => values.reduce((all, value) => all + value, 0);
  expect(column("Amount").map((value) => [value])).toEqual(split(...given));
  expect(total(column("Exact amount"))).toBeCloseTo(1000.5, 9);
  expect(total(column("Rounding step"))).toBeCloseTo(0, 9);
  expect(column("Bound")).toEqual(["none", "cap", "floor", "none"]);
});

test("a refusal is Excel's own error where there is one", () => {
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  const host = globalThis as { CustomFunctions?: unknown };
  host.CustomFunctions = { Error: ExcelError };
  try {
    expect(() => SPLITTARGET(100, [[-1]])).toThrow(ExcelError);
  } finally {
    delete host.CustomFunctions;
  }
});

test("a million weights are split, and add up", () => {
  const weights = Array.from({ length: 1_000_000 }, (_, i) => [(i * 7919) % 1009]);
  const parts = SPLITTARGET(123_456_789, weights) as number[][];
  expect(parts.reduce((all, [part]) => all + part!, 0)).toBe(123_456_789);
});
