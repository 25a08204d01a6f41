import { modelTableNames, type ModelTableName } from "../../../src/core/model/tables";
import { modelSheets } from "../../../src/locale/sheets/model/words";
import { modelTasks as tasks } from "../../../src/tasks/model/modelTasks";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { leaveUncalculated } from "../uncalculated";

const mine = sheet("Mine", { cells: cells([["note", 1], ["=B1*2"]]) });
const deals = sheet("Deals", {
  cells: cells([
    ["Stage", "Rate to the next", "PIC"],
    ["Lead", 0.5, "Ann"],
    ["Won", 1, "Ben"],
  ]),
  tables: [
    {
      name: "Pipeline",
      range: "A1:C3",
      columns: ["Stage", "Rate to the next", "PIC"],
      style: "TableStyleLight1",
      totals: false,
    },
  ],
});

let excel: StartedExcel;
let calculate: () => void = () => undefined;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());
beforeEach(async () => {
  await excel.open(bookOf(mine, deals));
  calculate = leaveUncalculated(excel.grid);
});
afterEach(() => calculate());

const change = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
const insert = (
  tables: readonly ModelTableName[],
  language: "en" | "zh" = "en",
  examplesOf: number | null = 2026,
) => tasks.insertTables({ tables, language, examplesOf });
const bookSheet = (name: string) => excel.book().sheets.find((one) => one.name === name);
const formulasIn = (name: string): string[] =>
  (bookSheet(name)?.cells ?? []).flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));

describe("inserted", () => {
  test.each(["en", "zh"] as const)(
    "all at once in %s, in one writing sync, read without a misfit",
    async (language) => {
      const before = excel.requests().length;
      await tasks.insertTables({ language, examplesOf: 2026 });
      expect(excel.requests().length - before).toBe(2);
      const { state, model } = await tasks.openModel();
      expect(excel.requests().length - before).toBe(4);
      expect(excel.book().sheets.map(({ name }) => name)).toEqual([
        "Mine",
        "Deals",
        ...Object.values(modelSheets[language]),
      ]);
      for (const name of modelTableNames) {
        expect([name, state[name].table]).toEqual([
          name,
          { kind: "there", sheet: modelSheets[language][name], language, missing: [], unknown: [] },
        ]);
        const data = model[name];
        expect([name, data?.missing, data?.broken]).toEqual([name, [], []]);
        const misfits = data?.rows.flatMap((row) =>
          [...row.misfits].map(([column, misfit]) => [column, misfit]),
        );
        expect([name, misfits]).toEqual([name, []]);
        expect(data?.rows.length).toBeGreaterThan(0);
      }
      expect(model.stRisks?.rows[0]?.row).toMatchObject({
        category: "market",
        probability: 0.3,
        warns: "below",
      });
      expect(model.stRisks?.cell("impact", 1)).toEqual({
        sheet: modelSheets[language].stRisks,
        address: "D3",
      });
      expect(formulasIn(modelSheets[language].stBudget)[0]).toBe('=IF(COUNT(D2,C2)=2,D2-C2,"")');
      expect(bookSheet(modelSheets[language].stStages)?.validations.length).toBe(4);
    },
  );

  test("what follows from figures is worked out by the sheet itself", async () => {
    await insert(["stBudget", "stRisks"]);
    calculate();
    await excel.grid.calculation.calculateAll();
    await excel.settled();
    const { model } = await tasks.openModel();
    expect(model.stBudget?.rows.map(({ row }) => row.left)).toEqual([20_000, 0, 30_000]);
    expect(model.stRisks?.rows.map(({ row }) => row.loss)).toEqual([90_000, 100_000, 60_000, null, 20_000]);
  });

  test("one by one, blank, and not twice; what the user typed is read", async () => {
    await insert(["stPeople"], "en", null);
    await change(({ worksheets }) => {
      worksheets.getItem("People").getRange("A2:D2").values = [["Ann", 46_023, "", 300_000]];
    });
    await insert(["stPeople", "stTiers"], "en", null);
    const { model } = await tasks.openModel();
    expect(model.stPeople?.rows.map(({ row }) => row)).toMatchObject([
      { name: "Ann", joined: 46_023, left: null, productivity: 300_000 },
    ]);
    expect(model.stTiers?.rows).toEqual([]);
    expect(model.stGoal).toBeNull();
  });

  test("never over a sheet or a name of the user's", async () => {
    await change(({ worksheets, names }) => {
      worksheets.add("Goal").getRange("A1").values = [["mine"]];
      names.add("stPlan", "=Mine!$A$1");
    });
    await expect(insert(["stGoal", "stPlan", "stTiers"])).rejects.toMatchObject({
      code: "model-taken",
      facts: {
        taken: [
          { what: "sheet", table: "stGoal", name: "Goal", suggestion: "Goal 2" },
          { what: "name", table: "stPlan", name: "stPlan", suggestion: "stPlan_2" },
        ],
      },
    });
    expect(excel.book().sheets).toHaveLength(3);
    await tasks.insertTables({
      tables: ["stGoal"],
      language: "en",
      examplesOf: 2026,
      sheets: { stGoal: "Goal 2" },
    });
    expect(bookSheet("Goal")?.cells[0]?.[0]?.value).toBe("mine");
  });

  test("the examples that nobody changed go with one click, in whichever language and year they were written", async () => {
    await insert(["stStages", "stBudget"], "zh", 2031);
    await change(({ worksheets }) => {
      worksheets.getItem("预算").getRange("C3").values = [[1]];
    });
    await tasks.clearExamples();
    const { model } = await tasks.openModel();
    expect(model.stStages?.rows).toEqual([]);
    expect(model.stBudget?.rows.map(({ row }) => [row.item, row.needed])).toEqual([
      ["客户拜访与客户活动", 1],
    ]);
    expect(formulasIn("预算")).toEqual(['=IF(COUNT(D2,C2)=2,D2-C2,"")']);
  });
});

