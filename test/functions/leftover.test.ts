import { faces } from "./faces";
import { callIn } from "./call";

/** Where what of a target is no whole unit goes: to the largest that may take it, and nothing of it is lost. */
test.each<[id: keyof typeof faces, given: unknown[], expected: number[], why: string]>([
  ["SPLITTARGET", [100.75, [[1], [3], [2]], 1], [17, 50.75, 33], "the largest part"],
  ["SPLITTARGET", [100.75, [[2], [1], [2]], 1], [40.75, 20, 40], "the earlier of the largest"],
  ["SPLITTARGET", [-100.75, [[2], [1], [2]], 1], [-40.75, -20, -40], "below 0"],
  ["SPLITTARGET", [100.75, [[1], [3], [2]], 1, null, [[0], [30], [0]]], [23, 30, 47.75], "not past a cap"],
  [
    "SPLITTARGET",
    [100.75, [[1], [3], [2]], 1, [[60.5], [0], [0]]],
    [61.75, 23, 16],
    "past a floor it may go",
  ],
  [
    "SPLITTARGET",
    [100.75, [[1], [3], [2]], 1, null, null, [[0], [60], [0]]],
    [13, 60, 27.75],
    "not to a hold",
  ],
  [
    "SPLITTARGET",
    [100.75, [[1], [3], [2]], 1, null, null, [[0], [60.25], [0]]],
    [13, 60.25, 27.5],
    "less what a hold took of it",
  ],
  [
    "SPLITTARGET",
    [100.75, [[0], [1]], 1, [[70], [0]]],
    [70, 30.75],
    "not to a weight of 0, though that is larger",
  ],
  [
    "SPLITTARGET",
    [100.75, [[0.2], [0.3]], 1, null, null, null, true],
    [20, 30, 50.75],
    "to what is not handed out",
  ],
  [
    "SPLITTARGET",
    [100.75, [[0.2], [0.6]], 1, null, null, null, true],
    [20, 60.75, 20],
    "or to a share, if that is larger",
  ],
  [
    "SPLITTARGET",
    [100.75, [[0.5], [0.5]], 1, null, null, null, true],
    [50.75, 50, 0],
    "nothing is not handed out, and it takes nothing",
  ],
  ["SPLITTARGET", [0.75, [[0.5], [0.1]], 1, null, null, null, true], [0.75, 0, 0], "less than a unit in all"],
  [
    "RESPLIT",
    [100.75, [[1], [1], [3]], [[20], [0], [0]], 1, null, 1],
    [20, 20, 60.75],
    "the largest open period",
  ],
  [
    "RESPLIT",
    [100, [[1], [1], [3]], [[20.5], [0], [0]], 1, null, 1],
    [20.5, 20, 59.5],
    "what an actual leaves of a unit",
  ],
  ["RESPLIT", [100, [[1], [1], [3]], [[20.5], [0], [0]], 1, "even", 1], [20.5, 40.5, 39], "evenly"],
  [
    "RESPLIT",
    [100, [[1], [1], [3]], [[20.5], [0], [0]], 1, null, 1, [[0], [0], [60.25]]],
    [20.5, 19.25, 60.25],
    "beside a hold",
  ],
  ["RESPLIT", [-100, [[-1], [-1], [-3]], [[-20.5], [0], [0]], 1, null, 1], [-20.5, -20, -59.5], "below 0"],
  [
    "SPLITTARGET",
    [1.0000004, [[1], [1]], 1],
    [1.0000004, 0],
    "little of a unit, and not so little of the target",
  ],
  [
    "SPLITTREE",
    [10.5, [["a"], ["b"]], [[5], [4]], 1, null, null, null, [[5.2], [5.6]]],
    [5, 5.5],
    "to whom a cap off the grid lets take it",
  ],
  ["ROUNDTOTAL", [[[33.5], [33.5], [33]], 1], [34, 33, 33], "none: a total of whole units"],
])("%s%j is %j: %s", (id, given, expected, _why) =>
  expect(callIn("en", faces[id], given)).toEqual(expected.map((part) => [part])),
);

test.each<[given: unknown[], expected: number[], why: string]>([
  [[100.75, [[40], [60]], [[40], [60]], null, 1], [40, 60.75], "the largest who moves"],
  [[100.75, [[40], [60]], [[40], [60]], [[0.5], [1]], 1], [40.75, 60], "not who stays at a trust of 1"],
  [
    [100.75, [[40.75], [60]], [[40.75], [60]], null, 1],
    [40, 60.75],
    "of all, where there is no gap and nobody moves",
  ],
  [[-100.75, [[-40], [-60]], [[-40], [-60]], null, 1], [-40, -60.75], "below 0"],
  [[0.9999999999999, [[1]], [[1]], null, 1], [0.9999999999999], "a hair under a unit stays under it"],
])("RECONCILE%j agrees on %j: %s", (given, expected, _why) => {
  const rows = callIn("en", faces.RECONCILE, given) as number[][];
  expect(rows.slice(1).map(([agreed]) => agreed)).toEqual(expected);
});

test("SPLITPERIODS: to a period that weighs something, though no part is larger", () => {
  const given = [0.5, 46_025, 46_027, "day", "workdays", null, null, 1];
  const rows = callIn("en", faces.SPLITPERIODS, given) as number[][];
  expect(rows.map(([, , amount]) => amount)).toEqual([0, 0, 0.5]);
});
