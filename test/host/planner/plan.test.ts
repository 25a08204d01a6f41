import type { PlanRequest } from "../../../src/core/planner/request";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { cellsAt, startPlanner, tasks, value, requestFor } from "./plan";

let excel: StartedExcel;
const book = () =>
  bookOf(
    sheet("Data", {
      cells: cells([
        ["Target", 1000, null, "Region", "Team", "Weight", "Floor"],
        ["Start", 46023, null, "North", "A", 10, 0],
        ["End", 46387, null, "North", "B", 30, 0],
        ["text", "500万", null, "South", "C", 60, 650],
        [null, null, null, "across", 2, 3, 5],
        ["rows", 60, 40],
        ["columns", 30, 70],
        [],
        ["shares", 0.1],
        [null, 0.2],
        [null, 0.3],
      ]),
    }),
    sheet("Plan", {
      cells: cells([
        ["Owner", "Base", "Goal"],
        ["Ann", 1, null],
        ["Bob", 1, null],
        ["Cid", 1, null],
      ]),
      tables: [
        {
          name: "stPeople",
          range: "A1:C4",
          columns: ["Owner", "Base", "Goal"],
          style: "TableStyleMedium7",
          totals: false,
        },
      ],
    }),
    sheet("它的 '表'"),
  );

beforeAll(async () => {
  excel = await startPlanner();
});
beforeEach(async () => {
  await excel.open(book());
  excel.host.clearRequests();
});
afterAll(() => excel.stop());

const people = (more: Partial<PlanRequest["given"]> = {}, request: Partial<PlanRequest> = {}): PlanRequest =>
  requestFor({
    given: { target: cellsAt("B1"), weights: cellsAt("F2:F4"), names: cellsAt("E2:E4"), ...more },
    ...request,
  });

async function read(name: string, address: string) {
  await excel.settled();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(name)
      .getRange(address)
      .load("values,formulas,numberFormat");
    await context.sync();
    return { values: range.values, formulas: range.formulas, numberFormat: range.numberFormat };
  });
}

const failure = async (
  promise: Promise<unknown>,
): Promise<{ code: string; facts: Record<string, unknown> }> => {
  try {
    await promise;
  } catch (caught) {
    return caught as { code: string; facts: Record<string, unknown> };
  }
  throw new Error("Nothing was refused.");
};

const wishes: [string, PlanRequest, unknown][] = [
  [
    "people",
    people(),
    [
      ["Team", "Target"],
      ["Total", 1000],
      ["A", 100],
      ["B", 300],
      ["C", 600],
    ],
  ],
  [
    "floors go along",
    people({ floors: cellsAt("G2:G4") }),
    [
      ["Team", "Target"],
      ["Total", 1000],
      ["A", 88],
      ["B", 262],
      ["C", 650],
    ],
  ],
  [
    "equal shares of whoever has a name",
    people({}, { equal: true }),
    [
      ["Team", "Target"],
      ["Total", 1000],
      ["A", 334],
      ["B", 333],
      ["C", 333],
    ],
  ],
  [
    "weights across make a plan across",
    requestFor({ given: { target: value(100), weights: cellsAt("E5:G5") }, language: "zh" }),
    [
      ["", "合计", "", "", ""],
      ["目标", 100, 20, 30, 50],
    ],
  ],
  [
    "what is not handed out comes after the names",
    people({ weights: cellsAt("B9:B11") }, { shares: true }),
    [
      ["Team", "Target"],
      ["Total", 1000],
      ["A", 100],
      ["B", 200],
      ["C", 300],
      ["Not handed out", 400],
    ],
  ],
  [
    "a tree has its names and its levels",
    requestFor({
      dimension: "tree",
      given: { target: cellsAt("B1"), paths: cellsAt("D2:E4"), weights: cellsAt("F2:F4") },
    }),
    [
      ["Region", "Team", "Target, Region", "Target, Team"],
      ["Total", "", 1000, 1000],
      ["North", "A", 400, 100],
      ["North", "B", "", 300],
      ["South", "C", 600, 600],
    ],
  ],
  [
    "a matrix",
    requestFor({
      dimension: "matrix",
      given: { rowTotals: cellsAt("B6:C6"), columnTotals: cellsAt("B7:C7") },
    }),
    [
      ["", "Total", "Target", ""],
      ["Total", 100, 30, 70],
      ["", 60, 18, 42],
      ["", 40, 12, 28],
    ],
  ],
  [
    "quarters",
    requestFor({
      dimension: "periods",
      given: { target: cellsAt("B1"), start: cellsAt("B2"), end: cellsAt("B3") },
      grains: ["quarter"],
    }),
    [
      ["Quarter", "From", "To", "Target"],
      ["Total", "", "", 1000],
      ["Q1", 46023, 46112, 250],
      ["Q2", 46113, 46203, 250],
      ["Q3", 46204, 46295, 250],
      ["Q4", 46296, 46387, 250],
    ],
  ],
  [
    "what is agreed, with what it adds up to",
    requestFor({
      dimension: "reconcile",
      given: { target: value(100), topDown: cellsAt("B6:C6"), bottomUp: cellsAt("B7:C7") },
      language: "zh",
    }),
    [
      ["", "商定", "较自上而下", "较自下而上"],
      ["合计", 100, 0, 0],
      ["", 45, -15, 15],
      ["", 55, 15, -15],
    ],
  ],
];

