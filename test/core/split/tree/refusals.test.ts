import { columnOf } from "../../../../src/core/range";
import { Refused } from "../../../../src/core/refusal";
import { splitTree } from "../../../../src/core/split/tree/tree";
import type { TreeProblem } from "../../../../src/core/split/tree/tree";

/** A row of a tree: its path, its weight, and bounds for the nodes of the path, top first. */
type Row = [path: string, weight: number, bounds?: { hold?: number[]; floor?: number[]; cap?: number[] }];

const LEVELS = 2;

function tree(target: number, rows: Row[], more: Partial<TreeProblem> = {}): TreeProblem {
  const block = (of: "hold" | "floor" | "cap") => ({
    rows: rows.length,
    columns: LEVELS,
    values: rows.flatMap(([, , bounds]) => Array.from({ length: LEVELS }, (_, k) => bounds?.[of]?.[k] ?? 0)),
  });
  return {
    target,
    paths: {
      rows: rows.length,
      columns: LEVELS,
      values: rows.flatMap(([path]) => [...path.split("/"), ""].slice(0, LEVELS)),
    },
    weights: columnOf(rows.map(([, weight]) => weight)),
    holds: block("hold"),
    floors: block("floor"),
    caps: block("cap"),
    ...more,
  };
}

const mirrored = (problem: TreeProblem): TreeProblem => {
  const less = (range: TreeProblem["holds"]) =>
    range && { ...range, values: Array.from(range.values, (value) => -value) };
  const { target, holds, floors, caps } = problem;
  return { ...problem, target: -target, holds: less(holds), floors: less(floors), caps: less(caps) };
};

function refusalOf(problem: TreeProblem) {
  try {
    splitTree(problem);
  } catch (failure) {
    if (failure instanceof Refused) return { code: failure.code, ...failure.facts };
    throw failure;
  }
  return undefined;
}

/** The cells of a range of so many rows and columns. */
const cells = (rows: number, columns: number, ...at: [row: number, column: number][]) =>
  at.map(([row, column]) => ({ row, column, rows, columns }));
const cell = (rows: number, columns: number, row: number, column: number) => ({
  cell: { row, column, rows, columns },
});
const over = (...values: number[]) => ({ overassign: { rows: 1, columns: LEVELS, values }, unit: 1 });

const capped: Row[] = [
  ["East/Ann", 1, { cap: [0, 20] }],
  ["East/Bob", 1, { hold: [0, 10] }],
  ["West/Cid", 1, { cap: [30, 50] }],
  ["West/Dan", 1, { cap: [0, 50] }],
  ["Zero", 0],
];
const floored: Row[] = [
  ["East/Ann", 1, { floor: [30, 10] }],
  ["East/Bob", 1, { floor: [0, 5] }],
  ["West/Cid", 1, { floor: [20, 15] }],
  ["West/Dan", 1, { floor: [0, 10] }],
  ["Zero/Eve", 0],
];
const east = (own: Row[2], [ann, bob]: Row[2][]): Row[] => [
  ["East/Ann", 1, { ...ann, ...own }],
  ["East/Bob", 1, bob],
  ["West", 1],
];
const three = columnOf([20, 30, 40]);
const two: Row[] = [
  ["East/Ann", 1],
  ["West", 0],
];
const below = [{ floor: [0, 15] }, { floor: [0, 10.5] }];
const above = [{ cap: [0, 15] }, { cap: [0, 10.5] }];
const floors = { argument: "floors", cells: cells(3, 2, [1, 2], [2, 2]) };
const caps = { argument: "caps", cells: cells(3, 2, [1, 2], [2, 2]) };

