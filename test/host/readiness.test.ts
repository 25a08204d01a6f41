import { languages, type Language } from "../../src/core/language";
import { equalWeights, statuses, type Checklist } from "../../src/core/readiness/checklist";
import type { Opened } from "../../src/core/readiness/opened";
import { score, shownScore } from "../../src/core/readiness/score";
import { sheetWords } from "../../src/locale/sheets/words";
import { createChecklist } from "../../src/tasks/createChecklist";
import { goToItem } from "../../src/tasks/goToItem";
import { forget } from "../../src/tasks/lastSeen";
import { openChecklist } from "../../src/tasks/openChecklist";
import { repairChecklist } from "../../src/tasks/repairChecklist";
import { setPass, setSectionWeight } from "../../src/tasks/setFigures";
import { setItem } from "../../src/tasks/setItem";
import { snapshotScore } from "../../src/tasks/snapshotScore";
import { switchLanguage } from "../../src/tasks/switchLanguage";
import { watchChecklist } from "../../src/tasks/watchChecklist";
import { freshItems, type CellValue } from "../../src/workbook/checklistCells";
import { layout } from "../../src/workbook/readinessCells";
import { recordKey } from "../../src/workbook/record";
import { bookOf, cells, sheet, startExcel, type StartedExcel } from "./office";

// A patience, not a measure: a grid with thousands of rows beside other work takes its time.
jest.setTimeout(600_000);

let excel: StartedExcel;
beforeEach(async () => {
  forget();
  excel = await startExcel();
});
afterEach(() => excel.stop());

