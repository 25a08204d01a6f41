import { languages } from "../../../src/core/language";
import { equalWeights, statuses, type Checklist } from "../../../src/core/checklist/checklist";
import type { Opened } from "../../../src/core/checklist/opened";
import { score, shownScore } from "../../../src/core/checklist/score";
import { itemTitle, sheetWords } from "../../../src/locale/sheets/words";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { goToItem } from "../../../src/tasks/checklist/goToItem";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { repairChecklist } from "../../../src/tasks/checklist/repairChecklist";
import { setPass } from "../../../src/tasks/checklist/setFigures";
import { setItem } from "../../../src/tasks/checklist/setItem";
import { snapshotScore } from "../../../src/tasks/checklist/snapshotScore";
import { switchLanguage } from "../../../src/tasks/checklist/switchLanguage";
import { watchChecklist } from "../../../src/tasks/checklist/watchChecklist";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { layout } from "../../../src/workbook/checklist/readinessLayout";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { cell, create, excel, item, opened, sheetAgrees, state, syncs, values, write } from "./checklist";

describe("a new checklist", () => {
  test.each(languages)("in %s holds the 52 items and scores them", async (language) => {
    expect(await openChecklist()).toEqual({ kind: "absent" });
    const made = await create(language);
    const found = await opened();
    expect(found).toEqual(made);
    expect(found).toMatchObject({ language, problems: [], checklist: { items: freshItems, pass: 85 } });
    await sheetAgrees();
    const titles = ["g3", "g8", "m7"].map((id) => itemTitle(language, id));
    const say = sheetWords[language].readiness;
    const which = await cell(found.sheets.readiness, layout.which);
    expect(which).toBe(`${titles.join(say.between)} + 6 ${say.more}`);
    const [, list, ready] = excel.book().sheets;
    expect(list.validations.length).toBeGreaterThanOrEqual(5);
    expect(list.conditionalFormats.length).toBeGreaterThanOrEqual(5);
    expect(list.frozen).toMatchObject({ rows: 1 });
    expect(ready.charts).toHaveLength(1);
    expect(excel.reports).toEqual([]);
  });

  test("is written once, however often it is asked for", async () => {
    await create();
    const once = state();
    expect((await create("zh")).kind).toBe("open");
    expect(state()).toEqual(once);
  });

  test.each`
    what       | book                                                                                                                                                                    | taken
    ${"sheet"} | ${bookOf(sheet("Sheet1"), sheet("checklist", { cells: cells([["mine"]]) }))}                                                                                            | ${{ what: "sheet", role: "checklist", name: "Checklist", suggestion: "Checklist 2" }}
    ${"sheet"} | ${bookOf(sheet("Readiness", { cells: cells([["mine"]]) }))}                                                                                                             | ${{ what: "sheet", role: "readiness", name: "Readiness", suggestion: "Readiness 2" }}
    ${"table"} | ${bookOf(sheet("Sheet1", { cells: cells([["a"], [1]]), tables: [{ name: "stChecklist", range: "A1:A2", columns: ["a"], style: "TableStyleLight1", totals: false }] }))} | ${{ what: "table", role: "table", name: "stChecklist", suggestion: "stChecklist_2" }}
    ${"name"}  | ${{ ...bookOf(sheet("Sheet1")), names: [{ name: "stChecklist", refersTo: "Sheet1!$A$1" }] }}                                                                            | ${{ what: "name", role: "table", name: "stChecklist", suggestion: "stChecklist_2" }}
  `("leaves a $what of that name alone and takes another", async ({ book, taken }) => {
    await excel.open(book);
    const before = state();
    expect(await openChecklist()).toEqual({ kind: "absent" });
    expect(await create()).toEqual({ kind: "taken", taken: [taken] });
    expect(state()).toEqual(before);
    await createChecklist({ language: "en", names: { [taken.role]: taken.suggestion } });
    expect((await opened()).checklist.items).toHaveLength(52);
    expect((state() as { sheets: unknown[] }).sheets).toEqual(
      expect.arrayContaining((before as { sheets: unknown[] }).sheets),
    );
    await setItem("g1", { status: "done" });
    expect(await item("g1")).toMatchObject({ status: "done" });
  });
});

