import { fillArguments } from "../../../src/core/functions/fillArguments";
import { functions } from "../../../src/functions/functions";

const told = (id: string, values: unknown[][]) => {
  const { names, arguments: takes } = functions[id as keyof typeof functions];
  const readers = takes as Readonly<Record<string, { matrix: boolean; optional: boolean }>>;
  const needed = names
    .filter((name) => !readers[name]!.optional)
    .map((name) => ({ name, matrix: readers[name]!.matrix }));
  return Object.entries(fillArguments(values, needed))
    .map(([name, part]) => `${name} ${part!.row},${part!.column} ${part!.rows}×${part!.columns}`)
    .join("; ");
};
const [north, south] = [["North", 3], ["South", 5]]; // prettier-ignore

// prettier-ignore
test.each<[id: string, values: unknown[][], expected: string, why: string]>([
  ["SPLITTARGET", [[5_000_000]],                                   "target 0,0 1×1",                       "one cell is the first single value"],
  ["SPLITTARGET", [[3, 5, 2]],                                     "weights 0,0 1×3",                      "a row is the first range"],
  ["SPLITTARGET", [["Region", "Sales"], north, south],             "weights 1,1 2×1",                      "neither headers nor names weigh"],
  ["SPLITTARGET", [north, south, ["Total", 8]],                    "weights 0,1 2×1",                      "nor does the total"],
  ["SPLITTARGET", [[1, 2], [3, 4]],                                "weights 0,0 2×2",                      "a block of figures is all of it"],
  ["SPLITTREE",   [["Region", "Team", "W"], ["N", "A", 1], ["S", "B", 2]], "paths 1,0 2×2; weights 1,2 2×1", "the path's columns and the weights"],
  ["RESPLIT",     [["Jan", 10, 9], ["Feb", 20, 0]],                "plan 0,1 2×1; actuals 0,2 2×1",        "the months' names stay out"],
  ["SEASONALITY", [[46_000, 3], [46_031, 5]],                      "dates 0,0 2×1; amounts 0,1 2×1",       "a column each"],
  ["SPLITPERIODS", [[1], [2]],                                     "",                                     "no range is needed"],
  ["SMARTCHECK",  [["Sell more"]],                                 "goal 0,0 1×1",                         "a sentence"],
  ["RISKRESERVE", [[0.1], [0.2]],                                  "probabilities 0,0 2×1",                "too few columns: the first gets them"],
])("%s with %j: %s (%s)", (id, values, expected, _why) => expect(told(id, values)).toBe(expected));
