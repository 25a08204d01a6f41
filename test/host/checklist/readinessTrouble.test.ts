import { equalWeights } from "../../../src/core/checklist/checklist";
import { goToItem } from "../../../src/tasks/checklist/goToItem";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { repairChecklist } from "../../../src/tasks/checklist/repairChecklist";
import { setPass, setSectionWeight } from "../../../src/tasks/checklist/setFigures";
import { setItem } from "../../../src/tasks/checklist/setItem";
import { snapshotScore } from "../../../src/tasks/checklist/snapshotScore";
import { switchLanguage } from "../../../src/tasks/checklist/switchLanguage";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { layout } from "../../../src/workbook/checklist/readinessLayout";
import { recordKey } from "../../../src/workbook/checklist/record";
import {
  afresh,
  begin,
  calculateScores,
  cell,
  create,
  excel,
  item,
  leaveScores,
  opened,
  sheetAgrees,
  state,
  syncs,
  values,
  write,
} from "./checklist";

leaveScores();

describe("what went missing", () => {
  beforeEach(async () => {
    await begin();
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

  test.each(["Owner", "Weight", "Area", "Item", "Critical", "Due", "ID"])(
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
    await calculateScores();
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
    expect(names).toEqual(expect.arrayContaining(["就绪度", "Readiness 2"]));
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

  test.each(Object.keys(doings))(
    "of each sync of %s is told, and trying again completes it",
    async (name) => {
      const work = doings[name];
      const [expected, count] = await whole(work, begin);
      for (let n = 1; n <= count; n += 1) {
        await afresh();
        await begin();
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

  const shares = [0.01, 0.15, 0.97, 1];

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
      await begin();
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

  test("in the middle of a tick leaves all of it or nothing", async () => {
    await begin();
    const before = excel.requests().length;
    await setItem("g1", { status: "done", owner: "Ann", note: "n" });
    const { actions } = excel.requests()[before];
    const write = actions.findIndex((action) => action.endsWith("="));
    expect(actions.filter((action) => action.endsWith("="))).toHaveLength(1);
    for (const [after, written] of [
      [write, "nothing"],
      [write + 1, "all"],
    ] as const) {
      await setItem("g1", { status: "not-started", owner: "", note: "" });
      excel.failSync(1, after);
      await expect(setItem("g1", { status: "done", owner: "Ann", note: "n" })).rejects.toMatchObject({
        facts: { written },
      });
      expect(await item("g1")).toMatchObject(
        written === "all" ? { status: "done", owner: "Ann" } : { status: "not-started", owner: "" },
      );
    }
    await setItem("g1", { status: "done", owner: "Ann" });
    expect(await item("g1")).toMatchObject({ status: "done", owner: "Ann" });
  });

  test("while a cell is edited says so and writes nothing", async () => {
    await begin();
    const before = state();
    excel.host.isEditing = () => true;
    for (const work of Object.values(doings))
      await expect(work()).rejects.toMatchObject({ code: "cell-editing", facts: { written: "nothing" } });
    excel.host.isEditing = () => false;
    expect(state()).toEqual(before);
    await setItem("g1", { status: "done" });
  });

  test("on a protected sheet names it and writes nothing", async () => {
    await begin();
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
    const { troubleOf } = await import("../../../src/workbook/errors");
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
    await begin();
    await setSchema(99);
    const before = state();
    expect(await openChecklist()).toMatchObject({
      kind: "open",
      readOnly: { reason: "newer-schema", found: 99, known: 2 },
    });
    for (const work of [
      () => setItem("g1", { status: "done" }),
      () => setPass(1),
      () => switchLanguage("zh"),
      () => repairChecklist(),
      () => snapshotScore(46_000),
    ])
      await expect(work()).rejects.toMatchObject({ code: "newer-schema", facts: { found: 99, known: 2 } });
    expect(state()).toEqual(before);
  });

  test("of a newer version whose columns are others says so, and offers no repair", async () => {
    await begin();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("stChecklist").columns.getItem("Status").name = "State";
      await context.sync();
    });
    await setSchema(99);
    expect(await openChecklist()).toEqual({
      kind: "damaged",
      damage: { what: "newer-schema", found: 99, known: 2 },
      canHeal: false,
    });
  });

  test("of an older version is copied, then brought up to date", async () => {
    await begin();
    await setItem("g1", { status: "done", note: "=kept" });
    await setSchema(0);
    expect(await openChecklist()).toMatchObject({
      kind: "damaged",
      damage: { what: "older-schema", found: 0, known: 2 },
    });
    await repairChecklist();
    expect(await item("g1")).toMatchObject({ status: "done", note: "=kept" });
    expect((await values("Checklist before update", "A2:J2"))[0]).toEqual(
      (await values("Checklist", "A2:J2"))[0],
    );
    await sheetAgrees();
  });
});
