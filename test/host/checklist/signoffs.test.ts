import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";
import type { CellValue } from "../../../src/core/cellValue";
import { changesSince } from "../../../src/core/checklist/cover";
import type { Scope } from "../../../src/core/checklist/signoffs";
import { sheetNames } from "../../../src/locale/sheets/words";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { excelTasks as tasks } from "../../../src/tasks/checklist/excelTasks";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { watchLogs, type Logs } from "../../../src/tasks/checklist/watchLogs";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { behindOf } from "../../../src/tasks/proofs/behind";
import { keepProofs } from "../../../src/tasks/proofs/keepProofs";
import { openProofs } from "../../../src/tasks/proofs/openProofs";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { leaveUncalculated } from "../uncalculated";
import { until } from "../until";

let excel: StartedExcel;
let calculateAgain: () => void = () => undefined;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(async () => {
  forget();
  await excel.open(blank);
  calculateAgain = leaveUncalculated(excel.grid);
});
afterEach(() => calculateAgain());
afterAll(() => excel.stop());

const blank = bookOf(sheet("Mine"));
const items = freshItems.filter(({ id, section }) => section === "goal" || ["m3", "r1"].includes(id));
const values = (name: string, address: string): Promise<CellValue[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
const change = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
async function states(): Promise<unknown[]> {
  calculateAgain();
  await excel.grid.calculation.calculateAll();
  await excel.settled();
  calculateAgain = leaveUncalculated(excel.grid);
  // A switched language renames the sheet.
  const log = excel
    .book()
    .sheets.find(({ name }) => [sheetNames.en.signoffs, sheetNames.zh.signoffs].some((one) => one === name));
  return (await values(log?.name ?? "", "E2:E3")).flat();
}
async function logs(): Promise<Logs> {
  let found: Logs | null = null;
  const { end } = await watchLogs(
    (read) => (found = read),
    (caught) => {
      throw caught;
    },
  );
  await until(() => found !== null);
  await end();
  return found!;
}
/** What the pane says has changed since the last sign-off of a scope. */
async function changes(scope: Scope): Promise<unknown> {
  forget();
  const opened = await tasks.openChecklist();
  if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
  const { signoffs } = await logs();
  const last = signoffs.filter((one) => one.scope === scope).at(-1)!;
  return changesSince(last.covered, opened.checklist, scope, behindOf(await openProofs()));
}
const fresh = "Changed since: sign again";

test("a sign-off stands with name, day and score, keeps the day's scores, and goes stale in sheet and pane", async () => {
  await createChecklist({ language: "en", items });
  await tasks.setItem("g1", { status: "done", owner: "Ann", override: "agreed" });
  await tasks.signOff({ scope: "goal", by: " =Ann ", day: 46_000 });
  await tasks.signOff({ scope: "whole", by: "Bob", day: 46_001 });
  expect(await values("Sign-offs", "A1:D3")).toEqual([
    ["Signed on", "Signed off", "By", "Score"],
    [46_000, "Goal and consensus", "=Ann", 8.3],
    [46_001, "The whole plan", "Bob", 2.7],
  ]);
  expect((await logs()).history.map(({ day, score }) => [day, score])).toEqual([
    [46_000, 2.7],
    [46_001, 2.7],
  ]);
  expect(await states()).toEqual(["", ""]);
  expect([await changes("goal"), await changes("whole")]).toEqual([[], []]);

  await tasks.setItem("m3", { status: "in-progress" });
  expect(await states()).toEqual(["", fresh]);
  expect(await changes("goal")).toEqual([]);
  expect(await changes("whole")).toEqual([
    { kind: "item", id: "m3", fields: ["status"], was: "not-started" },
  ]);

  await tasks.setItem("m3", { status: "not-started" });
  await change(({ tables }) => tables.getItem("stChecklist").sort.apply([{ key: 0, ascending: false }]));
  expect(await states()).toEqual(["", ""]);
  await tasks.setPass(90);
  expect((await states()).map((state) => state !== "")).toEqual([false, true]);
  expect(await changes("whole")).toEqual([{ kind: "pass", was: 85 }]);
  await tasks.setPass(85);
  await change(({ tables }) => tables.getItem("stChecklist").rows.getItemAt(0).delete());
  expect((await states()).map((state) => state !== "")).toEqual([false, true]);
  expect(await changes("whole")).toEqual([{ kind: "removed", id: "r1" }]);

  // Items that were not there come with it, so that the whole has changed; the area is all there and has not.
  await tasks.switchLanguage("zh");
  expect((await states()).map((state) => state !== "")).toEqual([false, true]);
  expect(await changes("goal")).toEqual([]);
});

test("the same sign-off comes once; a later one counts; a blank name is refused", async () => {
  await createChecklist({ language: "zh", items });
  await tasks.signOff({ scope: "goal", by: "王芳", day: 46_000 });
  await tasks.signOff({ scope: "goal", by: "王芳", day: 46_000 });
  expect((await logs()).signoffs).toHaveLength(1);
  await tasks.setItem("g1", { status: "done", override: "已当面确认" });
  expect(await states()).toEqual(["签核后有变动，需重新签核", ""]);
  await tasks.signOff({ scope: "goal", by: "王芳", day: 46_000 });
  expect((await states()).slice(1)).toEqual([""]);
  expect(await changes("goal")).toEqual([]);
  await expect(tasks.signOff({ scope: "goal", by: "  ", day: 46_000 })).rejects.toMatchObject({
    code: "unsigned",
  });
});

test("two people sign; each kind of change is seen in the sheet or said by the pane, and goes as it came", async () => {
  await createChecklist({ language: "en", items });
  await tasks.setItem("g6", { status: "done", owner: "Ann", evidence: "Minutes 7" });
  await tasks.signOff({ scope: "goal", by: "Ann", day: 46_000 });
  await tasks.signOff({ scope: "goal", by: "Bob", day: 46_000 });
  expect((await logs()).signoffs.map(({ by }) => by)).toEqual(["Ann", "Bob"]);
  expect((await logs()).history).toHaveLength(1);
  const [headers, ...rows] = await values("Checklist", "A1:O9");
  const row = 2 + rows.findIndex(([id]) => id === "g6");
  // prettier-ignore
  const kinds: [header: string, text: CellValue, inSheet: boolean, fields: string[]][] = [
    ["Owner", "Bob", true, ["owner"]],
    ["Evidence", "Minutes 9", true, ["evidence"]],
    ["Weight", 2, true, ["weight"]],
    ["Critical", "★", true, ["critical"]],
    ["Due", 46_100, true, ["due"]],
    ["Item", "Another origin", false, ["title"]],
    ["Area", "Resources", true, []],
  ];
  for (const [header, text, inSheet, fields] of kinds) {
    const column = headers!.indexOf(header);
    const before = rows[row - 2]![column]!;
    const set = (value: CellValue) =>
      change(({ worksheets }) => {
        worksheets.getItem("Checklist").getCell(row - 1, column).values = [[value]];
      });
    await set(text);
    const told = {
      header,
      stale: (await states()).map((state) => state !== ""),
      changes: await changes("goal"),
    };
    expect(told).toEqual({
      header,
      stale: [inSheet, inSheet],
      changes:
        fields.length === 0
          ? [{ kind: "removed", id: "g6" }]
          : [{ kind: "item", id: "g6", fields, was: expect.anything() as unknown }],
    });
    await set(before);
    expect({ header, states: await states(), changes: await changes("goal") }).toEqual({
      header,
      states: ["", ""],
      changes: [],
    });
  }
});

test("a history and a log that were renamed go on, one that was deleted begins anew", async () => {
  await createChecklist({ language: "en", items });
  await tasks.signOff({ scope: "goal", by: "Ann", day: 46_000 });
  await change(({ worksheets }) => {
    worksheets.getItem("Readiness history").name = "Old days";
    worksheets.getItem("Sign-offs").name = "Signed";
  });
  forget();
  await tasks.openChecklist();
  await tasks.signOff({ scope: "goal", by: "Bob", day: 46_001 });
  const read = await logs();
  expect([read.signoffs.map(({ by }) => by), read.history.map(({ day }) => day)]).toEqual([
    ["Ann", "Bob"],
    [46_000, 46_001],
  ]);
  await change(({ worksheets }) => {
    worksheets.getItem("Old days").delete();
    worksheets.getItem("Signed").delete();
  });
  forget();
  await tasks.openChecklist();
  await tasks.signOff({ scope: "goal", by: "Cem", day: 46_002 });
  const anew = await logs();
  expect([anew.signoffs.map(({ by }) => by), anew.history.map(({ day }) => day)]).toEqual([
    ["Cem"],
    [46_002],
  ]);
});

test("cells that change places behind an unchanged proof make it stale", async () => {
  await createChecklist({ language: "en", items });
  await modelTasks.insertTables({ language: "en", examplesOf: 2026 });
  await keepProofs(await openProofs(), 46_000);
  await tasks.signOff({ scope: "resources", by: "Ann", day: 46_000 });
  expect(await changes("resources")).toEqual([]);
  const [[first], [second]] = await values("Budget", "A2:A3");
  await change(({ worksheets }) => {
    worksheets.getItem("Budget").getRange("A2:A3").values = [[second], [first]] as CellValue[][];
  });
  expect(await changes("resources")).toEqual([
    { kind: "item", id: "r1", fields: ["cells"], was: expect.any(String) },
  ]);
});

test("whose sheet's name is taken gets the next that is free", async () => {
  await createChecklist({ language: "en", items });
  await change(({ worksheets }) => {
    worksheets.add("Sign-offs").getRange("A1").values = [["mine"]];
  });
  await tasks.signOff({ scope: "tools", by: "Ann", day: 46_000 });
  expect(await values("Sign-offs", "A1:A2")).toEqual([["mine"], [""]]);
  expect((await values("Sign-offs 2", "C2"))[0]![0]).toBe("Ann");
});
