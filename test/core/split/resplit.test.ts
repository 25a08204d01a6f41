import { columnOf } from "../../../src/core/range";
import { resplit, type Shape } from "../../../src/core/split/resplit";

const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (refused) {
    return refused;
  }
};

// prettier-ignore
const problem = (target: number, plan: number[], actuals: number[], closed: number, shape: Shape, holds?: number[], unit?: number) =>
  ({ target, plan: columnOf(plan), actuals: columnOf(actuals), closed, shape, unit, holds: holds && columnOf(holds) });

// prettier-ignore
test.each<[Parameters<typeof problem>, number[], string]>([
  [[100,  [50, 25, 25],  [40, 9, 9],  1, "plan"],                 [40, 30, 30],     "actuals of open periods are not looked at"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "plan", [7, 0, 10]],     [40, 50, 10],     "nor holds of closed ones"],
  [[-100, [-50, -25, -25], [-40, 0, 0], 1, "plan"],               [-40, -30, -30],  "below 0"],
  [[0,    [0, -30, -30], [10, 0, 0],  1, "plan"],                 [10, -5, -5],     "a target of 0 with a plan below it"],
  [[0,    [0, 30, 30],   [-10, 0, 0], 1, "plan", [0, 0, 2]],      [-10, 8, 2],      "a target of 0 with a hold above it"],
  [[0,    [0, 30, -30],  [10, 0, 0],  1, "plan", [0, -4, 0]],     [10, -4, -6],     "a hold tells the sign before a plan does"],
  [[0,    [0, 0, 0],     [-10, 0, 0], 1, "even"],                 [-10, 5, 5],      "nothing tells it: 0 is no number below 0"],
  [[0,    [0, 0, 0],     [10, 0, 0],  1, "even"],                 [10, 0, 0],       "so what lies over it is passed already"],
  [[100,  [50, 25, 25],  [120, 0, 0], 1, "plan", [0, 0, 3]],      [120, 0, 3],      "passed already: holds stay"],
  [[100,  [50, 25, 25],  [100, 0, 0], 1, "plan"],                 [100, 0, 0],      "met to the point"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "keep"],                 [40, 25, 25],     "plans stay"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "keep", [0, 30, 0]],     [40, 30, 25],     "but for a hold"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "late"],                 [40, 20, 40],     "more and more"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "even"],                 [40, 30, 30],     "evenly"],
  [[100.5, [50, 25, 25], [40, 0, 0],  1, "even", undefined, 1],   [40, 30.5, 30],   "what is no whole unit goes to the first"],
  [[100,  [50, 25, 25],  [0, 0, 0],   0, "plan"],                 [50, 25, 25],     "nothing is closed"],
  [[100,  [50, 25, 25],  [50, 20, 30], 3, "plan"],                [50, 20, 30],     "all is, and met"],
  [[100,  [50, 25, -25], [40, 0, 0],  1, "even"],                 [40, 30, 30],     "a plan's sign is nothing to who shares evenly"],
  [[100,  [50, 25, -25], [40, 0, 0],  1, "keep"],                 [40, 25, -25],    "nor to who keeps it"],
  [[100,  [-50, 25, 25], [40, 0, 0],  1, "plan"],                 [40, 30, 30],     "nor is that of a closed period"],
  [[100,  [50, -25, 25], [40, 0, 0],  1, "plan", [0, 10, 0]],     [40, 10, 50],     "nor that of one with a hold"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "plan", [0, 35, 25]],    [40, 35, 25],     "holds take all that is left"],
])("%j: %j (%s)", (given, amounts) => expect(Array.from(resplit(problem(...given)).values)).toEqual(amounts));

const at = (row: number) => ({ row, column: 1, rows: 3, columns: 1 });

// prettier-ignore
test.each<[Parameters<typeof problem>, string, object, string]>([
  [[100,  [50, 25, 25],  [40, 0, 0],  3, "plan"], "nothing-open", { left: 60, target: 100, actual: 40 }, "nothing is open"],
  [[100,  [50, 0, 0],    [40, 0, 0],  1, "plan"], "open-plan-zero", { left: 60, cells: [at(2), at(3)] }, "no plan to share by"],
  [[100,  [50, 25, -25], [40, 0, 0],  1, "plan"], "other-sign", { argument: "plan", value: -25, target: 100, cell: at(3) }, "a plan of the other sign"],
  [[-100, [-50, 25, -25], [-40, 0, 0], 1, "plan"], "other-sign", { argument: "plan", value: 25, target: -100, cell: at(2) }, "the same below 0"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "even", [0, -5, 0]], "other-sign", { argument: "holds", value: -5, cell: at(2) }, "a hold of the other sign"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "plan", [0, 50, 20]], "holds-over", { sum: 70, gap: 10, left: 60, cells: [at(2), at(3)] }, "too much is held"],
  [[100,  [50, 25, 25],  [40, 0, 0],  1, "plan", [0, 30, 20]], "holds-under", { sum: 50, gap: 10, left: 60 }, "nobody is left to take the rest"],
  [[-100, [-50, -25, -25], [-40, 0, 0], 1, "plan", [0, -61, 0]], "holds-over", { sum: -61, gap: 1, left: -60, cells: [at(2)] }, "too much below 0"],
  [[9e15, [1, 1, 1],     [-9e15, 0, 0], 1, "even"], "too-many-units", { argument: "actuals", value: 1.8e16, unit: 1 }, "more is left than a double counts"],
])("%j is refused as %s: %s %s", (given, code, facts) =>
  expect(refusal(() => resplit(problem(...given)))).toMatchObject({ code, facts }),
);
