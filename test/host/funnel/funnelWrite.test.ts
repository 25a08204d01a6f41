import type { Choices, Columns, Source } from "../../../src/core/funnel/data/source";
import type { AssumptionName } from "../../../src/core/funnel/whatIf/whatIf";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { snapshotScore } from "../../../src/tasks/checklist/snapshotScore";
import { funnelTasks } from "../../../src/tasks/funnel/funnelTasks";
import type { Book } from "xlsx-book/book";
import { tableSheet } from "./funnel";
import type { Cell } from "./funnelSheet";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

const tasks = funnelTasks();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const rows = [
  ["id", "stage", "amount", "opened", "closed"],
  ["a", "Won", 100, 45_000, 45_010],
  ["b", "Lost", 50, 45_000, 45_020],
  ["c", "Proposal", 70, 45_001, null],
  ["d", "Won", 300, 45_002, 45_040],
];
const columns: Columns = { id: 0, stage: 1, value: 2, opened: 3, closed: 4 };
const choices: Choices = {
  meanings: new Map([
    ["won", "won"],
    ["lost", "lost"],
    ["proposal", "open"],
  ]),
  order: ["Proposal"],
  dates: null,
};
const deals: Source = { kind: "table", table: "Deals", sheet: "Data" };
const model = (): Book =>
  bookOf(
    tableSheet("Data", "Deals", rows),
    sheet("Model", {
      cells: cells([
        ["target", 1000],
        ["sum", "=B1*2"],
      ]),
    }),
  );

const write = async (source: Source = deals, more: { sheet?: string; language?: "en" | "zh" } = {}) =>
  tasks.write(await tasks.look(source), columns, choices, { language: "en", ...more });
const at = (on: string, address: string): Promise<Cell> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(on).getRange(address).load("values");
    await context.sync();
    return range.values[0]![0] as Cell;
  });
const put = (on: string, address: string, value: Cell) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(on).getRange(address).values = [[value]];
    await context.sync();
  });
const select = (on: string, address: string) =>
  Excel.run(async (context) => {
    const there = context.workbook.worksheets.getItem(on);
    there.activate();
    there.getRange(address).select();
    await context.sync();
  });
const sheets = () => excel.book().sheets.map(({ name }) => name);
const names = () =>
  excel
    .book()
    .names.map(({ name }) => name)
    .filter((name) => name.startsWith("_st."));
/** All cells of a sheet, without their looks. */
const contents = (name: string) =>
  JSON.stringify(
    excel
      .book()
      .sheets.find((one) => one.name === name)
      ?.cells.map((line) => line?.map((cell) => cell && { ...cell, format: undefined })),
  );
const charts = (name: string) => excel.book().sheets.find((one) => one.name === name)!.charts;

