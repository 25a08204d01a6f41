import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { functionTasks } from "../../../src/tasks/functions/functionTasks";
import type { FunctionRequest } from "../../../src/core/functions/request";
import { serialOf } from "../../../src/core/calendar/day";
import { writtenText } from "../../../src/core/functions/card";
import type { Given } from "../../../src/core/planner/request";
import { entryOf } from "../../../src/pane/functions/argument";
import { Refused } from "../../../src/core/refusal";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { cellsAt, startPlanner, value } from "./plan";

const tasks = functionTasks(plannerFunctions);
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());
beforeEach(() =>
  excel.open(
    bookOf(
      sheet("Data", {
        cells: cells([
          ["Team", "Sales", null, 1000],
          ["A", 10],
          ["B", 30],
          ["C", 60],
        ]),
      }),
    ),
  ),
);
const held = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange(address).load("formulas,values");
    await context.sync();
    return { formulas: range.formulas, values: range.values };
  });
const split: FunctionRequest = {
  id: "SPLITTARGET",
  given: { target: cellsAt("D1"), weights: cellsAt("B2:B4") },
};

test("the selection fills what a function needs", async () => {
  await tasks.goTo({ sheet: "Data", address: "A1:B4" });
  await expect(tasks.propose("SPLITTARGET")).resolves.toEqual({
    weights: { sheet: "Data", address: "B2:B4" },
  });
});

test("what is tried is what is put into the sheet; undo leaves the cells as they were", async () => {
  const before = JSON.stringify(excel.book());
  const tried = await tasks.try(split);
  expect(tried).toMatchObject({
    formula: "=SPLITTARGET('Data'!$D$1,'Data'!$B$2:$B$4)",
    cells: [[100], [300], [600]],
  });
  const at = await tasks.insert(split, { sheet: "Data", address: "F2" });
  expect([at.address, at.formula.address]).toEqual(["F2:F4", "F2"]);
  expect(await held("F2:F4")).toMatchObject({ values: tried.cells });
  await tasks.undo(at);
  expect(JSON.stringify(excel.book())).toBe(before);
});

test("a day is written as one", async () => {
  const months: FunctionRequest = {
    id: "SPLITPERIODS",
    given: {
      target: value(300),
      start: { from: "day", value: 46_023 },
      end: { from: "day", value: 46_112 },
      holds: { from: "constant", text: "{46023,50}", value: [[46_023, 50]] },
    },
  };
  await tasks.insert(months, { sheet: "Data", address: "F1" });
  const { formulas, values } = await held("F1:H3");
  expect(formulas[0]![0]).toBe("=SPLITPERIODS(300,DATE(2026,1,1),DATE(2026,3,31),,,,,,,{46023,50})");
  expect(values).toEqual([
    [46_023, 46_053, 50],
    [46_054, 46_081, 125],
    [46_082, 46_112, 125],
  ]);
});

test("a list of days is written as days, and calculates to the same", async () => {
  const days = Array.from({ length: 12 }, (_, month) => [serialOf(2025, month + 3, month + 1)]);
  const amounts = days.map((_, month) => [month + 1]);
  const entry = entryOf(days, "all").given as Extract<Given, { from: "constant" }>;
  const seasons: FunctionRequest = {
    id: "SEASONALITY",
    given: { dates: entry, amounts: { from: "constant", text: writtenText(amounts), value: amounts } },
  };
  const tried = await tasks.try(seasons);
  await tasks.insert(seasons, { sheet: "Data", address: "F1" });
  const { formulas, values } = await held("F1:F12");
  expect(formulas[0]![0]).toBe(
    "=SEASONALITY(DATE(2025,{3;4;5;6;7;8;9;10;11;12;13;14},{1;2;3;4;5;6;7;8;9;10;11;12}),{1;2;3;4;5;6;7;8;9;10;11;12})",
  );
  expect(values).toEqual(tried.cells);
});

test("days beside other values are written as days, and calculate to the same", async () => {
  const holds = entryOf(
    [
      [46_023, 50],
      [46_055, ""],
    ],
    "paired",
  ).given as Given;
  const request: FunctionRequest = {
    id: "SPLITPERIODS",
    given: {
      target: value(300),
      start: { from: "day", value: 46_023 },
      end: { from: "day", value: 46_112 },
      holds,
    },
  };
  const tried = await tasks.try(request);
  await tasks.insert(request, { sheet: "Data", address: "F1" });
  const { formulas, values } = await held("F1:H3");
  expect(formulas[0]![0]).toBe(
    '=SPLITPERIODS(300,DATE(2026,1,1),DATE(2026,3,31),,,,,,,CHOOSE({1,2;3,4},DATE(2026,1,1),50,DATE(2026,2,2),""))',
  );
  expect(values).toEqual(tried.cells);
});

test("periods that are days stand as dates in the sheet", async () => {
  const request: FunctionRequest = {
    id: "FUNNELPLAN",
    given: {
      targets: { from: "constant", text: "{10,0,5}", value: [[10, 0, 5]] },
      dealSize: value(10),
      rates: value(1),
      lags: value(0),
      labels: entryOf([[46_053, 46_081, 46_112]], "likely").given as Given,
    },
  };
  await tasks.insert(request, { sheet: "Data", address: "F1" });
  const formats = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("G1:G2").load("numberFormat,text");
    await context.sync();
    return [range.numberFormat.flat(), range.text.flat()];
  });
  expect(formats).toEqual([
    ["yyyy-mm-dd", "General"],
    ["2026-01-31", "1"],
  ]);
});

test.each([
  ["over a cell that holds something", "B3", "in-source"],
  ["over another cell", "A2", "in-the-way"],
])("%s it is refused by the cell, and nothing is written", async (_why, address, code) => {
  const before = JSON.stringify(excel.book());
  await expect(tasks.insert(split, { sheet: "Data", address })).rejects.toMatchObject({ code });
  expect(JSON.stringify(excel.book())).toBe(before);
});

test("a refusal names the cells that it speaks of", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("B3").values = [[-1]];
    await context.sync();
  });
  const refused: unknown = await tasks.try(split).catch((caught: unknown) => caught);
  expect(refused).toBeInstanceOf(Refused);
  expect(tasks.cellsOf(refused as Refused, split)).toEqual([{ sheet: "Data", address: "B3" }]);
});
