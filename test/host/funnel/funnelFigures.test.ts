import fc from "fast-check";
import { type Choices, type Looked, type Source } from "../../../src/core/funnel/data/source";
import type { Figures } from "../../../src/core/funnel/data/figures";
import { funnelTasks } from "../../../src/tasks/funnel/funnelTasks";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { ADD_IN_ID } from "workbench/page/addIn";
import type { Book } from "xlsx-book/book";
import { describeCrm } from "../../crm/data";
import { crmRows, crmWithDays, tableSheet } from "./funnel";
import { figuresOn, sheetFigures, type Cell } from "./funnelSheet";
import { findLibreOffice, recalculate, WITHOUT } from "../file/libreoffice";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

const tasks = funnelTasks();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const valuesOf = (place: { sheet: string; address: string }): Promise<Cell[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(place.sheet).getRange(place.address).load("values");
    await context.sync();
    return range.values as Cell[][];
  });

interface Written {
  readonly looked: Looked;
  readonly choices: Choices;
  readonly core: Figures;
  readonly place: { sheet: string; address: string };
}

/** Reads a source, works it out and writes the sheet. */
async function written(
  source: Source,
  language: "en" | "zh",
  change?: (choices: Choices) => Choices,
): Promise<Written> {
  const looked = await tasks.look(source);
  const columns = looked.guess;
  const opportunities = await tasks.read(looked, columns, () => undefined);
  const guessed = tasks.guessChoices(opportunities);
  const choices = change?.(guessed) ?? guessed;
  const core = await tasks.figures(opportunities, choices);
  const { place } = await tasks.write(looked, columns, choices, { language });
  return { looked, choices, core, place };
}

const heads = ["Opportunity ID", "Stage", "Amount", "Created date", "Close date", "Furthest stage"];
const withoutFurthest = heads.slice(0, -1);
const known = ["Proposal", "proposal", "=Open"];
const stages = ["Won", "won", "Lost", "Proposal", "W*n?", "=Open", "Maybe", "赢单"];
const meanings: Choices["meanings"] = new Map([
  ["won", "won"],
  ["lost", "lost"],
  ["proposal", "open"],
  ["w*n?", "lost"],
  ["=open", "open"],
  ["赢单", "won"],
  ["demo", "open"],
  ["de*o", "open"],
]);
const choose = (dates: Choices["dates"]): Choices => ({
  meanings,
  order: ["=Open", "De*o", "Proposal", "Demo"],
  dates,
});

const often = <T>(usual: fc.Arbitrary<T>, ...dirt: fc.Arbitrary<T>[]) =>
  fc.oneof({ weight: 8, arbitrary: usual }, ...dirt.map((arbitrary) => ({ weight: 1, arbitrary })));
const dayNumber = fc.integer({ min: 42_000, max: 43_400 });
const two = (n: number) => String(n).padStart(2, "0");
const dayText = fc
  .tuple(
    fc.integer({ min: 1, max: 31 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 2015, max: 2017 }),
    fc.constantFrom("-", "/", "."),
    fc.boolean(),
  )
  .map(([day, month, year, sign, long]) =>
    [long ? two(day) : day, long ? two(month) : month, year].join(sign),
  );
const dirtyText = fc.constantFrom(
  "soon",
  "3-2017",
  "2017-03-05 10:30",
  "17-03-05",
  "1-2-3-2017",
  "13/13/2016",
  " 5/3/2017 ",
  "n/a",
);
const cellOfDay = (kind: "numbers" | "texts" | "mixed"): fc.Arbitrary<Cell> =>
  kind === "numbers"
    ? often<Cell>(
        dayNumber,
        fc.constant(""),
        dirtyText,
        dayNumber.map((day) => day + 0.75),
        fc.constantFrom(0, -3, 3e6),
      )
    : kind === "texts"
      ? often<Cell>(dayText, fc.constant(""), dirtyText)
      : fc.oneof<fc.Arbitrary<Cell>[]>(dayText, dayNumber, fc.constant(""));
const rowOf = (kind: "numbers" | "texts" | "mixed", twice: boolean) =>
  fc.record({
    id: twice
      ? often<Cell>(fc.integer({ min: 1, max: 40 }), fc.constant(""), fc.constantFrom("a", "A", "b*"))
      : fc.constant(""),
    stage: often<Cell>(fc.constantFrom(...stages), fc.constant("")),
    amount: often<Cell>(
      fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100),
      fc.constant(""),
      fc.constantFrom("n/a", "12"),
      fc.constantFrom(0, -5),
    ),
    opened: cellOfDay(kind),
    closed: cellOfDay(kind),
    furthest: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<Cell>(...known) },
      { weight: 1, arbitrary: fc.constantFrom<Cell>("Won", "Lost", "", "Maybe", "Demo", "De*o") },
    ),
  });