test.each<[why: string, problem: TreeProblem, facts: object]>([
  [
    "caps and holds leave too little, the cap above those that exceed it",
    tree(100, capped),
    {
      code: "node-under",
      argument: "target",
      path: [],
      amount: 100,
      sum: 60,
      gap: 40,
      instead: 60,
      bounds: [
        { argument: "holds", cells: cells(5, 2, [2, 2]) },
        { argument: "caps", cells: cells(5, 2, [1, 2], [3, 1]) },
      ],
    },
  ],
  [
    "floors ask for too much, those below a floor that they exceed",
    tree(50, floored),
    {
      code: "node-over",
      argument: "target",
      path: [],
      amount: 50,
      sum: 55,
      gap: 5,
      instead: 55,
      bounds: [{ argument: "floors", cells: cells(5, 2, [1, 1], [3, 2], [4, 2]) }],
    },
  ],
  [
    "a hold under the floors below it",
    tree(100, east({ hold: [20, 0], floor: [0, 15] }, below)),
    {
      code: "node-over",
      argument: "holds",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      amount: 20,
      sum: 25.5,
      gap: 5.5,
      instead: 25.5,
      bounds: [floors],
    },
  ],
  [
    "a hold over the caps below it",
    tree(100, east({ hold: [40, 0] }, above)),
    {
      code: "node-under",
      argument: "holds",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      amount: 40,
      sum: 25.5,
      gap: 14.5,
      instead: 25.5,
      bounds: [caps],
    },
  ],
  [
    "a floor over the caps below it",
    tree(100, east({ floor: [40, 0] }, above)),
    {
      code: "node-under",
      argument: "floors",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      amount: 40,
      sum: 25.5,
      gap: 14.5,
      instead: 25.5,
      bounds: [caps],
    },
  ],
  [
    "a cap under the floors below it",
    tree(100, east({ cap: [20, 0], floor: [0, 15] }, below)),
    {
      code: "node-over",
      argument: "caps",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      amount: 20,
      sum: 25.5,
      gap: 5.5,
      instead: 25.5,
      bounds: [floors],
    },
  ],
  [
    "the same where more is handed out: 23 comes to 25",
    tree(100, east({ cap: [20, 0], floor: [0, 15] }, [{}, { floor: [0, 10] }]), over(0, 0.1)),
    {
      code: "node-over",
      argument: "caps",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      amount: 20,
      handedOut: 22,
      sum: 25,
      gap: 3,
      instead: 23,
      bounds: [floors],
    },
  ],
  [
    "and 19 to 21",
    tree(100, east({ hold: [20, 0] }, [{ cap: [0, 11] }, { cap: [0, 10] }]), over(0, 0.1)),
    {
      code: "node-under",
      argument: "holds",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      amount: 20,
      handedOut: 22,
      sum: 21,
      gap: 1,
      instead: 19,
      bounds: [caps],
    },
  ],
  [
    "2 is raised to 3, and 3 to 5",
    tree(100, east({}, [{ hold: [0, 1] }, { hold: [0, 3] }]), over(0, 0.5)),
    {
      code: "node-between",
      argument: "paths",
      ...cell(3, 2, 1, 1),
      path: ["East"],
      sum: 4,
      below: 3,
      above: 5,
      gap: 1,
      bounds: [{ argument: "holds", cells: cells(3, 2, [1, 2], [2, 2]) }],
    },
  ],
  [
    "so it is of the target",
    tree(
      100,
      [
        ["West", 1, { hold: [3] }],
        ["East", 1, { floor: [1], cap: [1] }],
      ],
      over(0.5, 0),
    ),
    {
      code: "node-between",
      argument: "target",
      path: [],
      sum: 4,
      below: 3,
      above: 5,
      gap: 1,
      bounds: [
        { argument: "holds", cells: cells(2, 2, [1, 1]) },
        { argument: "floors", cells: cells(2, 2, [2, 1]) },
      ],
    },
  ],
  [
    "a hold under its own floor",
    tree(100, [
      ["West", 1, { hold: [3], floor: [4.5] }],
      ["East", 1],
    ]),
    {
      code: "node-hold-outside",
      argument: "holds",
      ...cell(2, 2, 1, 1),
      path: ["West"],
      hold: 3,
      bound: 4.5,
      side: "floor",
      gap: 1.5,
    },
  ],
  [
    "a hold over its own cap",
    tree(100, [
      ["East", 1],
      ["West/Bob", 1, { hold: [0, 5], cap: [0, 4.5] }],
    ]),
    {
      code: "node-hold-outside",
      argument: "holds",
      ...cell(2, 2, 2, 2),
      path: ["West", "Bob"],
      hold: 5,
      bound: 4.5,
      side: "cap",
      gap: 0.5,
    },
  ],
  [
    "no whole unit between a floor and a cap",
    tree(
      100,
      [
        ["East/Ann", 1],
        ["West/Bob", 1, { floor: [12], cap: [15] }],
      ],
      { unit: 10 },
    ),
    {
      code: "node-floor-over-cap",
      argument: "paths",
      ...cell(2, 2, 2, 1),
      path: ["West"],
      floor: 12,
      cap: 15,
      floorUp: 20,
      capDown: 10,
    },
  ],
  [
    "none but 0",
    tree(
      100,
      [
        ["East/Ann", 1],
        ["West/Bob", 1, { floor: [0, 2], cap: [0, 5] }],
      ],
      { unit: 10 },
    ),
    {
      code: "node-floor-over-cap",
      argument: "paths",
      ...cell(2, 2, 2, 2),
      path: ["West", "Bob"],
      floor: 2,
      cap: 5,
      floorUp: 10,
      capDown: 0,
    },
  ],
  [
    "a floor over all that a hold off the grid leaves",
    tree(
      100,
      [
        ["East/Ann", 1, { floor: [5], hold: [0, 2.5] }],
        ["West", 1],
      ],
      { unit: 1 },
    ),
    {
      code: "node-under",
      argument: "floors",
      ...cell(2, 2, 1, 1),
      path: ["East"],
      amount: 5,
      sum: 2.5,
      gap: 2.5,
      instead: 2.5,
      bounds: [{ argument: "holds", cells: cells(2, 2, [1, 2]) }],
    },
  ],
  [
    "a cap under it",
    tree(
      100,
      [
        ["East/Ann", 1, { cap: [2], hold: [0, 2.5] }],
        ["West", 1],
      ],
      { unit: 1 },
    ),
    {
      code: "node-over",
      argument: "caps",
      ...cell(2, 2, 1, 1),
      path: ["East"],
      amount: 2,
      sum: 2.5,
      gap: 0.5,
      instead: 2.5,
      bounds: [{ argument: "holds", cells: cells(2, 2, [1, 2]) }],
    },
  ],
  [
    "one cap for all has no cell",
    tree(100, east({}, []), { caps: columnOf([20]) }),
    {
      code: "node-under",
      argument: "target",
      path: [],
      amount: 100,
      sum: 60,
      gap: 40,
      instead: 60,
      bounds: [{ argument: "caps", cells: [] }],
    },
  ],
  [
    "a cap a row",
    tree(100, east({}, []), { caps: three }),
    {
      code: "node-under",
      argument: "target",
      path: [],
      amount: 100,
      sum: 90,
      gap: 10,
      instead: 90,
      bounds: [{ argument: "caps", cells: cells(3, 1, [1, 1], [2, 1], [3, 1]) }],
    },
  ],
])("%s", (_why, problem, facts) => {
  expect(refusalOf(problem)).toEqual(facts);
  const { amount, sum, instead, below, above, hold, bound, floor, cap, floorUp, capDown } = facts as Record<
    string,
    number
  >;
  const turned = Object.entries({
    amount,
    sum,
    instead,
    below,
    above,
    hold,
    bound,
    floor,
    cap,
    floorUp,
    capDown,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, -value || 0]);
  const handedOut = (facts as { handedOut?: number }).handedOut;
  expect(refusalOf(mirrored(problem))).toEqual({
    ...facts,
    ...Object.fromEntries(turned),
    ...(handedOut !== undefined && { handedOut: -handedOut }),
  });
});