test.each(wishes)("%s: what is shown is what is written, live and selected", async (_why, request, rows) => {
  const grid = rows as unknown[][];
  const shown = await tasks.preview(request);
  expect([shown.rows, shown.columns]).toEqual([grid.length, grid[0].length]);
  expect(shown.tables.every(({ exact }) => exact)).toBe(true);
  const at = await tasks.insert(request, { sheet: "它的 '表'", address: "B3" });
  const seen = await read(at.sheet, at.address);
  expect(seen.values).toEqual(grid);
  const formulas = seen.formulas.flat().filter((one) => String(one).startsWith("="));
  expect(formulas.length).toBeGreaterThan(0);
  await expect(tasks.pick()).resolves.toMatchObject({ sheet: at.sheet, address: at.address });
  await tasks.undo(at);
  expect((await read(at.sheet, at.address)).formulas.flat().every((one) => one === "")).toBe(true);
});

test("levels tie: months to quarters, weeks to months, to the unit", async () => {
  const request = requestFor({
    dimension: "periods",
    given: { target: value(1001), start: cellsAt("B2"), end: cellsAt("B3") },
    grains: ["week", "quarter", "month"],
    basis: "days",
  });
  const shown = await tasks.preview(request);
  expect(shown.tables.map(({ total, due, exact }) => [total, due, exact])).toEqual([
    [1001, 1001, true],
    [1001, 1001, true],
    [1001, 1001, true],
  ]);
  const at = await tasks.insert(request, { sheet: "它的 '表'", address: "A1" });
  const { values } = await read(at.sheet, at.address);
  const level = (column: number) =>
    values.slice(2).flatMap((row) => (row[column] === "" ? [] : [row.slice(column, column + 3)]));
  const [quarters, months, weeks] = [level(1), level(6), level(10)] as number[][][];
  expect([quarters.length, months.length]).toEqual([4, 12]);
  for (const [coarse, fine] of [
    [quarters, months],
    [months, weeks],
  ])
    for (const [from, to, amount] of coarse) {
      const parts = fine.filter(([start, end]) => start >= from && end <= to);
      expect(parts.reduce((sum, part) => sum + part[2], 0)).toBe(amount);
    }
  expect(await changed("B1", "它的 '表'")).toEqual([]);
});

test.each<[string, Partial<PlanRequest>, string[]]>([
  ["4-4-5 by its own default, equal months", { grains: ["445"], basis: null }, ['"445"']],
  ["4-4-5 by equal periods, as asked", { grains: ["445"], basis: "equal" }, ['"445","equal"']],
  ["months by equal periods are the default", { grains: ["month"], basis: "equal" }, ['"month"']],
  [
    "weekends and calendars go with working days only",
    { grains: ["quarter"], basis: "workdays", given: { calendar: value("US"), weekend: value(11) } },
    ['"quarter","workdays",,"US",,,,11'],
  ],
  [
    "a calendar that was left in the form is not written for days",
    { grains: ["quarter"], basis: "days", given: { calendar: value("US"), weekend: value(11) } },
    ['"quarter","days"'],
  ],
  [
    "holds fix the first level's periods",
    { grains: ["quarter", "month"], given: { periodHolds: cellsAt("B2:C2", "Holds") } },
    ["\"quarter\",,,,,,'Holds'!$B$2:$C$2", ...Array<string>(5).fill('"month"')],
  ],
])("periods: %s", async (_why, request, ends) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Holds").getRange("B2:C2").values = [[46060, 700]];
    await context.sync();
  });
  const plain = { target: value(1000), start: value(46027), end: value(46390) };
  const shown = await tasks.preview(
    requestFor({ dimension: "periods", ...request, given: { ...plain, ...request.given } }),
  );
  expect(shown.tables.every(({ exact }) => exact)).toBe(true);
  const at = await tasks.insert(
    requestFor({ dimension: "periods", ...request, given: { ...plain, ...request.given } }),
    {
      sheet: "它的 '表'",
      address: "A1",
    },
  );
  const { formulas } = await read(at.sheet, at.address);
  const calls = formulas.flat().filter((one) => String(one).startsWith("=SPLITPERIODS("));
  expect(calls.map((call) => /,("[^"]*".*)\)$/.exec(String(call))?.[1])).toEqual(ends);
});

