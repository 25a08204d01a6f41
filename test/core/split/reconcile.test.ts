import { columnOf } from "../../../src/core/range";
import { reconcile } from "../../../src/core/split/reconcile";

// prettier-ignore
const agreed = (target: number, topDown: number[], bottomUp: number[], trust?: number[], unit?: number) =>
  reconcile({ target, topDown: columnOf(topDown), bottomUp: columnOf(bottomUp), trust: trust && columnOf(trust), unit });

// prettier-ignore
test.each<[Parameters<typeof agreed>, number[], string]>([
  [[100,   [60, 40],    [40, 40]],                  [56, 44],         "the halves between, and the gap by what top-down asks"],
  [[-100,  [-60, -40],  [-40, -40]],                [-56, -44],       "below 0"],
  [[100,   [60, 40],    [80, 20], [1]],             [80, 20],         "their own figures, and no gap"],
  [[100,   [60, 40],    [80, 30], [1, 0]],          [80, 20],         "who is trusted wholly does not move"],
  [[100.5, [60, 40.5],  [60, 40.5], undefined, 1],  [60.5, 40],       "no gap: what is no whole unit goes to the largest"],
  [[100.5, [60, 40.5],  [60, 40.5], [1, 0], 1],     [60.5, 40],       "though another could move"],
  [[100.5, [40, 60],    [40, 60], [1, 0], 1],       [40, 60.5],       "a gap: to the largest who moves"],
  [[100.5, [60, 40],    [60, 40], [1, 0], 1],       [60, 40.5],       "even where another is larger"],
  [[10,    [50, 10, 5], [90, 0, 0], [0.5, 0.5, 0]], [10, 0, 0],       "who would fall below 0 stays there, one after the other"],
  [[0,     [10, 20],    [0, 0]],                    [0, 0],           "nothing"],
  [[1e-311, [8e-312, 3e-312], [5e-122, 0], undefined, 1e-311], [1e-311, 0], "weights that doubles hardly hold"],
])("%j: %j (%s)", (given, amounts) => {
  const found = agreed(...given);
  expect(found.map(([amount]) => amount)).toEqual(amounts);
  const [, topDown, bottomUp] = given;
  found.forEach(([amount, changeTopDown, changeBottomUp], k) => {
    expect(changeTopDown).toBeCloseTo(amount - topDown[k], 10);
    expect(changeBottomUp).toBeCloseTo(amount - bottomUp[k], 10);
  });
});

const at = (row: number) => ({ row, column: 1, rows: 2, columns: 1 });

// prettier-ignore
test.each<[Parameters<typeof agreed>, string, object, string]>([
  [[100, [60, 40],  [40, 40], [1]],        "nobody-moves", { cells: [], everyone: true, left: 20, target: 100 },        "all are trusted wholly"],
  [[100, [60, 0],   [40, 40], [1, 0]],     "nobody-moves", { cells: [at(1)], everyone: false, left: 60, target: 100 },  "and who moves has nothing to move by"],
  [[10, [9e15, 10], [9e15, 10], [1, 0.5]], "nobody-moves", { cells: [at(1)], everyone: false, left: 10 - 9e15 },         "more is trusted than there is"],
  [[100, [60, 40],  [40, -1]],             "other-sign",   { argument: "bottomUp", value: -1, cell: at(2) },            "a figure of the other sign"],
  [[0,   [60, -40], [40, 40]],             "other-sign",   { argument: "topDown", value: -40, cell: at(2) },            "of two signs for a target of 0"],
  [[100, [60, 40],  [40, 40], [0.5, 1.1]], "trust-range",  { value: 1.1, cell: at(2) },                                 "more than all trust"],
  [[100, [60, 40],  [40, 40], [-0.1]],     "trust-range",  { value: -0.1 },                                             "less than none"],
])("%j is refused as %s: %s %s", (given, code, facts) => {
  expect(() => agreed(...given)).toThrow(expect.objectContaining({ code, facts: expect.objectContaining(facts) }));
});