describe("mended", () => {
  test("a column that was deleted comes back with its dropdown or formula, a renamed one becomes itself again", async () => {
    await insert(["stBudget"]);
    await change(({ tables }) => {
      const { columns } = tables.getItem("stBudget");
      columns.getItem("Left").delete();
      columns.getItem("For").name = "What for";
    });
    const { state } = await tasks.openModel();
    expect(state.stBudget.table).toMatchObject({ missing: ["For", "Left"], unknown: ["What for"] });
    await tasks.mendTables({ columns: { stBudget: { For: "What for" } } });
    const after = await tasks.openModel();
    expect(after.state.stBudget.table).toMatchObject({ missing: [], unknown: [] });
    expect(after.model.stBudget?.rows[1]?.row.item).toBe("Visits and customer events");
    expect(formulasIn("Budget")).toHaveLength(3);
  });

  test("the language changes headers and words, and leaves the user's own", async () => {
    await insert(["stRisks"], "zh");
    await change(({ worksheets }) => {
      worksheets.getItem("风险").getRange("B3").values = [["自然灾害"]];
    });
    await tasks.mendTables({ language: "en" });
    const { state, model } = await tasks.openModel();
    expect(state.stRisks.table).toMatchObject({ language: "en", missing: [] });
    expect(bookSheet("风险")).toBeUndefined();
    expect(bookSheet("Risks")?.cells.map((row) => row[1]?.value)).toEqual([
      "Category",
      "Market",
      "自然灾害",
      "Key people",
      "Technology",
      "Supply",
    ]);
    expect(model.stRisks?.rows[1]?.misfits.get("category")).toBe("unknown-word");
  });

  test("cells that lost their table are one again", async () => {
    await insert(["stTiers"]);
    await change(({ tables }) => void tables.getItem("stTiers").convertToRange());
    expect((await tasks.openModel()).state.stTiers.table).toEqual({ kind: "lost", sheet: "Tiers" });
    await tasks.mendTables();
    const { model } = await tasks.openModel();
    expect(model.stTiers?.rows).toHaveLength(4);
  });
});

describe("taken back", () => {
  const sheets = () => excel.book().sheets.map(({ name }) => name);

  test("all that was inserted goes, and its names with it", async () => {
    const written = await tasks.insertTables({ language: "zh", examplesOf: 2026 });
    calculate();
    await excel.grid.calculation.calculateAll();
    await excel.settled();
    await tasks.takeBackTables(written);
    expect(sheets()).toEqual(["Mine", "Deals"]);
    expect(excel.book().names).toEqual([]);
    expect((await tasks.openModel()).model.stGoal).toBeNull();
    // Twice does no harm.
    await tasks.takeBackTables(written);
  });

  test("nothing goes unasked once a cell was changed or typed beside a table", async () => {
    const written = await insert(["stTiers", "stBudget"]);
    await change(({ worksheets }) => {
      worksheets.getItem("Budget").getRange("H9").values = [["mine"]];
    });
    await expect(tasks.takeBackTables(written)).rejects.toMatchObject({
      code: "model-changed",
      facts: { sheets: ["Budget"] },
    });
    expect(sheets()).toHaveLength(4);
    await tasks.takeBackTables(written, true);
    expect(sheets()).toHaveLength(2);
  });
});

