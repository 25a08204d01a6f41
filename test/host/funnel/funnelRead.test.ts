import type { Columns, Source } from "../../../src/core/funnel/data/source";
import { look, lookAtSelection, read } from "../../../src/tasks/funnel/readOpportunities";
import { describeCrm } from "../../crm/data";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { crmRows, tableSheet } from "./funnel";

const noGuess = (): Columns => ({});
const table = (name: string, on: string): Source => ({ kind: "table", table: name, sheet: on });
const few = [
  ["id", "stage", "amount"],
  ["a", "Won", 10],
  ["b", "Lost", 20],
  ["c", "Open", 30],
];

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const select = (on: string, address: string) =>
  Excel.run(async (context) => {
    const there = context.workbook.worksheets.getItem(on);
    there.activate();
    there.getRange(address).select();
    await context.sync();
  });
const sheetId = (name: string) => excel.grid.sheetNamed(name)!.getSheetId();
/** What was asked since. */
const counting = () => {
  const before = excel.requests().length;
  return () => excel.requests().slice(before);
};
const nothing = () => undefined;

describe("looking", () => {
  const book = () =>
    bookOf(
      tableSheet("Deals", "Deals", few),
      sheet("Bob's 客户", {
        cells: cells([[], [null, ...few[0]], ...few.slice(1).map((row) => [null, ...row])]),
      }),
      sheet("Empty"),
      sheet("Heads", { cells: cells([["id", "stage"]]) }),
      tableSheet("None", "None", [["stage"], [null]]),
    );
  beforeEach(() => excel.open(book()));

  test.each([
    ["Deals", "B3", table("Deals", "Deals"), "A2:C4", "a cell in a table means the table"],
    ["Deals", "B:B", table("Deals", "Deals"), "A2:C4", "a whole column of it, too"],
    ["Bob's 客户", "C3", range("Bob's 客户", "B2:D5"), "B3:D5", "a cell in a block means the block"],
    ["Bob's 客户", "B2:D2", range("Bob's 客户", "B2:D5"), "B3:D5", "its header row means the block"],
    ["Bob's 客户", "C2:D4", range("Bob's 客户", "C2:D4"), "C3:D4", "some of its cells mean these"],
    ["Bob's 客户", "B:D", range("Bob's 客户", "B2:D5"), "B3:D5", "whole columns are cut to the used cells"],
  ])("%s!%s", async (on, address, source, at) => {
    await select(on, address);
    const asked = counting();
    const looked = await lookAtSelection(noGuess);
    expect(looked.source).toEqual(source);
    expect(looked.at).toEqual({ sheet: on, address: at });
    expect(asked()).toHaveLength(2);
  });

  test.each([
    ["Empty", "B2", "an empty sheet"],
    ["Heads", "A1", "headers without a row"],
    ["None", "A2", "a table without a row"],
  ])("%s!%s is refused", async (on, address) => {
    await select(on, address);
    await expect(lookAtSelection(noGuess)).rejects.toMatchObject({ code: "no-opportunities" });
  });

  test("headers, first rows, formats and size; one sync", async () => {
    const asked = counting();
    const looked = await look(table("deals", "Deals"), noGuess);
    expect(asked()).toHaveLength(1);
    expect(looked).toMatchObject({ source: { table: "Deals" }, rows: 3 });
    expect(looked.sample).toEqual({
      headers: few[0],
      rows: few.slice(1),
      formats: ["General", "General", "General"],
    });
  });

  test.each([
    [table("Gone", "Deals"), "a table that is not there"],
    [range("Gone", "A1:C3"), "a sheet that is not there"],
  ])("%o is refused", async (source) => {
    await expect(look(source, noGuess)).rejects.toMatchObject({ code: "source-gone" });
  });
});

function range(on: string, address: string): Source {
  return { kind: "range", sheet: on, address };
}

describe("reading", () => {
  test("only the chosen columns, in their roles, a table's by their headers wherever they moved", async () => {
    await excel.open(bookOf(tableSheet("Deals", "Deals", few)));
    const looked = await look(table("Deals", "Deals"), noGuess);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Deals").columns.add(0, [["new"], [1], [2], [3]]);
      await context.sync();
    });
    expect(await read(looked, { stage: 1, value: 2 }, nothing)).toEqual({
      rows: 3,
      columns: { stage: ["Won", "Lost", "Open"], value: [10, 20, 30] },
    });
  });

  test("rows that came or went after the look are read as they are now", async () => {
    await excel.open(bookOf(tableSheet("Deals", "Deals", few)));
    const looked = await look(table("Deals", "Deals"), noGuess);
    await excel.grid.type(sheetId("Deals"), 4, 0, [["d", "Won", 40]]);
    const grown = await read(looked, { stage: 1 }, nothing);
    expect(grown).toEqual({ rows: 4, columns: { stage: ["Won", "Lost", "Open", "Won"] } });
  });

  test.each([
    ["table", table("Deals", "Deals")],
    ["range", range("Plain", "A1:C4")],
  ])("a column of a %s that was deleted is named", async (_, source) => {
    await excel.open(bookOf(tableSheet("Deals", "Deals", few), sheet("Plain", { cells: cells(few) })));
    const looked = await look(source, noGuess);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(source.sheet).getRange("C:C").delete("Left");
      await context.sync();
    });
    await expect(read(looked, { stage: 1, value: 2 }, nothing)).rejects.toMatchObject({
      code: "column-gone",
      facts: { role: "value", header: "amount" },
    });
    expect((await read(looked, { stage: 1 }, nothing)).rows).toBe(3);
  });

  test("without a stage nothing is read", async () => {
    await excel.open(bookOf(tableSheet("Deals", "Deals", few)));
    const looked = await look(table("Deals", "Deals"), noGuess);
    await expect(read(looked, { value: 2 }, nothing)).rejects.toMatchObject({ code: "no-stage" });
  });

  test("a sync that fails is told and can be tried again", async () => {
    await excel.open(bookOf(tableSheet("Deals", "Deals", few)));
    const looked = await look(table("Deals", "Deals"), noGuess);
    excel.failSync(1);
    await expect(read(looked, { stage: 1 }, nothing)).rejects.toMatchObject({ code: "sync-failed" });
    expect((await read(looked, { stage: 1 }, nothing)).rows).toBe(3);
  });
});