/** Cells of a sheet that show an error. */
async function changed(_from: string, name: string) {
  const { values } = await read(name, "A1:N60");
  return values.flat().filter((one) => typeof one === "string" && one.startsWith("#"));
}

test("a plan follows its cells", async () => {
  const at = await tasks.insert(people(), { sheet: "Plan", address: "F1" });
  expect(at.isLinked).toBe(true);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("B1").values = [[2000]];
    await context.sync();
  });
  expect((await read(at.sheet, at.address)).values).toEqual([
    ["Team", "Target"],
    ["Total", 2000],
    ["A", 200],
    ["B", 600],
    ["C", 1200],
  ]);
});

test("in a table every row asks for its own part, and the table may grow", async () => {
  const request = requestFor({ given: { target: cellsAt("B1"), weights: cellsAt("B2:B4", "Plan") } });
  await tasks.insert(request, { sheet: "Plan", address: "C3" });
  const { formulas, values } = await read("Plan", "C1:C4");
  expect(values).toEqual([["Goal"], [334], [333], [333]]);
  expect(formulas[1]).toEqual([
    "=INDEX(SPLITTARGET('Data'!$B$1,stPeople[Base]),ROW()-ROW(stPeople[[#Headers],[Owner]]))",
  ]);
});

test.each([
  ["people", people(), 2],
  [
    "weeks of a year",
    requestFor({
      dimension: "periods",
      given: { target: value(1e6), start: cellsAt("B2"), end: cellsAt("B3") },
      grains: ["month", "week"],
    }),
    2,
  ],
])("%s: a preview takes two syncs and writes nothing", async (_why, request, syncs) => {
  await tasks.preview(request);
  expect(excel.requests().length).toBe(syncs);
  expect((await read("Plan", "A1:C4")).values[1]).toEqual(["Ann", 1, ""]);
});

test("writing takes one sync, after the looks", async () => {
  await tasks.insert(people(), { sheet: "Plan", address: "F1" });
  const writes = excel.requests().filter((sync) => JSON.stringify(sync).includes('Formulas"'));
  expect(writes.length).toBeLessThanOrEqual(3);
  expect(excel.requests().length).toBe(6);
});

describe("what stands in the way", () => {
  test("is named by its first cell, spill and headers counted, and nothing is written", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("G4").values = [["mine"]];
      await context.sync();
    });
    const refused = await failure(tasks.insert(people(), { sheet: "Plan", address: "F1" }));
    expect([refused.code, refused.facts]).toEqual(["in-the-way", { cell: "G4", holds: "mine" }]);
    expect((await read("Plan", "F1:G3")).formulas.flat().join("")).toBe("");
  });
});

