import { modelArguments, tablesForArguments } from "../../../src/core/functions/modelArguments";
import { modelOfRows, on, type Tables } from "../model/models";
import { base } from "../model/ruleCases";

const company: Tables = Object.fromEntries(
  (["stGoal", "stStages", "stActuals"] as const).map((name) => [name, base(name)]),
);
const stages = base("stStages");
const last = stages.length + 1;
const past = base("stActuals");

// prettier-ignore
const cases: readonly (readonly [id: string, tables: Tables, cells: object, why: string])[] = [
  ["FUNNELNEEDS", {}, { target: "B2", dealSize: "I2", rates: `F2:F${last - 1}`, stages: `A2:A${last}`, inHand: `H2:H${last}` }, "a rate between two stages"],
  ["FUNNELNEEDS", { stStages: stages.slice(0, 1) }, { target: "B2", dealSize: "I2", stages: "A2", inHand: "H2" }, "one stage has no rate"],
  ["FUNNELNEEDS", { stStages: null, stGoal: null }, {}, "no tables"],
  ["GOALCHECK", {}, { target: "B2", history: `D2:D${past.length + 1}` }, "a row a year, as the goal's"],
  ["GOALCHECK", { stActuals: [...past].reverse() }, { target: "B2", history: `{${past.map(({ amount }) => amount).join(",")}}` }, "the oldest comes first"],
  ["GOALCHECK", { stActuals: [-2, -1].flatMap((year) => Array.from({ length: 12 }, (_, month) => ({ day: on(month + 1, 28, year), amount: 4 + year }))) }, { target: "B2", history: "{24,36}" }, "months are added up to years"],
  ["GOALCHECK", { stActuals: [1, 2, 3].map((month) => ({ day: on(month, 28, -1), amount: 5 })) }, { target: "B2" }, "a year that is not over is no history"],
  ["GOALCHECK", { stActuals: past.map((row, at) => (at === 1 ? { ...row, amount: "" } : row)) }, { target: "B2" }, "a year without its figure"],
  ["PACE", {}, {}, "nothing of the model is told of it"],
];

test.each(cases.map(([id, tables, cells, why]) => ({ id, tables, cells, why })))(
  "$id: $why",
  ({ id, tables, cells }) => {
    const found = modelArguments(id, modelOfRows({ ...company, ...tables }));
    expect(
      Object.fromEntries(
        Object.entries(found).map(([name, at]) => [name, typeof at === "string" ? at : at?.address]),
      ),
    ).toEqual(cells);
  },
);

test("only the tables that the arguments stand in are read", () => {
  expect(tablesForArguments("FUNNELNEEDS")).toEqual(["stGoal", "stStages"]);
  expect(tablesForArguments("PACE")).toEqual([]);
});