describe("much", () => {
  const rows = 100_000;
  const columns: Columns = { id: 0, stage: 1, value: 2, opened: 3, closed: 4, owner: 5 };
  const stages = ["Won", "Lost", "初步接触"];
  const row = (at: number) => [
    `OPP-${String(at).padStart(8, "0")}`,
    stages[at % 3],
    (at * 37) % 100_000,
    42_000 + (at % 700),
    42_100 + (at % 700),
    `负责人 ${at % 90}`,
  ];
  const heads = ["id", "stage", "value", "opened", "closed", "owner"];
  const open = (count: number, make: (at: number) => (string | number)[]) =>
    excel.open(
      bookOf(tableSheet("Deals", "Deals", [heads, ...Array.from({ length: count }, (_, at) => make(at))])),
    );
  /** Few rows, and so long that they need several pieces. */
  const longRows = 3000;
  const longRow = (at: number) => [...row(at).slice(0, 5), "x".repeat(2000)];

  test("100,000 rows come in pieces under 5 MB, told after each", async () => {
    await open(rows, row);
    const looked = await look(table("Deals", "Deals"), noGuess);
    const asked = counting();
    const told: number[] = [];
    const read100k = await read(looked, columns, (now) => told.push(now));
    expect(read100k.rows).toBe(rows);
    for (const at of [0, 1, 33_333, 99_999])
      expect(Object.keys(columns).map((role) => read100k.columns[role as "id"]![at])).toEqual(row(at));
    expect(new Set(read100k.columns.id).size).toBe(rows);
    expect(Math.max(...asked().map(({ answered }) => answered))).toBeLessThan(5_000_000);
    expect(Math.max(...asked().map(({ bytes }) => bytes))).toBeLessThan(100_000);
    expect(told.at(-1)).toBe(rows);
    expect(told.length).toBeGreaterThan(2);
    expect(asked()).toHaveLength(told.length + 2);
  });

  test("what somebody changes meanwhile is read again, whole", async () => {
    await open(longRows, longRow);
    const looked = await look(table("Deals", "Deals"), noGuess);
    let changed = false;
    const done = await read(looked, columns, () => {
      if (changed) return;
      changed = true;
      void excel.grid.type(sheetId("Deals"), 5, 1, [["Lost"]]);
      void excel.grid.type(sheetId("Deals"), longRows + 1, 0, [longRow(longRows)]);
    });
    expect(changed).toBe(true);
    expect(done.rows).toBe(longRows + 1);
    expect(done.columns.stage![4]).toBe("Lost");
    expect(done.columns.id!.at(-1)).toBe("OPP-00003000");
  });

  test("a source that never holds still is refused", async () => {
    await open(longRows, longRow);
    const looked = await look(table("Deals", "Deals"), noGuess);
    const reading = read(looked, columns, (now) => {
      void excel.grid.type(sheetId("Deals"), 5, 2, [[now]]);
    });
    await expect(reading).rejects.toMatchObject({ code: "source-moving", facts: { source: "Deals" } });
  });

  test("changes elsewhere do not matter", async () => {
    await open(longRows, longRow);
    const looked = await look(table("Deals", "Deals"), noGuess);
    const told: number[] = [];
    await read(looked, columns, (now) => {
      told.push(now);
      void excel.grid.type(sheetId("Deals"), 5, 9, [[now]]);
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test("rows that grow far longer than the first ones are asked for in smaller pieces", async () => {
    const long = "漏".repeat(1200);
    await open(3000, (at) => ["", at < 300 ? "Won" : long]);
    const looked = await look(table("Deals", "Deals"), noGuess);
    const asked = counting();
    const done = await read(looked, { stage: 1 }, nothing);
    expect(done.columns.stage).toHaveLength(3000);
    expect(done.columns.stage!.filter((word) => word === long)).toHaveLength(2700);
    expect(asked().some(({ failed }) => failed === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  });
});

describeCrm("the company's 8,800 opportunities", (folder) => {
  test("look and read take two syncs", async () => {
    const all = crmRows(folder);
    await excel.open(bookOf(tableSheet("Pipeline", "Pipeline", all)));
    const asked = counting();
    const looked = await look(table("Pipeline", "Pipeline"), noGuess);
    const columns = { id: 0, owner: 1, stage: 4, opened: 5, closed: 6, value: 7 };
    const done = await read(looked, columns, nothing);
    expect(asked()).toHaveLength(2);
    expect(done.rows).toBe(8800);
    expect(done.columns.stage!.filter((word) => word === "Won")).toHaveLength(4238);
    expect(Math.max(...asked().map(({ answered }) => answered))).toBeLessThan(5_000_000);
  });
});
