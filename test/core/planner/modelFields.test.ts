import { modelFields, modelTablesFor } from "../../../src/core/planner/modelFields";
import { examples, modelOfRows, type Tables } from "../model/models";

const company: Tables = { stGoal: examples("stGoal"), stPlan: examples("stPlan") };
const [goal] = examples("stGoal");
const rows = examples("stPlan");
const last = rows.length + 1;

// prettier-ignore
type Case = [dimension: Parameters<typeof modelFields>[0], tables: Tables, cells: object, why: string];
const cases: Case[] = [
  [
    "reconcile",
    {},
    { target: "B2", names: `C2:C${last}`, topDown: `I2:I${last}`, bottomUp: `G2:G${last}` },
    "what is asked of each against what each offers",
  ],
  ["periods", {}, { target: "B2", start: "E2", end: "F2" }, "the goal's own days"],
  [
    "people",
    {},
    { target: "B2", weights: `F2:F${last}`, names: `C2:C${last}` },
    "who carries it, and what each weighs",
  ],
  ["matrix", {}, {}, "the model has no two sets of totals"],
  ["periods", { stGoal: null }, {}, "no table"],
  ["periods", { stGoal: [goal!, goal!] }, {}, "which of two goals is meant only the user knows"],
  [
    "periods",
    { stGoal: [{ ...goal, end: "" }] },
    { target: "B2", start: "E2" },
    "a blank cell fills no field",
  ],
  [
    "people",
    { stPlan: rows.map((row) => ({ ...row, weight: undefined })) },
    { target: "B2", names: `C2:C${last}` },
    "nor does a blank column",
  ],
  [
    "reconcile",
    { stPlan: rows.map((row, at) => (at === 1 ? {} : row)) },
    { target: "B2", names: `C2:C${last}`, topDown: `I2:I${last}`, bottomUp: `G2:G${last}` },
    "a blank row between stays, so that the columns are in line",
  ],
];

test.each(cases.map(([dimension, tables, cells, why]) => ({ dimension, tables, cells, why })))(
  "$dimension: $why",
  ({ dimension, tables, cells }) => {
    const found = modelFields(dimension, modelOfRows({ ...company, ...tables }));
    expect(Object.fromEntries(Object.entries(found).map(([field, { address }]) => [field, address]))).toEqual(
      cells,
    );
    for (const { sheet } of Object.values(found)) expect(["Goal", "Plan"]).toContain(sheet);
  },
);

test("only the tables that a dimension speaks of are read", () => {
  expect(modelTablesFor("periods")).toEqual(["stGoal"]);
  expect(modelTablesFor("reconcile")).toEqual(["stGoal", "stPlan"]);
  expect(modelTablesFor("matrix")).toEqual([]);
});