describe("an item", () => {
  beforeEach(async () => {
    await create();
  });

  test("takes text as text, whatever it begins with", async () => {
    const nasty = ["=1+1", "+1", "-1", "@SUM(A1)", "'quoted'", "3-4", "TRUE", "<b>x</b>", "a\nb"];
    for (const text of nasty) {
      await setItem("g1", { owner: text, evidence: text, note: text });
      expect(await item("g1")).toMatchObject({ owner: text, evidence: text, note: text });
    }
    const row = excel.book().sheets[1].cells[1];
    expect(row.some((one) => one?.formula !== undefined)).toBe(false);
  });

  test("takes all its fields and gives them back, and a change touches no other", async () => {
    const patch = {
      status: "in-progress",
      owner: "张伟",
      due: 46000,
      evidence: "wiki/1",
      note: "n",
      weight: 4,
      critical: true,
    } as const;
    await setItem("m3", patch);
    expect(await item("m3")).toMatchObject(patch);
    await setItem("m3", { due: null, critical: false });
    expect(await item("m3")).toMatchObject({ ...patch, due: null, critical: false });
    await sheetAgrees();
  });

  test.each`
    patch                           | code               | why
    ${{ note: "x".repeat(32_768) }} | ${"text-too-long"} | ${"more than a cell holds"}
    ${{ weight: 6 }}                | ${"not-a-number"}  | ${"a weight is 1 to 5"}
    ${{ weight: NaN }}              | ${"not-a-number"}  | ${"and a number"}
    ${{ due: -1 }}                  | ${"not-a-number"}  | ${"a day that Excel does not have"}
  `("refuses $why before anything is written", async ({ patch, code }) => {
    const before = excel.requests().length;
    await expect(setItem("g1", patch)).rejects.toMatchObject({ code });
    expect(excel.requests()).toHaveLength(before);
  });

  test("that is not there or stands twice is refused by its id", async () => {
    await expect(setItem("zz", { status: "done" })).rejects.toMatchObject({
      code: "unknown-item",
      facts: { id: "zz" },
    });
    await write("Checklist", "A5", [["g1"]]);
    await openChecklist();
    await expect(setItem("g1", { status: "done" })).rejects.toMatchObject({
      code: "duplicate-item",
      facts: { id: "g1", rows: [2, 5], sheet: "Checklist" },
    });
  });

  test("is found by its id after another user sorted, inserted and deleted rows and moved columns", async () => {
    await setItem("k3", { owner: "Ann" });
    const other = await excel.secondUser();
    await other.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("stChecklist");
      table.sort.apply([{ key: 0, ascending: false }]);
      table.rows.getItemAt(0).delete();
      table.columns.getItem("Note").delete();
      await context.sync();
    });
    await repairChecklist();
    await other.Excel.run(async (context) => {
      context.workbook.tables.getItem("stChecklist").sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    await setItem("k3", { status: "done", note: "plan B" });
    expect(await item("k3")).toMatchObject({ status: "done", owner: "Ann", note: "plan B" });
    const others = (await opened()).checklist.items.filter((one) => one.id !== "k3");
    expect(others.every((one) => one.status === "not-started" && one.note === "" && one.owner === "")).toBe(
      true,
    );
    expect(others).toHaveLength(51);
    await sheetAgrees();
  });

  test("whose row another user moved in the meantime is written, and the row in its old place is as it was", async () => {
    await write("Checklist", "J2", [["=1+1"]]);
    await openChecklist();
    const other = await excel.secondUser();
    await other.Excel.run(async (context) => {
      context.workbook.tables.getItem("stChecklist").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const before = (await values("Checklist", "A2:O53")).filter(([id]) => id !== "g1");
    await setItem("g1", { status: "done", note: "right row" });
    expect((await values("Checklist", "A2:O53")).filter(([id]) => id !== "g1")).toEqual(before);
    expect(await item("g1")).toMatchObject({ status: "done", note: "right row" });
  });

  test("survives renamed sheets and a renamed table", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Checklist").name = "Our list";
      context.workbook.worksheets.getItem("Readiness").name = "It's ready!";
      context.workbook.tables.getItem("stChecklist").name = "Mine";
      await context.sync();
    });
    await setItem("g1", { status: "done" });
    await setPass(70);
    const found = await opened();
    expect(found).toMatchObject({
      sheets: { checklist: "Our list", readiness: "It's ready!" },
      checklist: { pass: 70 },
    });
    expect(found.checklist.items[0].status).toBe("done");
    await excel.settled();
    expect(await cell("It's ready!", layout.score)).toBeCloseTo(score(found.checklist).score as number, 9);
  });

  test("is shown where it stands", async () => {
    await goToItem("m2");
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Checklist!A11:O11");
  });
});