describe("the sheet of figures", () => {
  beforeEach(() => excel.open(model()));

  test("two syncs after the reading, one of them writing", async () => {
    const looked = await tasks.look(deals);
    await tasks.read(looked, columns, () => undefined);
    const before = excel.requests().length;
    const { place, links } = await tasks.write(looked, columns, choices, { language: "en" });
    expect(excel.requests().slice(before)).toHaveLength(2);
    expect(place.sheet).toBe("Funnel figures");
    expect(links).toMatchObject({
      target: { sheet: "Funnel figures", address: "B16", value: null, formula: "", ours: true },
      dealSize: { address: "B17", value: 200, formula: "=$B$31" },
      rate: { address: "B18", value: 2 / 3 },
      confidence: { value: 0.9 },
      evidence: { value: 3 },
    });
    expect(excel.reports).toEqual([]);
  });

  test("names of ours are hidden and the chart stands on the sheet", async () => {
    await write();
    const book = excel.book();
    expect(names().length).toBeGreaterThan(10);
    expect(book.names.filter(({ name }) => name.startsWith("_st.")).every(({ hidden }) => hidden)).toBe(true);
    expect(book.sheets.find(({ name }) => name === "Funnel figures")!.charts).toHaveLength(1);
  });

  test("one step back takes the sheet away and leaves the user's cells", async () => {
    const before = contents("Data");
    await write();
    await excel.grid.edits.undo();
    await excel.settled();
    expect(sheets()).toEqual(["Data", "Model"]);
    expect(contents("Data")).toBe(before);
    expect((await write()).place.sheet).toBe("Funnel figures");
  });

  test("a sheet of that name that is not ours is left alone, and another name is offered", async () => {
    await excel.open({
      ...model(),
      sheets: [...model().sheets, sheet("funnel Figures", { cells: cells([["mine"]]) })],
    });
    await expect(write()).rejects.toMatchObject({
      code: "sheet-taken",
      facts: { sheet: "Funnel figures", suggestion: "Funnel figures 2" },
    });
    expect(contents("funnel Figures")).toContain("mine");
    expect((await write(deals, { sheet: "Funnel figures 2" })).place.sheet).toBe("Funnel figures 2");
  });

  test("written again it keeps what was set and what stands beside it", async () => {
    await write();
    await put("Funnel figures", "B16", 5000);
    await put("Funnel figures", "B18", 0.5);
    await put("Funnel figures", "P30", "my note");
    await put("Funnel figures", "D6", "mine too");
    await put("Data", "B4", "Won");
    const { links } = await write();
    expect(links).toMatchObject({ target: { value: 5000 }, rate: { value: 0.5, formula: "" } });
    expect(await at("Funnel figures", "P30")).toBe("my note");
    expect(await at("Funnel figures", "D6")).toBe("mine too");
    expect(await at("Funnel figures", "B25")).toBe(3);
    expect(charts("Funnel figures")).toHaveLength(1);
    expect(sheets()).toEqual(["Data", "Model", "Funnel figures"]);
  });

  test("it is written again under the name that the user gave it", async () => {
    await write();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Funnel figures").name = "Trichter's";
      await context.sync();
    });
    const { place } = await write();
    expect(place.sheet).toBe("Trichter's");
    expect(sheets()).toEqual(["Data", "Model", "Trichter's"]);
  });

  test("what stands where a longer list would go is named", async () => {
    await write();
    await put("Funnel figures", "F9", "my own list");
    await excel.grid.type(excel.grid.sheetNamed("Data")!.getSheetId(), 5, 0, [["e", "Stalled", 10, 45_000]]);
    await expect(write()).rejects.toMatchObject({
      code: "figures-in-the-way",
      facts: { cell: "Funnel figures!F9", holds: "my own list" },
    });
    expect(await at("Funnel figures", "F9")).toBe("my own list");
  });

  test("a protected sheet is refused before the first write", async () => {
    await write();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Funnel figures").protection.protect();
      await context.sync();
    });
    await expect(write()).rejects.toMatchObject({ code: "protected", facts: { sheet: "Funnel figures" } });
  });

  test.each([1, 2, 5, 20, 60, 100])(
    "stopped after %i actions nothing is left, and a retry heals",
    async (actions) => {
      const looked = await tasks.look(deals);
      await tasks.read(looked, columns, () => undefined);
      const go = () => tasks.write(looked, columns, choices, { language: "en" });
      excel.failSync(2, actions);
      await expect(go()).rejects.toMatchObject({ code: "sync-failed", facts: { written: "nothing" } });
      expect(sheets()).toEqual(["Data", "Model"]);
      expect(names()).toEqual([]);
      expect(excel.book().settings).toEqual({});
      expect((await go()).links).toMatchObject({ dealSize: { value: 200 } });
    },
  );

  test.each([1, 20, 60, 100])(
    "stopped after %i actions of a second writing, its cells stay as they were",
    async (actions) => {
      await write();
      await put("Funnel figures", "B16", 5000);
      await put("Data", "B4", "Maybe");
      const before = contents("Funnel figures");
      excel.failSync(4, actions);
      await expect(write()).rejects.toMatchObject({ code: "sync-failed" });
      await excel.settled();
      expect(contents("Funnel figures")).toBe(before);
      expect(charts("Funnel figures")).toHaveLength(1);
      expect((await write()).links).toMatchObject({ target: { value: 5000 } });
    },
  );

  test("text that looks like a formula stays text", async () => {
    const nasty = ["=1+1", "+5", "-cmd", "@x", "'quoted"];
    await excel.open(
      bookOf(
        sheet("Data", {
          cells: [["=SUM", "stage", "amount"], ...nasty.map((word, row) => [`id${row}`, word, 10])].map(
            (line) => line.map((value) => ({ value })),
          ),
        }),
      ),
    );
    const source: Source = { kind: "range", sheet: "Data", address: "A1:C6" };
    const meanings = new Map(nasty.map((word) => [word.toLowerCase(), "won" as const]));
    const looked = await tasks.look(source);
    await tasks.write(looked, { id: 0, stage: 1, value: 2 }, { ...choices, meanings }, { language: "en" });
    const shown = await Promise.all(nasty.map((_, row) => at("Funnel figures", `F${6 + row}`)));
    expect(shown).toEqual(nasty);
    expect(await at("Funnel figures", "B25")).toBe(5);
    expect(await at("Funnel figures", "B7")).toBe("=SUM");
  });

  test.each<[string, (context: Excel.RequestContext) => void, { code: string; facts: object }]>([
    [
      "a column that was deleted",
      (context) => context.workbook.tables.getItem("Deals").columns.getItem("amount").delete(),
      { code: "column-gone", facts: { role: "value", header: "amount" } },
    ],
    [
      "a table that was renamed",
      (context) => {
        context.workbook.tables.getItem("Deals").name = "Chances";
      },
      { code: "source-gone", facts: { source: "Deals" } },
    ],
  ])("%s is named, and nothing is written", async (_, change, refused) => {
    const looked = await tasks.look(deals);
    await tasks.read(looked, columns, () => undefined);
    await Excel.run(async (context) => {
      change(context);
      await context.sync();
    });
    await expect(tasks.write(looked, columns, choices, { language: "en" })).rejects.toMatchObject(refused);
    expect(sheets()).toEqual(["Data", "Model"]);
  });

  test("nothing can be worked out where no stage means won", async () => {
    const looked = await tasks.look(deals);
    const none = { ...choices, meanings: new Map([["lost", "lost" as const]]) };
    await expect(tasks.write(looked, columns, none, { language: "en" })).rejects.toMatchObject({
      code: "nothing-won",
    });
  });

  test("ids that come twice too often are refused", async () => {
    const many = Array.from({ length: 202 }, (_, row) => [`id${row % 1}`, "Won", 1, 45_000, 45_001]);
    await excel.open(bookOf(tableSheet("Data", "Deals", [rows[0]!, ...many])));
    await expect(write()).rejects.toMatchObject({
      code: "doubles-too-many",
      facts: { source: "Deals", rows: 201, limit: 200 },
    });
  });
});