test.each([
  ["no target", people({ target: undefined }), "Plan", "F1", "missing", { field: "target" }],
  ["a blank target", people({ target: cellsAt("B8") }), "Plan", "F1", "blank-target", { cell: "Data!B8" }],
  [
    "text for a target",
    people({ target: cellsAt("B4") }),
    "Plan",
    "F1",
    "text",
    { argument: "target", text: "500万" },
  ],
  [
    "text among the weights",
    people({ weights: cellsAt("F1:F3") }),
    "Plan",
    "F1",
    "text",
    { argument: "weights", text: "Weight" },
  ],
  [
    "a sheet that is gone",
    people({ target: cellsAt("B1", "Gone") }),
    "Plan",
    "F1",
    "gone",
    { field: "target", address: "Gone!B1" },
  ],
  ["a place that is gone", people(), "Gone", "F1", "gone", { field: null, address: "Gone!F1" }],
  ["a cell in the way", people(), "Data", "G5", "in-the-way", { cell: "G5", holds: "5" }],
  ["its own source", people(), "Data", "E1", "in-source", { cell: "E2", field: "names" }],
  [
    "names that do not fit",
    people({ names: cellsAt("E2:E3") }),
    "Plan",
    "F1",
    "names-differ",
    { names: 2, parts: 3 },
  ],
  [
    "a table of another length",
    people({ weights: cellsAt("F2:F3"), names: undefined }),
    "Plan",
    "C2",
    "table-rows",
    { rows: 3, needed: 2 },
  ],
  ["floors that ask too much", people({ floors: value(500) }), "Plan", "F1", "floors-over", { gap: 500 }],
])("%s is refused before anything is written", async (_why, request, name, address, code, facts) => {
  const given = Object.fromEntries(Object.entries(request.given).filter(([, one]) => one));
  const before = JSON.stringify(excel.book());
  const trying = tasks.insert({ ...request, given }, { sheet: name, address });
  const refused = await failure(trying);
  expect(refused.code).toBe(code);
  expect(refused.facts).toMatchObject(facts);
  expect(JSON.stringify(excel.book())).toBe(before);
});

test.each(["Hidden", "VeryHidden"] as const)("a sheet that is %s is asked for first", async (visibility) => {
  const hide = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").visibility = visibility;
      await context.sync();
    });
  await hide();
  const before = JSON.stringify(excel.book());
  const refused = await failure(tasks.insert(people(), { sheet: "Plan", address: "F1" }));
  expect([refused.code, refused.facts]).toEqual(["sheet-hidden", { sheet: "Plan" }]);
  expect(JSON.stringify(excel.book())).toBe(before);
  const at = await tasks.insert(people(), { sheet: "Plan", address: "F1" }, true);
  expect((await read("Plan", at.address)).values[4]).toEqual(["C", 600]);
  await expect(tasks.pick()).resolves.toMatchObject({ sheet: at.sheet, address: at.address });
});

test("a protected sheet is named, and left as it was", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").protection.protect();
    await context.sync();
  });
  const refused = await failure(tasks.insert(people(), { sheet: "Plan", address: "F1" }));
  expect([refused.code, refused.facts]).toEqual(["protected", { sheet: "Plan", written: "nothing" }]);
});

test.each([1, 2, 3, 4, 5, 6])(
  "when sync %i fails nothing is half-written, and trying again is enough",
  async (n) => {
    excel.failSync(n, n === 6 ? 9 : undefined);
    const refused = await failure(tasks.insert(people(), { sheet: "Plan", address: "F1" }));
    expect(refused).toMatchObject({ code: "sync-failed", facts: { written: "nothing" } });
    expect((await read("Plan", "F1:G5")).formulas.flat().join("")).toBe("");
    const at = await tasks.insert(people(), { sheet: "Plan", address: "F1" });
    expect((await read("Plan", at.address)).values[4]).toEqual(["C", 600]);
  },
);

test("one undo takes a plan away", async () => {
  await tasks.insert(people(), { sheet: "Plan", address: "F1" });
  await excel.settled();
  await excel.grid.edits.undo();
  expect((await read("Plan", "F1:G5")).formulas.flat().join("")).toBe("");
});

test("what somebody has changed since is not taken away", async () => {
  const inserted = await tasks.insert(people(), { sheet: "Plan", address: "F1" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("G1").values = [["Quota"]];
    await context.sync();
  });
  const before = JSON.stringify(excel.book());
  const refused = await failure(tasks.undo(inserted));
  expect([refused.code, refused.facts]).toEqual(["changed-since", { address: "Plan!F1:G5" }]);
  expect(JSON.stringify(excel.book())).toBe(before);
});

test("a column is made wide enough for what it will hold, and never narrower", async () => {
  const format = (address: string) =>
    Excel.run(async (context) => {
      const columns = ["F1", "G1"].map((cell) =>
        context.workbook.worksheets.getItem("Plan").getRange(cell).format.load("columnWidth"),
      );
      if (address === "set") columns.forEach((column, at) => (column.columnWidth = [200, 20][at]!));
      await context.sync();
      return columns.map(({ columnWidth }) => columnWidth);
    });
  await format("set");
  await tasks.insert(people(), { sheet: "Plan", address: "F1" });
  const [names, amounts] = await format("read");
  expect(names).toBe(200);
  expect(amounts).toBeGreaterThanOrEqual(40);
});
