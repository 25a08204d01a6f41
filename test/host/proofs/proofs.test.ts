import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { CellValue } from "../../../src/core/cellValue";
import { cellRuns } from "../../../src/core/model/rules/cellRuns";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { forget, see } from "../../../src/tasks/checklist/lastSeen";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { repairChecklist } from "../../../src/tasks/checklist/repairChecklist";
import { setItem } from "../../../src/tasks/checklist/setItem";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { proposeFromModel } from "../../../src/tasks/planner/proposePlan";
import { keepProofs } from "../../../src/tasks/proofs/keepProofs";
import { openProofs, type FoundProofs } from "../../../src/tasks/proofs/openProofs";
import { watchProofs } from "../../../src/tasks/proofs/watchProofs";
import type { FoundTable } from "../../../src/workbook/model/foundTable";
import { writeProofs } from "../../../src/workbook/proofs/writeProofs";
import { leaveUncalculated } from "../uncalculated";
import { until } from "../until";

const today = 46_100;
const mine = sheet("Mine", {
  cells: cells([
    ["Category", "Need", "There"],
    ["Campaigns", 100, 120],
    ["Travel and entertainment", 50, 50],
    ["Commission and rewards", 10, 5],
  ]),
});

let excel: StartedExcel;
let calculate: () => void = () => undefined;
beforeAll(async () => {
  excel = await startExcel();
});
afterEach(() => calculate());
afterAll(() => excel.stop());

/** A workbook whose formulas wait until they are asked for: one writing would calculate all scores again and again. */
async function open(): Promise<void> {
  await excel.open(bookOf(mine));
  calculate = leaveUncalculated(excel.grid);
  forget();
}
async function calculated(): Promise<void> {
  calculate();
  await excel.grid.calculation.calculateAll();
  await excel.settled();
  calculate = leaveUncalculated(excel.grid);
}

const change = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
const set = (name: string, address: string, values: CellValue[][]): Promise<void> =>
  change(({ worksheets }) => {
    worksheets.getItem(name).getRange(address).values = values;
  });
