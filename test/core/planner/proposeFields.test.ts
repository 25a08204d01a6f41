import { proposeAround, proposeFields } from "../../../src/core/planner/proposeFields";

const told = (values: unknown[][], proposed = proposeFields(values)) =>
  Object.entries(proposed)
    .map(([field, { row, column, rows, columns }]) => `${field} ${row},${column} ${rows}×${columns}`)
    .sort()
    .join("; ");

// prettier-ignore
test.each<[values: unknown[][], expected: string, why: string]>([
  [[[5_000_000]],                                       "target 0,0 1×1",                        "one figure"],
  [[["North"]],                                         "",                                      "one word"],
  [[[3], [5], [2]],                                     "weights 0,0 3×1",                       "a column of figures"],
  [[["North", 3], ["South", 5]],                        "names 0,0 2×1; weights 0,1 2×1",        "names beside figures"],
  [[["Region", "Sales"], ["North", 3], ["South", 5]],   "names 1,0 2×1; weights 1,1 2×1",        "without their headers"],
  [[["North", 3], ["South", 5], ["Total", 8]],          "names 0,0 2×1; weights 0,1 2×1",        "without the total"],
  [[["North", 3], ["South", 3]],                        "names 0,0 2×1; weights 0,1 2×1",        "two alike are no total"],
  [[["North", "A", 1, 3], ["South", "B", 2, 5]],        "names 0,0 2×1; weights 0,3 2×1",        "the first names, the last figures"],
  [[["客户经理", "去年销售额", "客户数"], ["张伟", 9, 2], ["王芳", 8, 3]], "names 1,0 2×1; weights 1,1 2×1", "figures that say what they are before the last"],
  [[["Rep", "Sales 2025", "Sales 2026"], ["A", 9, 2], ["B", 8, 3]], "names 1,0 2×1; weights 1,2 2×1", "the last year of several"],
  [[["销售员", "2026年销售额", "2025年销售额"], ["张伟", 9, 2], ["王芳", 8, 3]], "names 1,0 2×1; weights 1,1 2×1", "wherever it stands"],
  [[["Rep", "Revenue", "Sales 2024"], ["A", 9, 2], ["B", 8, 3]], "names 1,0 2×1; weights 1,1 2×1", "one that names no year is this one's"],
  [[["Shop", "Sales", "Growth %"], ["A", 9, 0.1], ["B", 8, 0.2]], "names 1,0 2×1; weights 1,1 2×1",   "a rate can't be added up"],
  [[["Shop", "Growth %"], ["A", 0.1], ["B", 0.2]],      "names 1,0 2×1; weights 1,1 2×1",        "there is nothing else: it was selected"],
  [[["North"], ["South"]],                              "",                                      "names without figures"],
  [[[1, 2, 3]],                                         "",                                      "across: the form has to be told"],
])("%j: %s (%s)", (values, expected, _why) => expect(told(values)).toBe(expected));

const list = [
  ["客户经理", "去年销售额", "客户数"],
  ["张伟", 1250, 12],
  ["王芳", 980, 9],
];
const messy = [
  ["2026年度区域销售情况汇总表", "", "", "", "", ""],
  ["制表人：财务部", "", "", "", "2027年目标", 5000],
  ["", "", "", "", "", ""],
  ["序号", "区域", "负责人", "上年实际", "完成率", "备注"],
  [1, "华东", "张伟", 1250.5, 0.93, ""],
  [2, "华南", "王芳", 980, "87%", "新"],
  [3, "华北", "", 1530.25, 1.02, ""],
  ["合计", "", "", 3760.75, "", ""],
  ["", "", "", "", "", ""],
  ["注：西南区数据未报送", "", "", "", "", ""],
];
const beside = [
  ["Target", 500, "", "Region", "Sales"],
  ["", "", "", "North", 3],
  ["", "", "", "South", 5],
];
const below = [
  ["Rep", "Region", "Sales", "Remark"],
  ["Ann", "North", 3, ""],
  ["Bob", "South", 5, "new"],
  ["Total", "", 8, ""],
  ["", "", "", ""],
  ["Target", "", 9, ""],
];
const two = [
  ["Item", "Cost", "", "Team", "Revenue", "Completion rate", 0.9],
  ["A", 1, "", "North", 3, "", ""],
  ["B", 2, "", "South", 5, "", ""],
  ["C", 3, "", "East", 4, "", ""],
];
const subtotals = [
  ["Region", "Sales"],
  ["North", 3],
  ["South", 5],
  ["Subtotal", 8],
  ["East", 4],
  ["Total", 12],
];

// prettier-ignore
test.each<[name: string, values: unknown[][], row: number, column: number, isCut: boolean, expected: string, why: string]>([
  ["a list", list, 0, 0, false,      "names 1,0 2×1; weights 1,1 2×1",                   "its first cell is selected"],
  ["a list", list, 2, 1, false,      "names 1,0 2×1; weights 1,1 2×1",                   "a figure of the list is no target"],
  ["a list", list, 7, 7, false,      "names 1,0 2×1; weights 1,1 2×1",                   "a blank cell somewhere else"],
  ["a list", list, 0, 0, true,       "",                                                 "it may go on below"],
  ["a report", messy, 0, 0, false,   "names 4,1 3×1; target 1,5 1×1; weights 4,3 3×1",   "between titles, totals and remarks; the target beside it"],
  ["a report", messy, 0, 0, true,    "names 4,1 3×1; target 1,5 1×1; weights 4,3 3×1",   "the sheet goes on, the list does not"],
  ["a target", beside, 0, 1, false,  "names 1,3 2×1; target 0,1 1×1; weights 1,4 2×1",   "selected, beside a list"],
  ["a target", below, 0, 0, false,   "names 1,0 2×1; target 5,2 1×1; weights 1,2 2×1",   "in the column of figures, not beside its word"],
  ["two lists", two, 9, 0, false,    "names 1,3 3×1; weights 1,4 3×1",                   "the one that is understood; a rate is no target"],
  ["two lists", two, 1, 0, false,    "names 1,0 3×1; weights 1,1 3×1",                   "the one that was selected"],
  ["subtotals", subtotals, 0, 0, false, "",                                              "the same figures would count twice"],
  ["one figure", [[7]], 0, 0, false, "target 0,0 1×1",                                   "as when it alone is looked at"],
  ["words", [["A", "B"], ["C", "D"]], 0, 0, false, "",                                   "nothing to share by"],
  ["nothing", [], 0, 0, false,       "",                                                 "an empty sheet"],
])("around a cell of %s: %j, %i, %i, cut %j: %s (%s)", (_name, values, row, column, isCut, expected, _why) =>
  expect(told(values, proposeAround(values, row, column, isCut))).toBe(expected));
