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

test("a column is linked to, and a plan made from, nobody's tables but the user's", async () => {
  const ours = ["stChecklist", "stHistory", "stSignoffs", "stGoal", "STPLAN"];
  const renamed = ours.map((name) => ({ ...deals, name, tables: [{ ...deals.tables![0]!, name }] }));
  await excel.open(bookOf(mine, deals, ...renamed));
  expect((await tasks.userTables()).map(({ table }) => table)).toEqual(["Pipeline"]);
});

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

  test.each(["en", "zh"] as const)(
    "a totals row is none of a table's rows, and a filter leaves none out: read and mended in %s",
    async (language) => {
      await tasks.insertTables({ language, examplesOf: 2026 });
      const rowsOf = async () => {
        const { model } = await tasks.openModel();
        return modelTableNames.map((name) => model[name]?.rows.map(({ row }) => row));
      };
      const before = await rowsOf();
      await change(({ tables }) => {
        for (const name of modelTableNames) {
          const table = tables.getItem(name);
          table.showTotals = true;
          table.getTotalRowRange().getCell(0, 1).values = [[7]];
          table.columns.getItemAt(0).filter.applyValuesFilter(["nothing of that kind"]);
        }
      });
      expect(await rowsOf()).toEqual(before);
      await change(({ tables }) => tables.getItem("stBudget").columns.getItemAt(4).delete());
      await tasks.mendTables({ language: language === "en" ? "zh" : "en" });
      const { state, model } = await tasks.openModel();
      expect(state.stBudget.table).toMatchObject({ missing: [], unknown: [] });
      expect(model.stBudget?.rows.map(({ row }) => row.needed)).toEqual([240_000, 180_000, 420_000]);
      expect(formulasIn(modelSheets[language === "en" ? "zh" : "en"].stBudget)).toHaveLength(3);
    },
  );

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

  test("what a link led to is told by its name once it is gone", async () => {
    const links = async () => (await tasks.openModel()).state.stStages.links;
    await change(({ worksheets }) => worksheets.getItem("Deals").getRange("F2:F4").select());
    await tasks.linkSelection("stStages", "rate");
    await link("lag", "PIC");
    await change(({ worksheets }) => worksheets.getItem("Deals").delete());
    expect(await links()).toEqual({
      rate: { gone: { sheet: "Deals", address: "F2:F4" } },
      lag: { gone: "Pipeline[PIC]" },
    });
    expect(await tasks.repairLink("stStages", "rate")).toBe(false);
  });

  describe("in Chinese", () => {
    const anew = () =>
      change(({ worksheets, tables }) => {
        const made = worksheets.add("商机");
        made.getRange("A1:C3").values = [
          ["阶段", "到下一阶段的转化率", "周期"],
          ["线索", 0.4, 9],
          ["赢单", 1, 8],
        ];
        tables.add("商机!A1:B3", true).name = "漏斗";
      });
    const read = async () => {
      const { state, model } = await tasks.openModel();
      return [model.stStages?.rows.map(({ row }) => [row.stage, row.rate, row.lag]), state.stStages.links];
    };
    beforeEach(async () => {
      await excel.open(bookOf(mine));
      calculate();
      calculate = leaveUncalculated(excel.grid);
      await anew();
      await tasks.linkTable("stStages", "漏斗");
      await change(({ worksheets }) => worksheets.getItem("商机").getRange("C2:C3").select());
      await tasks.linkSelection("stStages", "lag");
    });
    const stages = [
      ["线索", 0.4, 9],
      ["赢单", 1, 8],
    ];

    test.each<[string, (workbook: Excel.Workbook) => void]>([
      ["a sheet that is renamed", ({ worksheets }) => (worksheets.getItem("商机").name = "漏斗 '26")],
      ["a table made a range", ({ tables }) => tables.getItem("漏斗").convertToRange()],
      ["a table that is renamed", ({ tables }) => (tables.getItem("漏斗").name = "销售漏斗")],
      [
        "a column that is renamed",
        ({ tables }) => (tables.getItem("漏斗").columns.getItem("到下一阶段的转化率").name = "比率"),
      ],
    ])("%s is followed", async (_what, work) => {
      await change(work);
      expect((await read())[0]).toEqual(stages);
    });

    test("a sheet that was deleted and made anew is found again, its cells and its table's columns", async () => {
      await change(({ worksheets }) => worksheets.getItem("商机").delete());
      expect(await read()).toEqual([
        [],
        {
          stage: { gone: "漏斗[阶段]" },
          rate: { gone: "漏斗[到下一阶段的转化率]" },
          lag: { gone: { sheet: "商机", address: "C2:C3" } },
        },
      ]);
      expect(await tasks.repairLink("stStages", "lag")).toBe(false);
      await anew();
      for (const column of ["stage", "rate", "lag"])
        expect([column, await tasks.repairLink("stStages", column)]).toEqual([column, true]);
      expect((await read())[0]).toEqual(stages);
      expect(
        excel
          .book()
          .names.filter(({ hidden }) => hidden)
          .map(({ refersTo }) => refersTo),
      ).toEqual([
        "漏斗[阶段]",
        "漏斗[到下一阶段的转化率]",
        expect.stringMatching(/^'?商机'?!\$C\$2:\$C\$3$/),
      ]);
    });

    test("cells that were deleted alone are not taken for those that stand there now", async () => {
      await change(({ worksheets }) => worksheets.getItem("商机").getRange("C:C").delete("Left"));
      expect((await read())[1]).toMatchObject({ lag: { gone: { sheet: "商机", address: "C2:C3" } } });
      expect(await tasks.repairLink("stStages", "lag")).toBe(false);
    });

    test("a name that somebody deleted is a link no more", async () => {
      await change(({ names }) => names.getItem("_st.Stages.lag").delete());
      expect(Object.keys((await read())[1] as object)).toEqual(["stage", "rate"]);
      expect(await tasks.repairLink("stStages", "lag")).toBe(false);
    });
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