describe("the sheets by themselves", () => {
  beforeEach(async () => {
    await create();
  });

  test.each(["Done", "已完成", "done"])("score what is ticked in a cell: %s", async (word) => {
    await write("Checklist", "F2", [[word]]);
    await excel.settled();
    expect(await cell("Readiness", `G${layout.firstSection}`)).toBe(1);
    expect((await opened()).checklist.items[0].status).toBe("done");
    await sheetAgrees();
  });

  test("say which status words they do not understand", async () => {
    await write("Checklist", "F2:F3", [["finished"], [""]]);
    await excel.settled();
    expect(await cell("Readiness", layout.unknownStatus)).toBe(1);
    expect((await opened()).problems).toEqual([
      { code: "unknown-status", id: "g1", cell: "'Checklist'!F2", word: "finished" },
    ]);
  });

  test("agree with core for many states of the rows, the line and the weights", async () => {
    let seed = 20_261;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let run = 0; run < Number(process.env.LAWS_RUNS ?? 8); run += 1) {
      const off = next(4) === 0 ? next(9) : -1;
      const rows = freshItems.map((_, index) => {
        const words = sheetWords[languages[next(2)]].statuses;
        const status = off === 8 || off === index % 8 ? "not-applicable" : statuses[next(run % 2 ? 4 : 3)];
        return [next(7) === 0 ? "★" : "", 1 + next(5), run % 3 === 0 ? words.done : words[status]];
      });
      await write("Checklist", "D2:F53", rows);
      await write(
        "Readiness",
        `C${layout.firstSection}:C${layout.lastSection}`,
        Object.keys(equalWeights).map(() => [next(4)]),
      );
      await write("Readiness", layout.pass, [[[85, 50, 66.6, 0][next(4)]]]);
      await sheetAgrees();
    }
  });
});

describe("the other language", () => {
  test("changes our words and nothing of the user's, there and back", async () => {
    await create("en");
    await setItem("g1", { status: "done", owner: "Done", note: "Not started" });
    await write("Checklist", "C3", [["Our own title"]]);
    await write("Checklist", "F4", [["finished"]]);
    await setPass(60);
    // A sheet that was renamed is spoken of without quotes where it needs none.
    const plain = (): string => JSON.stringify(state()).replace(/'(Checklist|Readiness)'!/g, "$1!");
    const before = plain();
    const there = await switchLanguage("zh");
    expect(there).toMatchObject({ kind: "open", language: "zh", checklist: { pass: 60 } });
    expect(there).toMatchObject({ sheets: { checklist: "检查清单", readiness: "就绪度" } });
    expect((await values("检查清单", "A1:G4")).map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
      ["编号", "检查项", "状态", "负责人"],
      ["g1", "目标明确具体", "已完成", "Done"],
      ["g2", "Our own title", "未开始", ""],
      ["g3", expect.any(String), "finished", ""],
    ]);
    await sheetAgrees();
    await switchLanguage("en");
    await excel.settled();
    expect(plain()).toBe(before);
  });
});

describe("watching", () => {
  test("tells of another's changes and of ticks in cells, not of our own, until it is ended", async () => {
    await create();
    await openChecklist();
    const told: Opened[] = [];
    const end = await watchChecklist(
      (found) => told.push(found),
      (trouble) => expect(trouble).toBeUndefined(),
    );
    const settled = async (): Promise<void> => {
      await excel.settled();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await excel.settled();
    };
    expect(await syncs(() => setItem("g1", { status: "done" }))).toBe(1);
    await settled();
    expect(told).toHaveLength(0);

    const other = await excel.secondUser();
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Checklist").getRange("F3").values = [["已完成"]];
      await context.sync();
    });
    await settled();
    expect(told.at(-1)).toMatchObject({ kind: "open" });
    const last = told.at(-1) as { checklist: Checklist };
    expect(last.checklist.items.slice(0, 2).map((one) => one.status)).toEqual(["done", "done"]);

    await end();
    const heard = told.length;
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Checklist").getRange("F4").values = [["Done"]];
      await context.sync();
    });
    await settled();
    expect(told).toHaveLength(heard);
  });
});

describe("the history", () => {
  test("gets a row a day, and begins with the first", async () => {
    await create();
    await setItem("g1", { status: "done" });
    await snapshotScore(46_000);
    await setItem("g2", { status: "done" });
    await snapshotScore(46_001);
    await setItem("g4", { status: "done" });
    await snapshotScore(46_001);
    const rows = await values("Readiness history", "A1:E4");
    expect(rows.map((row) => row[0])).toEqual(["Date", 46_000, 46_001, ""]);
    const { checklist } = await opened();
    expect(rows[2].slice(1)).toEqual([
      shownScore(score(checklist).score as number),
      85,
      "Not ready: 9 critical open",
      9,
    ]);
  });

  test("leaves a sheet of that name alone", async () => {
    await create();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Readiness history").getRange("A1").values = [["mine"]];
      await context.sync();
    });
    await snapshotScore(46_000);
    expect(await cell("Readiness history", "A1")).toBe("mine");
    expect(await cell("Readiness history 2", "A2")).toBe(46_000);
  });
});