describe("what is kept", () => {
  beforeEach(() => excel.open(model()));

  test("the workbook's tables, likeliest first, and nothing kept at first; one sync", async () => {
    await excel.open(
      bookOf(
        tableSheet("People", "People", [
          ["name", "age"],
          ["x", 1],
        ]),
        ...model().sheets,
      ),
    );
    const before = excel.requests().length;
    const opened = await tasks.open();
    expect(excel.requests().slice(before)).toHaveLength(1);
    expect(opened).toEqual({
      tables: [deals, { kind: "table", table: "People", sheet: "People" }],
      kept: null,
      links: {},
    });
  });

  test("tables and sheets of ours are never offered, whatever they are called by now", async () => {
    await createChecklist({ language: "en" });
    await snapshotScore(46_000);
    await write();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("stHistory").name = "Scores";
      context.workbook.worksheets.getItem("Checklist").name = "Mine";
      await context.sync();
    });
    expect((await tasks.open()).tables).toEqual([deals]);
    for (const [name, source] of [
      ["Mine", "stChecklist"],
      ["Readiness history", "Scores"],
      ["Funnel figures", "Funnel figures!A1:A2"],
    ]) {
      await select(name!, "A2");
      await expect(tasks.lookAtSelection()).rejects.toMatchObject({ code: "own-source", facts: { source } });
    }
    await select("Data", "A2");
    expect((await tasks.lookAtSelection()).source).toEqual(deals);
  });

  test("source, columns and choices come back", async () => {
    await write();
    const { kept, links } = await tasks.open();
    expect(kept).toEqual({ source: deals, columns, choices, gone: [] });
    expect(Object.keys(links)).toHaveLength(7);
  });

  test("cells that are no table are found again after rows were put in above them", async () => {
    await excel.open(bookOf(sheet("Bob's data", { cells: cells(rows) })));
    await write({ kind: "range", sheet: "Bob's data", address: "A1:E5" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bob's data").getRange("1:2").insert("Down");
      await context.sync();
    });
    const { kept } = await tasks.open();
    expect(kept).toMatchObject({ source: { sheet: "Bob's data", address: "A3:E7" }, columns, gone: [] });
    expect(await at("Funnel figures", "B25")).toBe(2);
  });

  test("a deleted column is named, the others stay", async () => {
    await write();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Deals").columns.getItem("amount").delete();
      await context.sync();
    });
    const { kept } = await tasks.open();
    expect(kept).toMatchObject({
      columns: { id: 0, stage: 1, opened: 2, closed: 3 },
      choices,
      gone: [{ code: "column-gone", facts: { source: "Deals", role: "value", header: "amount" } }],
    });
    expect(kept!.columns).not.toHaveProperty("value");
  });

  test("a table that was renamed is named, the choices stay", async () => {
    await write();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Deals").name = "Chances";
      await context.sync();
    });
    expect((await tasks.open()).kept).toMatchObject({
      choices,
      gone: [{ code: "source-gone", facts: { source: "Deals" } }],
    });
  });

  test("what a newer version kept is left alone", async () => {
    const newer = JSON.stringify({ schema: 2, more: true });
    await excel.open({ ...model(), settings: { "SplitTarget.funnel": newer } });
    expect((await tasks.open()).kept).toBeNull();
    await expect(write()).rejects.toMatchObject({ code: "newer-figures", facts: { found: 2, known: 1 } });
    expect(excel.book().settings).toEqual({ "SplitTarget.funnel": newer });
  });

  test.each(["", "{", "[]", "null", '{"schema":1}', '{"schema":1,"source":{"kind":"table"}}'])(
    "dirt in the settings is nothing kept: %s",
    async (text) => {
      await excel.open({ ...model(), settings: { "SplitTarget.funnel": text } });
      expect((await tasks.open()).kept).toBeNull();
      expect((await write()).place.sheet).toBe("Funnel figures");
    },
  );
});