const values = (name: string, address: string): Promise<CellValue[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
async function items() {
  forget();
  const opened = await openChecklist();
  if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
  return new Map(opened.checklist.items.map((item) => [item.id, item]));
}
const item = async (id: string) => (await items()).get(id);
/** What its formula says, too. */
async function calculatedItem(id: string) {
  await calculated();
  return item(id);
}

describe("a company's model", () => {
  beforeAll(async () => {
    await excel.open(bookOf(mine));
    forget();
    await createChecklist({ language: "en" });
    await modelTasks.insertTables({ language: "en", examplesOf: 2026 });
    await set(
      "Checklist",
      "F2:F53",
      Array.from({ length: 52 }, (_, at) => [at % 9 === 0 ? "" : "Done"]),
    );
  });

  test("is proved from one read, in two syncs; all is written in one", async () => {
    const before = excel.requests().length;
    const found = await openProofs();
    expect(excel.requests().length - before).toBe(2);
    const open = Object.entries(found.proofs).filter(([, { kind }]) => kind !== "proved");
    expect(open).toEqual([]);
    await openChecklist();
    const asked = excel.requests().length;
    const opened = await keepProofs(found, today);
    expect(opened?.kind).toBe("open");
    // Two before and two after to look, and one that writes.
    expect(excel.requests().length - asked).toBe(5);
    expect(await calculatedItem("p2")).toMatchObject({
      status: "done",
      proof: "proved",
      figures: "All 4 rows have an owner.",
      checked: today,
      stale: "",
    });
    expect(await item("g4")).toMatchObject({ proof: null, figures: "" });
    expect(await values("Readiness", "A55:E55")).toEqual([
      ["Every piece has an owner", "Proved", today, "", "All 4 rows have an owner."],
    ]);
    expect(await values("Readiness", "A3")).toEqual([[""]]);
    expect(await keepProofs(found, today + 1)).toBeNull();
  });

  test("fills the tools that prove from it with its cells, in two syncs", async () => {
    const before = excel.requests().length;
    const found = await proposeFromModel("reconcile");
    expect(excel.requests().length - before).toBe(2);
    expect(found).toEqual({
      target: { sheet: "Goal", address: "B2" },
      names: { sheet: "Plan", address: "C2:C5" },
      topDown: { sheet: "Plan", address: "I2:I5" },
      bottomUp: { sheet: "Plan", address: "G2:G5" },
    });
  });

  test("a text that gives way to another of its length says so by itself, in words of both languages", async () => {
    const [[owner]] = await values("Plan", "C3");
    const same = `${String(owner).slice(0, -1)}q`;
    for (const [cell, before, after] of [
      ["C3", owner, same],
      ["B3", "Team 1", "1 maeT"],
    ] as const) {
      await set("Plan", cell, [[after]]);
      expect(await calculatedItem("p2")).toMatchObject({
        stale: cell === "C3" ? "Figures have changed" : "",
      });
      await set("Plan", cell, [[before!]]);
    }
    expect(await calculatedItem("p2")).toMatchObject({ stale: "" });
  });

  test("a figure that has changed since says so by itself; what is no longer proved is open again", async () => {
    await set("Plan", "C3", [[""]]);
    expect(await calculatedItem("p2")).toMatchObject({ status: "done", stale: "Figures have changed" });
    expect(await calculatedItem("p6")).toMatchObject({ stale: "" });
    expect(await values("Readiness", "D55:D56")).toEqual([["Figures have changed"], [""]]);
    const found = await openProofs();
    await keepProofs(found, today + 2);
    expect(await calculatedItem("p2")).toMatchObject({
      status: "in-progress",
      proof: "not-proved",
      figures: "1 of 4 rows has no owner.",
      checked: today + 2,
      stale: "",
    });
    expect(cellRuns(found.model, found.proofs.p2.cells)).toEqual([{ sheet: "Plan", address: "C3" }]);
    expect((await item("p6"))?.checked).toBe(today);
  });

  test("a person's reason stands against the proof, whatever is found later", async () => {
    await setItem("p2", { status: "done", override: "Hired, begins in May" });
    await keepProofs(await openProofs(), today);
    expect(await item("p2")).toMatchObject({ status: "done", override: "Hired, begins in May" });
    await setItem("p2", { status: "in-progress", override: "" });
    await set("Plan", "C3", [["Ben Ortiz"]]);
    await keepProofs(await openProofs(), today);
    expect(await item("p2")).toMatchObject({ status: "done", proof: "proved" });
  });

  test("a writing that stops half-way is told, and the retry completes it", async () => {
    await set("Plan", "C3", [[""]]);
    await set("Stages", "D3", [[""]]);
    const found = await openProofs();
    excel.failSync(3, 4);
    await expect(keepProofs(found, today)).rejects.toMatchObject({ code: "sync-failed" });
    await keepProofs(found, today);
    for (const id of ["p2", "p6"])
      expect(await item(id)).toMatchObject({ status: "in-progress", proof: "not-proved" });
    await set("Plan", "C3", [["Ben Ortiz"]]);
    await set("Stages", "D3", [["Called"]]);
    await keepProofs(await openProofs(), today);
  });

  test("rows that somebody moved meanwhile: statuses find theirs by id, and the next writing puts the proofs right", async () => {
    const before = await items();
    const table = (await see()).table as FoundTable;
    const place = (header: string): number => table.headers.indexOf(header);
    await change(({ tables }) =>
      tables.getItem(table.name).sort.apply([{ key: place("Item"), ascending: true }]),
    );
    const isWhole = await writeProofs(
      {
        table,
        idPlace: place("ID"),
        statusPlace: place("Status"),
        statuses: [{ id: "p2", value: "In progress" }],
        columns: [
          { place: place("What the workbook proves"), values: table.body.map(([id]) => `of ${String(id)}`) },
        ],
      },
      () => Promise.resolve({ present: null, written: "part" }),
    );
    expect(isWhole).toBe(false);
    expect(await item("p2")).toMatchObject({ status: "in-progress" });
    await keepProofs(await openProofs(), today);
    const after = await items();
    for (const [id, { figures, status }] of before)
      expect([id, after.get(id)]).toMatchObject([id, { figures, status }]);
  });

  test("a change is told once it is over, and only what reads it is proved again", async () => {
    const told: FoundProofs[] = [];
    const trouble: unknown[] = [];
    const watching = await watchProofs(
      (found) => told.push(found),
      (caught) => trouble.push(caught),
    );
    await until(() => told.length >= 1);
    await set("Tiers", "B2:B3", [[1.1], [1.2]]);
    await set("Mine", "A9", [["nothing of ours"]]);
    await until(() => told.length >= 2);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(trouble).toEqual([]);
    expect(told).toHaveLength(2);
    const [first, second] = told.map(({ proofs }) => proofs);
    const anew = (Object.keys(first) as (keyof typeof first)[]).filter((id) => first[id] !== second[id]);
    expect(anew).toEqual(["e3", "e4", "e6"]);
    expect(second.e3.kind).toBe("not-proved");
    await watching.end();
    await set("Tiers", "B2:B3", [[0.5], [1]]);
    expect(told).toHaveLength(2);
  });

  test("a formula that comes to something else, as a cell of no table has changed, is proved anew", async () => {
    await set("Mine", "A9", [[1e9]]);
    await set("Budget", "C2", [["=Mine!A9"]]);
    await excel.settled();
    const told: FoundProofs[] = [];
    const found = () => JSON.stringify(told.at(-1)?.proofs.r1);
    const watching = await watchProofs(
      (proofs) => told.push(proofs),
      (caught) => {
        throw caught;
      },
    );
    await until(() => told.length > 0);
    expect(told).not.toHaveLength(0);
    const before = found();
    await set("Mine", "A9", [[0]]);
    await until(() => found() !== before);
    expect(found()).not.toBe(before);
    await watching.end();
  });
});

test("a user's own cells prove it too, and say why not when they are gone", async () => {
  await open();
  await createChecklist({ language: "zh" });
  const columns = ["category", "needed", "available"];
  for (const [at, column] of columns.entries()) {
    await change(({ worksheets }) => {
      const letter = "ABC"[at];
      worksheets.getItem("Mine").activate();
      worksheets.getItem("Mine").getRange(`${letter}2:${letter}4`).select();
    });
    await modelTasks.linkSelection("stBudget", column);
  }
  const found = await openProofs();
  expect(found.proofs.r1).toMatchObject({
    kind: "not-proved",
    figures: { short: [{ category: "rewards", by: 5 }] },
  });
  expect(cellRuns(found.model, found.proofs.r1.cells)).toEqual([{ sheet: "Mine", address: "B4" }]);
  await keepProofs(found, today);
  expect(await calculatedItem("r1")).toMatchObject({
    proof: "not-proved",
    figures: "提成奖励还差 5。",
    stale: "",
  });
  expect(await item("g1")).toMatchObject({ proof: null, figures: "" });
  // Cells that change places: needed 100 and 50, with the same sum.
  await set("Mine", "B2:B3", [[50], [100]]);
  expect(await calculatedItem("r1")).toMatchObject({ stale: "数据已变动" });
  await set("Mine", "B2:B3", [[100], [50]]);
  expect(await calculatedItem("r1")).toMatchObject({ stale: "" });
  // Cells of a sheet that is renamed, hidden and protected, in rows that a filter hides, say what they said.
  await change(({ worksheets }) => {
    const mine = worksheets.getItem("Mine");
    worksheets.getItem("检查清单").activate();
    mine.getRange("3:3").rowHidden = true;
    mine.name = "Costs & more";
    mine.visibility = "Hidden";
    mine.protection.protect();
  });
  expect((await openProofs()).proofs.r1).toMatchObject({
    kind: "not-proved",
    figures: { short: [{ category: "rewards", by: 5 }] },
  });
  await change(({ worksheets }) => {
    const mine = worksheets.getItem("Costs & more");
    mine.protection.unprotect();
    mine.visibility = "Visible";
    mine.name = "Mine";
  });
  await set("Mine", "B4", [["ten"]]);
  expect((await openProofs()).proofs.r1).toMatchObject({
    kind: "cannot-tell",
    reason: { code: "text-numbers" },
  });
  await change(({ worksheets }) => worksheets.getItem("Mine").getRange("B:B").delete("Left"));
  expect((await openProofs()).proofs.r1).toMatchObject({
    kind: "cannot-tell",
    reason: { code: "broken-link" },
  });
});

test("a checklist of the version before gets the columns and loses nothing", async () => {
  await open();
  await createChecklist({ language: "en" });
  await setItem("p2", { status: "done", note: "=kept" });
  await change(({ worksheets, settings }) => {
    worksheets.getItem("Checklist").getRange("K:O").delete("Left");
    settings.add(
      "SplitTarget.checklist",
      JSON.stringify({
        schema: 1,
        language: "en",
        names: {
          checklist: "Checklist",
          readiness: "Readiness",
          history: "Readiness history",
          table: "stChecklist",
          historyTable: "stHistory",
        },
        unfinished: false,
        historyUnfinished: false,
      }),
    );
  });
  forget();
  expect(await openChecklist()).toMatchObject({
    kind: "damaged",
    damage: { what: "older-schema", found: 1 },
  });
  await repairChecklist();
  expect(await item("p2")).toMatchObject({ status: "done", note: "=kept", proof: null, override: "" });
  await modelTasks.insertTables({ language: "en", examplesOf: 2026 });
  await keepProofs(await openProofs(), today);
  expect(await item("p2")).toMatchObject({ status: "done", note: "=kept", proof: "proved", checked: today });
});
