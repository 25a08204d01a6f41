import { faces } from "./faces";
import { callIn } from "./call";

type Case = [id: keyof typeof faces, given: unknown[], place: [en: string, zh: string], why: string];

/** A cent over 10^13: the double has it, 15 digits have not. */
const over = 10_000_000_000_000.03;
const TWO = [[1], [1]];
const PATHS = [["East"], ["West"]];
const JANUARY = [46023, 46053];

/** Every amount that parts add up to, in every function that conserves. */
const refused: Case[] = [
  ["SPLITTARGET", [over, TWO], ["target", "目标"], "a target"],
  ["SPLITTARGET", [-over, TWO], ["target", "目标"], "below 0"],
  ["SPLITTARGET", [over, TWO, 1], ["target", "目标"], "a unit of 1 would lose it too"],
  ["SPLITTARGET", [3e13, TWO, 0.01, [[0], [over]]], ["floors, row 2", "下限，第 2 行"], "a floor"],
  ["SPLITTARGET", [3e13, TWO, 0.01, over], ["floors", "下限"], "one floor for all"],
  ["SPLITTARGET", [3e13, [[1, 1]], 0.01, null, [[over, 0]]], ["caps, column 1", "上限，第 1 列"], "a cap"],
  [
    "SPLITTARGET",
    [3e13, TWO, null, null, null, [[over], [0]]],
    ["holds, row 1", "固定值，第 1 行"],
    "a hold",
  ],
  ["EXPLAINSPLIT", [over, TWO], ["target", "目标"], "explained"],
  [
    "EXPLAINSPLIT",
    [3e13, TWO, 0.01, [[0], [over]]],
    ["floors, row 2", "下限，第 2 行"],
    "explained, a floor",
  ],
  ["SPLITMATRIX", [[[over], [1]], [[1, over]]], ["rowTotals, row 1", "行合计，第 1 行"], "a row's total"],
  [
    "SPLITMATRIX",
    [[[2e13], [1]], [[1, over]]],
    ["columnTotals, column 2", "列合计，第 2 列"],
    "a column's total",
  ],
  [
    "SPLITMATRIX",
    [
      [[2e13], [2e13]],
      [[2e13, 2e13]],
      null,
      null,
      [
        [0, over],
        [0, 0],
      ],
    ],
    ["holds, row 1, column 2", "固定值，第 1 行第 2 列"],
    "a cell held",
  ],
  ["SPLITPERIODS", [over, ...JANUARY], ["target", "目标"], "over periods"],
  ["SPLITTREE", [over, PATHS, TWO], ["target", "目标"], "down a tree"],
  ["RESPLIT", [over, TWO, TWO, 0], ["target", "目标"], "a target split again"],
  ["RESPLIT", [3e13, TWO, [[over], [1]], 1], ["actuals, row 1", "实际，第 1 行"], "an actual"],
  [
    "RESPLIT",
    [3e13, TWO, TWO, 1, null, null, [[0], [over]]],
    ["holds, row 2", "固定值，第 2 行"],
    "an open period held",
  ],
  ["ROUNDTOTAL", [[[1], [over]], 1], ["values, row 2", "数值，第 2 行"], "a value to round"],
  ["ROUNDTOTAL", [TWO, 1, over], ["total", "合计"], "a total to round to"],
  ["ROUNDTOTAL", [[[over, 1]], null, null, true], ["values, column 1", "数值，第 1 列"], "with margins"],
  ["RECONCILE", [over, TWO, TWO], ["target", "目标"], "a target to agree on"],
  ["RECONCILE", [3e13, [[over], [1]], TWO], ["topDown, row 1", "自上而下，第 1 行"], "from above"],
  ["RECONCILE", [3e13, TWO, [[1], [over]]], ["bottomUp, row 2", "自下而上，第 2 行"], "from below"],
];

test.each(refused)("%s%j is refused by name (%s): %s", (id, given, [en, zh], _why) => {
  const value = given[0] === -over ? -over : over;
  const lost = "has more than 15 digits, and those beyond would be lost; round it with ROUND(…, 1)";
  expect(callIn("en", faces[id], given)).toEqual({ code: "#VALUE!", message: `${en}: ${value} ${lost}` });
  expect(callIn("zh", faces[id], given)).toEqual({
    code: "#VALUE!",
    message: `${zh}：${value} 超过 15 位数字，多出的会丢失；请先舍入，例如用 ROUND(…, 1)`,
  });
});