const tableOf = (kind: "numbers" | "texts" | "mixed", twice: boolean) =>
  fc
    .array(rowOf(kind, twice), { minLength: 3, maxLength: 60 })
    .map((rows) => [
      [
        "x",
        "Won",
        10,
        kind === "texts" ? "1-1-2016" : 42_370,
        kind === "texts" ? "20-1-2016" : 42_389,
        "Proposal",
      ],
      ...rows.map(({ id, stage, amount, opened, closed, furthest }) => [
        id,
        stage,
        amount,
        opened,
        closed,
        furthest,
      ]),
    ]);
const bookWith = (rows: readonly (readonly Cell[])[]): Book => {
  const table = tableSheet("Deals", "Deals", [heads, ...rows]);
  // Text stays the text it is, whatever it looks like.
  const blanks = table.cells.map((line) =>
    line?.map((cell) => (cell && "value" in cell && cell.value === "" ? undefined : cell)),
  );
  return bookOf(sheet("First"), { ...table, cells: withText(blanks as typeof table.cells, rows) });
};
/** `cells` takes text that begins with an equals sign for a formula. */
const withText = (
  made: ReturnType<typeof cells>,
  rows: readonly (readonly Cell[])[],
): ReturnType<typeof cells> =>
  made.map((line, at) =>
    line?.map((cell, column) =>
      cell && "formula" in cell && cell.formula === rows[at - 1]?.[column]
        ? { value: String(cell.formula) }
        : cell,
    ),
  );

const deals: Source = { kind: "table", table: "Deals", sheet: "Deals" };

describe("the sheet's formulas say what the pane says", () => {
  const kinds = ["numbers", "texts", "mixed"] as const;
  const cases = kinds.flatMap((kind) =>
    [false, true].map((twice): [(typeof kinds)[number], boolean] => [kind, twice]),
  );
  test.each(cases)("dates as %s, ids twice: %s", async (kind, twice) => {
    await fc.assert(
      fc.asyncProperty(
        tableOf(kind, twice),
        fc.constantFrom("en" as const, "zh" as const),
        async (rows, language) => {
          await excel.open(bookWith(rows));
          const { core, place } = await written(deals, language, () =>
            choose(kind === "numbers" ? null : "dmy"),
          );
          expect(sheetFigures(await valuesOf(place), core, true)).toEqual(figuresOn(core, true));
        },
      ),
      { numRuns: Number(process.env["FUNNEL_RUNS"] ?? 3), seed: 7, endOnFailure: true },
    );
  });
});