describe("linked cells", () => {
  beforeEach(() => excel.open(model()));
  const link = async (figure: AssumptionName, address: string) => {
    await select("Model", address);
    return tasks.link(figure);
  };

  test("a cell is linked, and followed when rows move", async () => {
    expect(await link("target", "B1")).toEqual({
      target: { sheet: "Model", address: "B1", value: 1000, formula: "", ours: false },
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Model").getRange("1:3").insert("Down");
      await context.sync();
    });
    expect(await tasks.links()).toMatchObject({ target: { address: "B4", value: 1000 } });
  });

  test("linking again moves the link", async () => {
    await link("target", "B1");
    expect(await link("target", "B2")).toMatchObject({
      target: { address: "B2", formula: "=B1*2", value: 2000 },
    });
  });

  test("only one cell is linked at a time", async () => {
    await expect(link("rate", "A1:B2")).rejects.toMatchObject({
      code: "link-one-cell",
      facts: { cells: "A1:B2" },
    });
  });

  test("a cell that was deleted is told as gone, and refused", async () => {
    await link("target", "B1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Model").getRange("1:1").delete("Up");
      await context.sync();
    });
    expect(await tasks.links()).toEqual({ target: "gone" });
    await expect(tasks.assume({ target: 5 }, true)).rejects.toMatchObject({ code: "link-gone" });
  });

  test("assumptions are written all or none; two syncs", async () => {
    await link("target", "B1");
    await link("volume", "C5");
    const before = excel.requests().length;
    const links = await tasks.assume({ target: 4_000_000, volume: 120 }, false);
    expect(excel.requests().slice(before)).toHaveLength(2);
    expect(links).toMatchObject({ target: { value: 4_000_000 }, volume: { value: 120 } });
    expect(await at("Model", "B2")).toBe(8_000_000);
    await expect(tasks.assume({ target: 1, rate: 0.5 }, false)).rejects.toMatchObject({
      code: "not-linked",
      facts: { figure: "rate" },
    });
    expect(await at("Model", "B1")).toBe(4_000_000);
  });

  test("a formula is replaced only when the user says so", async () => {
    await link("target", "B2");
    await expect(tasks.assume({ target: 7 }, false)).rejects.toMatchObject({
      code: "link-holds-formula",
      facts: { figure: "target", cell: "Model!B2", formula: "=B1*2" },
    });
    expect(await at("Model", "B2")).toBe(2000);
    expect(await tasks.assume({ target: 7 }, true)).toMatchObject({ target: { value: 7, formula: "" } });
  });

  test("a protected cell is refused before anything is written", async () => {
    await link("target", "B1");
    await excel.grid.type(excel.grid.sheetNamed("Data")!.getSheetId(), 9, 9, [[1]]);
    await select("Data", "J10");
    await tasks.link("volume");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Model").protection.protect();
      await context.sync();
    });
    await expect(tasks.assume({ volume: 5, target: 2 }, false)).rejects.toMatchObject({
      code: "protected",
      facts: { sheet: "Model", written: "nothing" },
    });
    expect(await at("Data", "J10")).toBe(1);
  });

  test.each([1, 2, 3, 4])("stopped after %i actions all cells are as they were", async (actions) => {
    await link("target", "B1");
    await link("volume", "B2");
    excel.failSync(2, actions);
    await expect(tasks.assume({ target: 5, volume: 6 }, true)).rejects.toMatchObject({ code: "sync-failed" });
    await excel.settled();
    expect(await tasks.links()).toMatchObject({
      target: { value: 1000 },
      volume: { value: 2000, formula: "=B1*2" },
    });
  });

  test("what is no number is refused", async () => {
    await link("target", "B1");
    await expect(tasks.assume({ target: NaN }, false)).rejects.toMatchObject({ code: "not-a-number" });
  });

  test("assumptions on our sheet can be set and follow the data again", async () => {
    await write();
    await expect(tasks.assume({ rate: 0.9 }, false)).rejects.toMatchObject({ code: "link-holds-formula" });
    expect(await tasks.assume({ rate: 0.9, target: 500 }, true)).toMatchObject({
      rate: { value: 0.9, formula: "" },
    });
    const links = await tasks.followData();
    expect(links).toMatchObject({ rate: { value: 2 / 3, formula: "=$B$30" }, target: { value: 500 } });
  });

  test("without our sheet nothing can follow the data", async () => {
    await link("rate", "B1");
    await expect(tasks.followData()).rejects.toMatchObject({ code: "absent" });
  });

  test("a link elsewhere stays and is shown on our sheet", async () => {
    await link("target", "B1");
    const { links } = await write();
    expect(links).toMatchObject({ target: { sheet: "Model", address: "B1", ours: false } });
    await put("Model", "B1", 1234);
    expect(await at("Funnel figures", "B16")).toBe(1234);
    expect((await write()).links).toMatchObject({ target: { sheet: "Model" } });
  });

  test("another person's change of a linked cell is heard", async () => {
    await link("target", "B1");
    const heard: string[] = [];
    const end = await tasks.watch((sheetId) => heard.push(sheetId));
    const other = await excel.secondUser();
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Model").getRange("B1").values = [[77]];
      await context.sync();
    });
    await excel.settled();
    await tasks.assume({ target: 78 }, false);
    await excel.settled();
    await end();
    expect(heard).toEqual([excel.grid.sheetNamed("Model")!.getSheetId()]);
    expect(await tasks.links()).toMatchObject({ target: { value: 78 } });
  });
});