/** Legal amounts of which a part, in cents, lies where doubles are more than a cent apart. */
const parts: [id: keyof typeof faces, given: unknown[], part: string, why: string][] = [
  ["SPLITTARGET", [9e13, [[999999999999999], [8000000000000001]], 0.01], "80000000000000.02", "a part"],
  ["SPLITTARGET", [-9e13, [[999999999999999], [8000000000000001]], 0.01], "80000000000000.02", "below 0"],
  [
    "SPLITTARGET",
    [9e13, [[0.1], [0.1]], 0.01, null, null, [[9999999999999.99], [1e-9]], true],
    "80000000000000.02",
    "what is not handed out",
  ],
  ["EXPLAINSPLIT", [9e13, [[999999999999999], [8000000000000001]], 0.01], "80000000000000.02", "explained"],
  ["SPLITPERIODS", [9e13, 46023, 46056, null, "days", null, null, 0.01], "82058823529411.77", "a month"],
  [
    "SPLITTREE",
    [9e13, PATHS, [[999999999999999], [8000000000000001]], 0.01],
    "80000000000000.02",
    "a branch",
  ],
  [
    "SPLITMATRIX",
    [
      [[8e13], [1e13]],
      [[8e13, 1e13]],
      [
        [7.00001, 1],
        [1, 1],
      ],
      0.01,
    ],
    "73731076010293.31",
    "a cell",
  ],
  [
    "RESPLIT",
    [9e13, [[0], [999999999999999], [8000000000000001]], [[0], [0], [0]], 1, null, 0.01],
    "80000000000000.02",
    "an open period",
  ],
  [
    "RECONCILE",
    [9e13, [[999999999999999], [8000000000000001]], [[0], [0]], 0, 0.01],
    "80000000000000.02",
    "what is agreed",
  ],
];

test.each(parts)("%s%j would give a part of %s: %s", (id, given, part, _why) => {
  expect(callIn("en", faces[id], given)).toEqual({
    code: "#VALUE!",
    message: `unit: in units of 0.01 a part of about ${part} has more digits than a cell keeps; take a larger unit`,
  });
  expect(callIn("zh", faces[id], given)).toEqual({
    code: "#VALUE!",
    message: `单位：单位为 0.01 时，约 ${part} 的一份超过单元格能保留的位数；请用更大的单位`,
  });
});

test.each<[id: keyof typeof faces, given: unknown[], expected: unknown, why: string]>([
  ["SPLITTARGET", [9_999_999_999_999.99, TWO], [[5e12], [4_999_999_999_999.99]], "cents under 10^13"],
  ["SPLITTARGET", [30_000_000_000_000.1, TWO, 0.1], [[15_000_000_000_000.1], [15e12]], "tenths above it"],
  ["SPLITTARGET", [2 ** 53, TWO], [[2 ** 52], [2 ** 52]], "whole numbers of 16 digits"],
  ["SPLITTARGET", [0.1 + 0.2, TWO, 0.1], [[0.2], [0.1]], "the dust of arithmetic"],
  [
    "SPLITTARGET",
    [1_234_567_890_123.4502, TWO],
    [[617_283_945_061.73], [617_283_945_061.72]],
    "dust over 10^12",
  ],
  ["SPLITTARGET", [100_000_000 / 3, TWO], [[16_666_666.6733333], [16_666_666.66]], "a quotient under 10^9"],
  [
    "SPLITTARGET",
    [1e13, [[1], [1]], null, null, null, [[9_999_999_999_995], [0]]],
    [[9_999_999_999_995], [5]],
    "a hold that leaves little is no dust",
  ],
  [
    "SPLITTARGET",
    [1e13, [[1], [1], [1]], 1, null, [[5e12], [5e12 - 0.5], [0.7]]],
    {
      code: "#N/A",
      message: expect.stringContaining("caps, rows 1 to 3, allow at most 9999999999999") as string,
    },
    "caps that leave half a unit too little are none either",
  ],
  [
    "SPLITTARGET",
    [2e12 + 0.5, TWO, 1, 1e12, [[1e12], [1e12]]],
    { code: "#N/A", message: expect.stringContaining("0.5 less than the target") as string },
    "nor is half a unit beyond caps in millions of millions",
  ],
  [
    "SPLITTARGET",
    [4e12, TWO, 1, [[1e12 + 0.4], [0]], [[1e12 + 1], [0]]],
    [[1e12 + 1], [3e12 - 1]],
    "a floor goes up",
  ],
  [
    "SPLITMATRIX",
    [[[1e12 + 0.5]], [[1e12 + 0.5]], null, 1],
    {
      code: "#VALUE!",
      message: expect.stringContaining("rowTotals: 1000000000000.5 is no whole number") as string,
    },
    "half a unit beside 10^12",
  ],
  [
    "RESPLIT",
    [9_999_999_999_999.99, TWO, [[-9_999_999_999_999.99], [0]], 1, null, 0.1],
    [[-9_999_999_999_999.99], [19_999_999_999_999.98]],
    "what is left has more digits than the target",
  ],
  [
    "RESPLIT",
    [9_999_999_999_999.99, [[1], [1], [1]], [[-9_999_999_999_999.99], [0], [0]], 1],
    [[-9_999_999_999_999.99], [9_999_999_999_999.99], [9_999_999_999_999.99]],
    "and its parts have not: they add up",
  ],
  [
    "RESPLIT",
    [1, [[1], [1], [1], [1]], [[1 / 3], [1 / 3], [1 / 3], [0]], 3],
    [[1 / 3], [1 / 3], [1 / 3], [0]],
    "thirds of 1 leave nothing",
  ],
])("%s%j is %j: %s", (id, given, expected, _why) => expect(callIn("en", faces[id], given)).toEqual(expected));