// prettier-ignore
test.each<[why: string, problem: TreeProblem, facts: object]>([
  ["two caps for one node", tree(100, [["East/Ann", 1, { cap: [20] }], ["East/Bob", 1, { cap: [30] }]]),
    { code: "bound-twice", argument: "caps", ...cell(2, 2, 2, 1), value: 30, first: cell(2, 2, 1, 1).cell, before: 20, path: ["East"] }],
  ["a cap of no node", tree(100, [["East/Ann", 1], ["West", 1, { cap: [0, 30] }]]),
    { code: "bound-unnamed", argument: "caps", ...cell(2, 2, 2, 2), value: 30 }],
  ["a cap of no leaf", tree(100, [["East/Ann", 1], ["", 0]], { caps: columnOf([0, 40]) }),
    { code: "bound-unnamed", argument: "caps", ...cell(2, 1, 2, 1), value: 40 }],
  ["a cap too many", tree(100, two, { caps: three }),
    { code: "bounds-shape", argument: "caps", rows: 3, columns: 1, pathRows: 2, pathColumns: 2 }],
  ["one hold for all", tree(100, two, { holds: columnOf([40]) }),
    { code: "bounds-shape", argument: "holds", rows: 1, columns: 1, pathRows: 2, pathColumns: 2 }],
  ["a block of one value a row", tree(100, [...two, ["Zero", 0], ["None", 0]], { caps: { rows: 2, columns: 2, values: [1, 1, 1, 1] } }),
    { code: "bounds-shape", argument: "caps", rows: 2, columns: 2, pathRows: 4, pathColumns: 2 }],
  ["a cap of another sign", tree(100, two, { caps: columnOf([0, -40]) }),
    { code: "other-sign", argument: "caps", ...cell(2, 1, 2, 1), value: -40, target: 100 }],
  ["a floor of too many units", tree(-100, two, { floors: columnOf([0, -1e17]), unit: 1 }),
    { code: "too-many-units", argument: "floors", ...cell(2, 1, 2, 1), value: -1e17, unit: 1 }],
  ["a hold of too many units", tree(100, two, { holds: columnOf([0, 1e17]), unit: 1 }),
    { code: "too-many-units", argument: "holds", ...cell(2, 1, 2, 1), value: 1e17, unit: 1 }],
])("%s", (_why, problem, facts) => expect(refusalOf(problem)).toEqual(facts));