describe("linked", () => {
  const link = (column: string, header: string) =>
    tasks.linkTableColumn("stStages", column, { table: "Pipeline", header });

  test("to a table's columns, which are followed when they move, grow and change their names", async () => {
    await expect(tasks.linkTable("stGoal", "Pipeline")).rejects.toMatchObject({ code: "link-no-match" });
    await link("rate", "PIC");
    expect(await tasks.linkTable("stStages", "pipeline")).toEqual({
      stage: null,
      rate: { formula: "=Pipeline[PIC]", note: "Pipeline[PIC]" },
    });
    await change(({ tables }) => {
      const table = tables.getItem("Pipeline");
      table.columns.getItem("Rate to the next").name = "Rate";
      table.rows.add(undefined, [["Paid", 0.2, "Cem"]]);
    });
    const { state, model } = await tasks.openModel();
    expect(model.stStages?.rows.map(({ row }) => [row.stage, row.rate])).toEqual([
      ["Lead", 0.5],
      ["Won", 1],
      ["Paid", 0.2],
    ]);
    expect(model.stStages?.missing).toContain("entry");
    expect(state.stStages.links).toEqual({
      stage: { sheet: "Deals", address: "A2:A4" },
      rate: { sheet: "Deals", address: "B2:B4" },
    });
    expect(model.stStages?.cell("rate", 2)).toEqual({ sheet: "Deals", address: "B4" });
  });

  test("to selected cells; what is deleted is told, and found again where it can be", async () => {
    await change(({ worksheets }) => worksheets.getItem("Deals").getRange("B2:B3").select());
    await tasks.linkSelection("stStages", "rate");
    expect(excel.book().names.find(({ name }) => name === "_st.Stages.rate")).toMatchObject({
      refersTo: "Pipeline[Rate to the next]",
      hidden: true,
    });
    await change(({ tables }) => tables.getItem("Pipeline").columns.getItem("Rate to the next").delete());
    expect((await tasks.openModel()).model.stStages?.broken).toEqual(["rate"]);
    await change(({ tables }) => {
      tables.getItem("Pipeline").columns.add(undefined, [["Rate to the next"], [0.1], [0.2]]);
    });
    expect(await tasks.repairLink("stStages", "rate")).toBe(true);
    const { model } = await tasks.openModel();
    expect(model.stStages?.rows.map(({ row }) => row.rate)).toEqual([0.1, 0.2]);
    const before = await tasks.unlinkColumn("stStages", "rate");
    expect((await tasks.openModel()).model.stStages).toBeNull();
    await tasks.putLinks("stStages", before);
    expect((await tasks.openModel()).state.stStages.links).toHaveProperty("rate");
  });

  test.each([
    ["A1:B2", "link-no-column", "two columns"],
    ["A1:A200000", "link-too-large", "too many cells"],
  ])("to %s is refused: %s, %s", async (address, code) => {
    await change(({ worksheets }) => worksheets.getItem("Mine").getRange(address).select());
    await expect(tasks.linkSelection("stStages", "rate")).rejects.toMatchObject({ code });
  });

  test("to a column of its own is refused, as is one that is not there", async () => {
    await insert(["stStages"]);
    await expect(
      tasks.linkTableColumn("stStages", "rate", { table: "stStages", header: "Stage" }),
    ).rejects.toMatchObject({ code: "link-own" });
    await expect(link("rate", "Nothing")).rejects.toMatchObject({ code: "link-no-source" });
  });
});

test("no word that is chosen from a list has a comma, which would part it, and no list is longer than Excel takes", async () => {
  const { modelWords } = await import("../../../src/locale/sheets/model/words");
  for (const name of modelTableNames)
    for (const words of Object.values(modelWords[name]))
      for (const [column, choices] of Object.entries<Record<string, string>>(words.choices)) {
        const list = Object.values<string>(choices);
        expect([name, column, list.filter((word) => word.includes(","))]).toEqual([name, column, []]);
        expect(list.join(",").length).toBeLessThan(256);
      }
});