describe("other engines and other tables", () => {
  const program = findLibreOffice();
  const rows = () => fc.sample(tableOf("mixed", true), { seed: 11, numRuns: 1 })[0]!;

  (program ? test : test.skip)(
    "saved, opened and recalculated by LibreOffice the figures stay, with dates that are numbers, texts and both",
    async () => {
      await excel.open(bookWith(rows()));
      const { core, place } = await written(deals, "zh", () => choose("dmy"));
      const saved = await writeXlsx(excel.book(), { addIn: ADD_IN_ID });
      const back = await readXlsx(recalculate(program!, saved));
      const found = back.sheets.find(({ name }) => name === place.sheet)!;
      const values = found.cells.map((line) =>
        Array.from(line ?? [], (cell) => plain(cell && "value" in cell ? cell.value : "")),
      );
      expect(sheetFigures(values, core, true)).toEqual(figuresOn(core, true));
    },
  );
  if (!program) process.stderr.write(`${WITHOUT}\n`);

  const chinese = [
    ["商机编号", "销售阶段 [新]", "金额(万元)", "创建日期", "成交日期", "负责人"],
    ["S1", "赢单", 12.5, "2023年1月5日", "2023年3月1日", "王"],
    ["S2", "输单", 3, "2023/1/9", "2023/2/1", "李"],
    ["S3", "方案报价", 8, "2023-2-1", null, "王"],
    ["S4", "初步接触", 7, "2023.2.10", null, "李"],
    ["S5", "赢单", 20, "2023年1月15日", "2023年3月31日", "张"],
  ];
  test.each<[string, Source]>([
    [
      "a table with Chinese headers and brackets in them",
      { kind: "table", table: "商机表", sheet: "客户's 商机" },
    ],
    [
      "cells without a table, on a sheet with a quote and a blank in its name",
      { kind: "range", sheet: "Bob's 客户", address: "B2:G7" },
    ],
  ])("%s", async (_, source) => {
    await excel.open(
      bookOf(
        tableSheet("客户's 商机", "商机表", chinese),
        sheet("Bob's 客户", { cells: cells([[], ...chinese.map((row) => [null, ...row])]) }),
      ),
    );
    const { core, place, choices } = await written(source, "zh");
    expect(choices.dates).toBe("ymd");
    expect(place.sheet).toBe("漏斗数据");
    expect(core.won).toEqual({ count: 2, value: 32.5 });
    expect(sheetFigures(await valuesOf(place), core)).toEqual(figuresOn(core));
  });

  test("errors in cells are left out, row by row, of what needs them", async () => {
    const error = { value: { error: "#N/A" } };
    const table = tableSheet("Deals", "Deals", [
      withoutFurthest,
      ["a", "Won", 10, 45_000, 45_010],
      ["b", "Lost", 20, 45_000, 45_030],
      ["c", "x", 5, 45_001, 45_011],
      ["d", "Won", 7, 45_001, null],
      ["e", "Won", 8, null, 45_033],
      ["f", "Lost", null, 45_003, 45_044],
      [null, "Won", 9, 45_005, 45_055],
    ]);
    const cells = table.cells.map((line) => [...(line ?? [])]);
    cells[3]![1] = error;
    cells[4]![4] = error;
    cells[5]![3] = error;
    cells[6]![2] = error;
    cells[7]![0] = error;
    await excel.open(bookOf({ ...table, cells }));
    const { core, place } = await written(deals, "en");
    expect(core.won).toEqual({ count: 4, value: 34 });
    // No formula without array entry squares amounts beside an error, so the sheet leaves the spread blank; and the
    // amounts do not add up to the column, which is what the check is for.
    const expected = figuresOn(core);
    const deal = [8.5, 4, null];
    expect(sheetFigures(await valuesOf(place), core)).toEqual({ ...expected, deal, checks: false });
  });

  test("a meaning that is changed on the sheet changes all figures, without the add-in", async () => {
    await excel.open(
      bookOf(
        tableSheet("Deals", "Deals", [
          withoutFurthest,
          ["a", "Won", 10, 45_000, 45_010],
          ["b", "Lost", 20, 45_000, 45_030],
          ["c", "Lost", 5, 45_001, 45_011],
        ]),
      ),
    );
    const { place, looked, choices } = await written(deals, "en");
    const sheetId = excel.grid.sheetNamed(place.sheet)!.getSheetId();
    await excel.grid.type(sheetId, 6, 6, [["Won"]]);
    await excel.settled();
    const opportunities = await tasks.read(looked, looked.guess, () => undefined);
    const meant = { ...choices, meanings: new Map([...choices.meanings, ["lost", "won"] as const]) };
    const core = await tasks.figures(opportunities, meant);
    expect(core.won).toEqual({ count: 3, value: 35 });
    expect(sheetFigures(await valuesOf(place), core)).toEqual(figuresOn(core));
  });

  test("rows that are added to the table are counted, without the add-in", async () => {
    await excel.open(
      bookOf(
        tableSheet("Deals", "Deals", [
          withoutFurthest,
          ["a", "Won", 10, 45_000, 45_010],
          ["b", "Lost", 20, 45_000, 45_030],
        ]),
      ),
    );
    const { place, looked, choices } = await written(deals, "en");
    await excel.grid.type(excel.grid.sheetNamed("Deals")!.getSheetId(), 3, 0, [
      ["c", "Won", 30, 45_000, 45_020],
    ]);
    await excel.settled();
    const core = await tasks.figures(await tasks.read(looked, looked.guess, () => undefined), choices);
    expect(core.won).toEqual({ count: 2, value: 40 });
    expect(sheetFigures(await valuesOf(place), core)).toEqual(figuresOn(core));
  });
});

const plain = (value: unknown): Cell =>
  typeof value === "number" || typeof value === "boolean" || typeof value === "string"
    ? value
    : value === null || value === undefined
      ? ""
      : String((value as { error?: string }).error ?? value);

describeCrm("the company's 8,800 opportunities on a sheet", (folder) => {
  test.each([
    ["dates as days", crmWithDays],
    ["dates as the text they are", crmRows],
  ])(
    "%s",
    async (_, rowsOf) => {
      await excel.open(bookOf(sheet("First"), tableSheet("Pipeline", "Pipeline", rowsOf(folder))));
      const { core, place } = await written({ kind: "table", table: "Pipeline", sheet: "Pipeline" }, "en");
      expect(core.won).toEqual({ count: 4238, value: 10_005_534 });
      expect(core.words.map(({ word, count }) => [word, count])).toEqual([
        ["Won", 4238],
        ["Engaging", 1589],
        ["Lost", 2473],
        ["Prospecting", 500],
      ]);
      expect(sheetFigures(await valuesOf(place), core)).toEqual(figuresOn(core));
    },
    240_000,
  );
});