test("what weighs nothing takes nothing beside the largest weights, whose sum no double holds", () => {
  const rows: Row[] = [
    ["East", 1.7e308, { cap: [10] }],
    ["West", 1.7e308, { cap: [10] }],
    ["Zero", 0, { cap: [20] }],
  ];
  expect(refusalOf(tree(30, rows))).toMatchObject({ code: "node-under", sum: 20, instead: 20 });
  const { values } = splitTree(tree(20, rows));
  expect(Array.from(values).filter((value) => value !== "")).toEqual([10, 10, 0]);
});

test("a node below takes a part of a unit in place of its last one, which lets the node above be less", () => {
  const rows: Row[] = [
    ["East/Ann", 1, { hold: [0, 1.5] }],
    ["East/Bob/Bea", 1, { hold: [0, 0, 2.5] }],
    ["East/Bob/Ben", 1],
    ["West", 1, { hold: [6] }],
  ];
  const block = <T>(of: (row: Row, level: number) => T) => ({
    rows: rows.length,
    columns: 3,
    values: rows.flatMap((row) => [0, 1, 2].map((level) => of(row, level))),
  });
  const { values } = splitTree({
    target: 10,
    paths: block(([path], level) => path.split("/")[level] ?? ""),
    weights: columnOf([1, 1, 1, 1]),
    unit: 1,
    holds: block(([, , bounds], level) => bounds?.hold?.[level] ?? 0),
  });
  expect(values).toEqual([4, 1.5, "", "", 2.5, 2.5, "", "", 0, 6, "", ""]);
});

test.each<[why: string, problem: TreeProblem]>([
  ["a bound of a node on several of its rows", tree(60, east({ cap: [40] }, [{}, { cap: [40, 30] }]))],
  [
    "a bound that is one amount, typed in two ways",
    tree(60, east({ cap: [0.1 + 0.2] }, [{}, { cap: [0.3] }])),
  ],
  ["a hold that is its cap", tree(60, east({ hold: [40], cap: [40] }, []))],
  ["a hold that is its floor, added up", tree(60, east({ hold: [0.1 + 0.2], floor: [0.3] }, []))],
  ["a hold that is its floor", tree(60, east({ hold: [0.3], floor: [0.1 + 0.2] }, []))],
  [
    "a floor of as many units as a double counts",
    tree(2 ** 53, two, { floors: columnOf([2 ** 53, 0]), unit: 1 }),
  ],
])("%s is none", (_why, problem) => expect(refusalOf(problem)).toBeUndefined());
