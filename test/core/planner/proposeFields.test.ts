import { proposeFields } from "../../../src/core/planner/proposeFields";

const told = (values: unknown[][]) =>
  Object.entries(proposeFields(values))
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
  [[["North"], ["South"]],                              "",                                      "names without figures"],
  [[[1, 2, 3]],                                         "",                                      "across: the form has to be told"],
])("%j: %s (%s)", (values, expected, _why) => expect(told(values)).toBe(expected));