const values = (name: string, address: string): Promise<CellValue[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
const cell = async (name: string, address: string): Promise<CellValue> => (await values(name, address))[0][0];
const write = (name: string, address: string, rows: CellValue[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange(address).values = rows;
    await context.sync();
  });
/** Everything in the workbook but what the grid measures by itself. */
const state = (): unknown => {
  const book = excel.book();
  return {
    names: book.names,
    settings: book.settings,
    sheets: book.sheets.map(({ name, cells: rows, tables, validations, conditionalFormats, charts }) => ({
      name,
      rows: rows.map((row) =>
        row
          .map((one) => one?.formula ?? one?.value ?? null)
          .join("|")
          .replace(/\|+$/, ""),
      ),
      tables,
      validations: validations.length,
      conditionalFormats: conditionalFormats.length,
      charts: charts.map((chart) => chart.name),
    })),
  };
};
async function opened(): Promise<Extract<Opened, { kind: "open" }>> {
  const found = await openChecklist();
  if (found.kind !== "open") throw new Error(`It is ${JSON.stringify(found)}.`);
  return found;
}
const item = async (id: string) => (await opened()).checklist.items.find((one) => one.id === id);
const create = (language: Language = "en") => createChecklist({ language });
/** How many syncs some work takes. */
async function syncs(work: () => Promise<unknown>): Promise<number> {
  const before = excel.requests().length;
  await work();
  return excel.requests().length - before;
}
/** Calculated and compared: the sheet says what core says. */
async function sheetAgrees(): Promise<void> {
  await excel.settled();
  const { checklist, language } = await opened();
  const expected = score(checklist);
  const [[verdict], [shown], , [exact], [open]] = await values("Readiness", "B4:B8");
  if (expected.score === null) expect([shown, exact]).toEqual(["–", ""]);
  else {
    expect(exact).toBeCloseTo(expected.score, 9);
    expect(shown).toBe(shownScore(expected.score));
  }
  expect(open).toBe(expected.criticalOpen.length);
  const say = sheetWords[language].verdicts;
  const { kind } = expected.verdict;
  expect(verdict).toBe(
    kind === "critical-open"
      ? say.criticalOpen.join(String(expected.criticalOpen.length))
      : { ready: say.ready, score: say.score, "nothing-applicable": say.nothing }[kind],
  );
}

describe("a new checklist", () => {
  test.each(languages)("in %s holds the 52 items and scores them", async (language) => {
    expect(await openChecklist()).toEqual({ kind: "absent" });
    const made = await create(language);
    const found = await opened();
    expect(found).toEqual(made);
    expect(found).toMatchObject({ language, problems: [], checklist: { items: freshItems, pass: 85 } });
    await sheetAgrees();
    expect(await cell("Readiness", "B9")).toBe("g3, g8, m7, r1, p1, p6, e3, k3, d4");
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
    expect(await openChecklist()).toEqual({ kind: "taken", taken: [taken] });
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

describe("round trips", () => {
  test.each([52, 5000])("are few with %i items, and small", async (count) => {
    const items = Array.from({ length: count }, (_, index) =>
      index < 52
        ? freshItems[index]
        : { ...freshItems[index % 52], id: `own-${index}`, title: `Our own item number ${index}` },
    );
    expect(await syncs(() => createChecklist({ language: "en", items }))).toBeLessThanOrEqual(2);
    expect(await syncs(() => setItem("g2", { status: "done", owner: "Ann", note: "x" }))).toBe(1);
    expect(await syncs(openChecklist)).toBeLessThanOrEqual(2);
    expect(await syncs(() => setItem(items[count - 1].id, { status: "done" }))).toBe(1);
    expect(Math.max(...excel.requests().map((request) => request.bytes))).toBeLessThan(5_000_000);
    const { checklist } = await opened();
    expect(checklist.items).toHaveLength(count);
    expect(checklist.items[count - 1].status).toBe("done");
  });

  test("for a figure are one", async () => {
    await create();
    expect(await syncs(() => setPass(80))).toBe(1);
    expect(await syncs(() => setSectionWeight("risks", 2))).toBe(1);
    await sheetAgrees();
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
    const other = excel.secondUser();
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
    const other = excel.secondUser();
    await other.Excel.run(async (context) => {
      context.workbook.tables.getItem("stChecklist").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const before = (await values("Checklist", "A2:J53")).filter(([id]) => id !== "g1");
    await setItem("g1", { status: "done", note: "right row" });
    expect((await values("Checklist", "A2:J53")).filter(([id]) => id !== "g1")).toEqual(before);
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
    expect(address).toBe("Checklist!A11:J11");
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

describe("what went missing", () => {
  beforeEach(async () => {
    await create();
    await setItem("g1", { status: "done", owner: "Ann", note: "kept" });
    await setPass(70);
    await setSectionWeight("risks", 3);
  });
  const kept = async (): Promise<void> => {
    const { checklist, problems } = await opened();
    expect(problems).toEqual([]);
    expect(checklist).toMatchObject({ pass: 70, sectionWeights: { ...equalWeights, risks: 3 } });
    expect(checklist.items[0]).toMatchObject({ id: "g1", status: "done", note: "kept" });
    expect(checklist.items).toHaveLength(52);
    await sheetAgrees();
  };
  const change = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });

  test.each(["Owner", "Weight", "Section", "Item", "Critical", "Due", "ID"])(
    "a deleted column: %s is named, then put back",
    async (header) => {
      await change((workbook) => workbook.tables.getItem("stChecklist").columns.getItem(header).delete());
      const damage = { what: "columns", missing: [header], unknown: [] };
      expect(await openChecklist()).toEqual({ kind: "damaged", damage, canHeal: true });
      await expect(setItem("g2", { status: "done" })).rejects.toMatchObject({
        code: "damaged",
        facts: { damage },
      });
      await repairChecklist();
      await kept();
    },
  );

  test("a renamed column is named beside the stranger, and becomes itself again", async () => {
    await write("Checklist", "G1", [["PIC"]]);
    const damage = { what: "columns", missing: ["Owner"], unknown: ["PIC"] };
    expect(await openChecklist()).toEqual({ kind: "damaged", damage, canHeal: true });
    await repairChecklist({ Owner: "PIC" });
    expect(await item("g1")).toMatchObject({ owner: "Ann" });
    await kept();
  });

  test("the table, made a range", async () => {
    await change((workbook) => {
      workbook.tables.getItem("stChecklist").convertToRange();
    });
    expect(await openChecklist()).toMatchObject({ kind: "damaged", damage: { what: "table" } });
    await repairChecklist();
    expect(await item("g1")).toMatchObject({ owner: "Ann" });
    await kept();
  });

  test("the checklist's sheet: a repair starts a new one and keeps the figures", async () => {
    await change((workbook) => workbook.worksheets.getItem("Checklist").delete());
    expect(await openChecklist()).toMatchObject({
      kind: "damaged",
      damage: { what: "checklist-sheet", name: "Checklist" },
    });
    await repairChecklist();
    expect((await opened()).checklist).toMatchObject({ pass: 70, items: freshItems });
    await sheetAgrees();
  });

  test("the readiness sheet, and a sheet of the user's now has its name", async () => {
    await change((workbook) => {
      workbook.worksheets.getItem("Readiness").delete();
      workbook.worksheets.add("Readiness").getRange("A1").values = [["mine"]];
    });
    expect(await openChecklist()).toMatchObject({ kind: "damaged", damage: { what: "readiness-sheet" } });
    await repairChecklist();
    expect(await cell("Readiness", "A1")).toBe("mine");
    expect(await opened()).toMatchObject({ sheets: { readiness: "Readiness 2" } });
    expect(await cell("Readiness 2", layout.verdict)).toBe("Not ready: 9 critical open");
  });

  test("the pass line's row", async () => {
    await change((workbook) => workbook.worksheets.getItem("Readiness").getRange("6:6").delete("Up"));
    expect(await openChecklist()).toMatchObject({
      kind: "damaged",
      damage: { what: "readiness-cells", missing: ["pass"] },
    });
    await repairChecklist();
    expect((await opened()).checklist).toMatchObject({ pass: 85, sectionWeights: { risks: 3 } });
    await sheetAgrees();
  });

  test("nothing, where the user put a row of notes into the readiness sheet; a rewrite sets that sheet aside", async () => {
    await change((workbook) => {
      const ready = workbook.worksheets.getItem("Readiness");
      ready.getRange("3:3").insert("Down");
      ready.getRange("A3").values = [["my notes"]];
    });
    await setPass(60);
    expect((await opened()).checklist.pass).toBe(60);
    await switchLanguage("zh");
    const names = excel.book().sheets.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(["Readiness", "Readiness 2"]));
    expect(await cell("Readiness 2", "A3")).toBe("my notes");
    expect((await opened()).checklist.pass).toBe(60);
    await sheetAgrees();
  });

  test("rows: a repair brings the catalogue's items back and gives doubles and nameless rows an id", async () => {
    await change((workbook) => workbook.tables.getItem("stChecklist").rows.getItemAt(10).delete());
    await write("Checklist", "A4:A5", [["g2"], [""]]);
    await repairChecklist();
    const { checklist, problems } = await opened();
    expect(problems).toEqual([]);
    expect(new Set(checklist.items.map((one) => one.id)).size).toBe(checklist.items.length);
    await sheetAgrees();
  });
});

describe("a failure", () => {
  const office = (): Promise<unknown> => Promise.resolve();
  const doings: Record<string, () => Promise<unknown>> = {
    setItem: () => setItem("g1", { status: "done", owner: "Ann", note: "n" }),
    setPass: () => setPass(70),
    setSectionWeight: () => setSectionWeight("tools", 4),
    switchLanguage: () => switchLanguage("zh"),
    repairChecklist: () => repairChecklist(),
    snapshotScore: () => snapshotScore(46_000),
    openChecklist,
    goToItem: () => goToItem("g1"),
  };

  async function whole(
    work: () => Promise<unknown>,
    prepare: () => Promise<unknown>,
  ): Promise<[unknown, number]> {
    await prepare();
    const count = await syncs(work);
    await excel.settled();
    return [state(), count];
  }
  const afresh = async (): Promise<void> => {
    excel.stop();
    forget();
    excel = await startExcel();
  };

  test.each(Object.keys(doings))(
    "of each sync of %s is told, and trying again completes it",
    async (name) => {
      const work = doings[name];
      const [expected, count] = await whole(work, create);
      for (let n = 1; n <= count; n += 1) {
        await afresh();
        await create();
        excel.failSync(n);
        await expect(work()).rejects.toMatchObject({
          code: "sync-failed",
          facts: { error: "GeneralException" },
        });
        await work();
        await excel.settled();
        expect(state()).toEqual(expected);
      }
    },
  );

  test("of each sync of createChecklist is told, and trying again completes it", async () => {
    const [expected, count] = await whole(create, office);
    for (let n = 1; n <= count; n += 1) {
      await afresh();
      excel.failSync(n);
      await expect(create()).rejects.toMatchObject({ code: "sync-failed", facts: { written: "nothing" } });
      expect(await openChecklist()).toEqual({ kind: "absent" });
      await create();
      await excel.settled();
      expect(state()).toEqual(expected);
    }
  });

  const shares = [0.01, 0.05, 0.15, 0.5, 0.97, 1];

  test.each(shares)("after %d of the actions that write a checklist is told and healed", async (share) => {
    const [expected] = await whole(create, office);
    const total = excel.requests()[1].actions.length;
    await afresh();
    excel.failSync(2, Math.floor(total * share));
    const trouble = create();
    await expect(trouble).rejects.toMatchObject({ code: "sync-failed" });
    const { written } = await trouble.catch((caught) => caught.facts);
    const found = await openChecklist();
    expect([written, found.kind]).toEqual(share === 1 ? ["all", "open"] : ["part", "damaged"]);
    await create();
    await excel.settled();
    expect(state()).toEqual(expected);
  });

  test.each(shares)("after %d of the actions that change the language loses nothing", async (share) => {
    const prepare = async (): Promise<void> => {
      await create();
      await setItem("g1", { status: "done", owner: "Ann", note: "kept" });
      await setPass(70);
      await setSectionWeight("goal", 2);
    };
    let total = 0;
    const [expected] = await whole(async () => {
      const before = excel.requests().length;
      await switchLanguage("zh");
      total = excel.requests()[before + 2].actions.length;
    }, prepare);
    await afresh();
    await prepare();
    excel.failSync(3, Math.floor(total * share));
    await expect(switchLanguage("zh")).rejects.toMatchObject({ code: "sync-failed" });
    const found = await openChecklist();
    if (found.kind === "damaged") await repairChecklist();
    else await switchLanguage("zh");
    await excel.settled();
    expect(state()).toEqual(expected);
  });

  test("in the middle of a tick tells that part is written", async () => {
    await create();
    const before = excel.requests().length;
    await setItem("g1", { status: "done", owner: "Ann" });
    const { actions } = excel.requests()[before];
    const first = actions.findIndex((action) => action.endsWith("="));
    await setItem("g1", { status: "not-started", owner: "" });
    excel.failSync(1, first + 1);
    await expect(setItem("g1", { status: "done", owner: "Ann" })).rejects.toMatchObject({
      facts: { written: "part" },
    });
    await setItem("g1", { status: "done", owner: "Ann" });
    expect(await item("g1")).toMatchObject({ status: "done", owner: "Ann" });
  });

  test("while a cell is edited says so and writes nothing", async () => {
    await create();
    const before = state();
    excel.host.isEditing = () => true;
    for (const work of Object.values(doings))
      await expect(work()).rejects.toMatchObject({ code: "cell-editing", facts: { written: "nothing" } });
    excel.host.isEditing = () => false;
    expect(state()).toEqual(before);
    await setItem("g1", { status: "done" });
  });

  test("on a protected sheet names it and writes nothing", async () => {
    await create();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Checklist").protection.protect();
      await context.sync();
    });
    const before = state();
    const refusal = { code: "protected", facts: { sheet: "Checklist", written: "nothing" } };
    await expect(setItem("g1", { status: "done" })).rejects.toMatchObject(refusal);
    await expect(switchLanguage("zh")).rejects.toMatchObject(refusal);
    await expect(repairChecklist()).rejects.toMatchObject(refusal);
    expect(state()).toEqual(before);
    expect((await openChecklist()).kind).toBe("open");
  });

  test("of a call that this Excel does not know names the call; a bug stays a bug", async () => {
    const { troubleOf } = await import("../../src/workbook/trouble");
    const nothing = { written: "nothing", present: null } as const;
    const unknownCall = { code: "ApiNotFound", message: "m", debugInfo: { errorLocation: "Range.find" } };
    expect(troubleOf(unknownCall, nothing)).toMatchObject({
      code: "unsupported",
      facts: { call: "Range.find" },
    });
    const ours = { code: "InvalidArgument", message: "m", debugInfo: {} };
    expect(troubleOf(ours, nothing)).toBe(ours);
    const bug = new TypeError("x");
    expect(troubleOf(bug, nothing)).toBe(bug);
  });
});

describe("another version's checklist", () => {
  const setSchema = (schema: number): Promise<void> =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem(recordKey).load("value");
      await context.sync();
      context.workbook.settings.add(
        recordKey,
        JSON.stringify({ ...JSON.parse(String(setting.value)), schema }),
      );
      await context.sync();
    });

  test("of a newer version is read and not touched", async () => {
    await create();
    await setSchema(99);
    const before = state();
    expect(await openChecklist()).toMatchObject({
      kind: "open",
      readOnly: { reason: "newer-schema", found: 99, known: 1 },
    });
    for (const work of [
      () => setItem("g1", { status: "done" }),
      () => setPass(1),
      () => switchLanguage("zh"),
      () => repairChecklist(),
      () => snapshotScore(46_000),
    ])
      await expect(work()).rejects.toMatchObject({ code: "newer-schema", facts: { found: 99, known: 1 } });
    expect(state()).toEqual(before);
  });

  test("of an older version is copied, then brought up to date", async () => {
    await create();
    await setItem("g1", { status: "done", note: "=kept" });
    await setSchema(0);
    expect(await openChecklist()).toMatchObject({
      kind: "damaged",
      damage: { what: "older-schema", found: 0, known: 1 },
    });
    await repairChecklist();
    expect(await item("g1")).toMatchObject({ status: "done", note: "=kept" });
    expect((await values("Checklist before update", "A2:J2"))[0]).toEqual(
      (await values("Checklist", "A2:J2"))[0],
    );
    await sheetAgrees();
  });
});

describe("the other language", () => {
  test("changes our words and nothing of the user's, there and back", async () => {
    await create("en");
    await setItem("g1", { status: "done", owner: "Done", note: "Not started" });
    await write("Checklist", "C3", [["Our own title"]]);
    await write("Checklist", "F4", [["finished"]]);
    await setPass(60);
    const before = state();
    const there = await switchLanguage("zh");
    expect(there).toMatchObject({ kind: "open", language: "zh", checklist: { pass: 60 } });
    expect((await values("Checklist", "A1:G4")).map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
      ["编号", "检查项", "状态", "负责人"],
      ["g1", "目标具体", "已完成", "Done"],
      ["g2", "Our own title", "未开始", ""],
      ["g3", expect.any(String), "finished", ""],
    ]);
    await sheetAgrees();
    await switchLanguage("en");
    await excel.settled();
    expect(state()).toEqual(before);
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

    const other = excel.secondUser();
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
    await expect(snapshotScore(46_000)).rejects.toMatchObject({
      code: "taken",
      facts: {
        taken: [
          { what: "sheet", role: "history", name: "Readiness history", suggestion: "Readiness history 2" },
        ],
      },
    });
    await snapshotScore(46_000, { history: "Readiness history 2" });
    expect(await cell("Readiness history", "A1")).toBe("mine");
    expect(await cell("Readiness history 2", "A2")).toBe(46_000);
  });
});
