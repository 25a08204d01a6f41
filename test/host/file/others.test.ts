import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { calculateFormulas, installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { readXlsx as readWithHucre } from "hucre/xlsx";
import type { Book, Cell, Scalar } from "xlsx-book/book";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { textPrint } from "../../../src/workbook/proofs/textPrint";
import { findLibreOffice, recalculate, WITHOUT } from "./libreoffice";
import { sheet } from "./samples";

/** What no formula below gives: a reader that calculates must get rid of it. */
const WRONG = 999999;

const calculated = (formula: string, more: Partial<Cell> = {}): Cell => ({ formula, value: WRONG, ...more });

const plan: Cell[][] = [
  [{ value: "区域" }, { value: "Target" }, { value: "Won" }],
  [{ value: "华东" }, { value: 0.1 }, calculated("=[@Target]*2")],
  [{ value: "华南" }, { value: 0.2 }, calculated("=[@Target]*2")],
  [
    { value: "North & <West>" },
    { value: 1200000.25, format: { number: "#,##0.00" } },
    calculated("=[@Target]*2"),
  ],
];

/** What a proof compares to tell that a text has changed since. */
const regions = textPrint(
  "stPlan[区域]",
  "ROW(stPlan[区域])-MIN(ROW(stPlan[区域]))+1",
  plan.slice(1).map(([region]) => region?.value as string),
);

/** Formulas of the kinds that our sheets hold, and what they come to. */
const old: [string, Scalar][] = [
  ["=SUM(stPlan[Target])", 1200000.55],
  ['=SUMPRODUCT(stPlan[Target]*(stPlan[区域]="华南"))', 0.2],
  ['=COUNTIFS(stPlan[区域],"华*",stPlan[Target],">0.1")', 1],
  ["=SUMIFS('目标 2026'!$B$2:$B$4,'目标 2026'!$A$2:$A$4,\"华东\")", 0.1],
  ["=INDEX('目标 2026'!$B$2:$B$4,MATCH(\"华南\",'目标 2026'!$A$2:$A$4,0))", 0.2],
  ["=SUM('目标 2026'!$C$2:$C$4)", 2400001.1],
  ['=TEXTJOIN("、",TRUE,stPlan[区域])', "华东、华南、North & <West>"],
  ["=率*100", 85],
  ["=ROUND(SUM(stPlan[Target])-1200000.55,6)=0", true],
  ["=SUM('目标 2026'!B2:B3*'目标 2026'!B2:B3)", 0.05],
  ["=DATE(2026,2,28)-DATE(2026,1,1)", 58],
];
const recent: [string, Scalar][] = [
  ["=LET(x,2,y,x+1,x*y)", 6],
  ['=XLOOKUP("华南",stPlan[区域],stPlan[Target])', 0.2],
  ["=SUM(MAP(stPlan[Target],LAMBDA(v,v*10)))", 12000005.5],
  ["=REDUCE(0,{1,2,3},LAMBDA(acc,v,acc+v))", 6],
  ["=double(21)", 42],
];

const book: Book = {
  sheets: [
    sheet("目标 2026", {
      cells: plan,
      tables: [
        {
          name: "stPlan",
          range: "A1:C4",
          columns: ["区域", "Target", "Won"],
          style: "TableStyleMedium2",
          totals: false,
        },
      ],
      validations: [
        { range: "A2:A9", type: "list", list: ["华东", "华南"], allowBlank: true },
        { range: "B2:B9", type: "decimal", operator: "greaterThan", formula1: "0", allowBlank: false },
        { range: "C2:C9", type: "list", formula1: "='目标 2026'!$A$2:$A$4", allowBlank: true },
      ],
      conditionalFormats: [
        {
          range: "B2:B4",
          priority: 1,
          stopIfTrue: true,
          type: "expression",
          formula: "=$B2>1",
          format: { fill: "#FFEB9C", bold: true },
        },
        { range: "B2:B4", priority: 2, stopIfTrue: false, type: "dataBar", color: "#638EC6" },
      ],
      charts: [
        {
          name: "By region",
          type: "columnClustered",
          title: "目标",
          categories: "'目标 2026'!$A$2:$A$4",
          series: [{ name: "='目标 2026'!$B$1", values: "'目标 2026'!$B$2:$B$4" }],
          left: 400,
          top: 20,
          width: 480,
          height: 288,
        },
      ],
      merges: ["E1:F2"],
      frozen: { rows: 1, columns: 0 },
    }),
    sheet("Old", { cells: old.map(([formula]) => [calculated(formula)]) }),
    sheet("New", { cells: recent.map(([formula]) => [calculated(formula)]) }),
    // The cells that a spill fills are left blank here: this library takes their last values for typed ones.
    sheet("Spill", {
      cells: [
        [
          calculated("=SORT(stPlan[Target],,-1)", { spill: "A1:A3" }),
          { value: '=HYPERLINK("x")', note: "批注", link: "https://example.com/" },
        ],
      ],
    }),
    sheet("Print", { cells: [[calculated(`=${regions.formula}`)]] }),
  ],
  names: [
    { name: "double", refersTo: "LAMBDA(n,n*2)" },
    { name: "率", refersTo: "0.85" },
    { name: "regions", refersTo: "'目标 2026'!$A$2:$A$4", sheet: "Old" },
  ],
  settings: {},
};

const closeTo = (expected: Scalar): unknown =>
  typeof expected === "number" && !Number.isInteger(expected) ? expect.closeTo(expected, 6) : expected;

describe("a library that did not write it", () => {
  installFormulaEngine();
  installChartSupport();
  async function opened(): Promise<Workbook> {
    const workbook = new Workbook();
    await workbook.xlsx.load(await writeXlsx(book));
    return workbook;
  }

  test("calculates every formula, old and new, with the wrong values gone", async () => {
    const workbook = await opened();
    calculateFormulas(workbook);
    const column = (name: string, count: number) =>
      Array.from({ length: count }, (_, row) => workbook.getWorksheet(name)!.getCell(row + 1, 1).result);
    expect(column("Old", old.length)).toEqual(old.map(([, expected]) => closeTo(expected)));
    expect(column("New", recent.length)).toEqual(recent.map(([, expected]) => closeTo(expected)));
    const spill = workbook.getWorksheet("Spill")!;
    expect([spill.getCell("A1").result, spill.getCell("A2").value, spill.getCell("A3").value]).toEqual([
      1200000.25, 0.2, 0.1,
    ]);
    expect(workbook.getWorksheet("目标 2026")!.getCell("C2").result).toBe(0.2);
  });

  test("finds the tables, rules, names, notes, links and charts", async () => {
    const workbook = await opened();
    const first = workbook.getWorksheet("目标 2026")!;
    expect(Object.keys(first.tables)).toEqual(["stPlan"]);
    expect(first.getCell("A5").dataValidation).toMatchObject({ type: "list", formulae: ['"华东,华南"'] });
    expect(first.getCell("B5").dataValidation).toMatchObject({
      type: "decimal",
      operator: "greaterThan",
      formulae: [0],
    });
    expect(first.getCell("C5").dataValidation).toMatchObject({ formulae: ["'目标 2026'!$A$2:$A$4"] });
    expect(first.conditionalFormattings.flatMap(({ rules }) => rules.map(({ type }) => type))).toEqual([
      "expression",
      "dataBar",
    ]);
    expect(workbook.definedNames.model.map(({ name }) => name).sort()).toEqual(["double", "regions", "率"]);
    const { text, hyperlink, note } = workbook.getWorksheet("Spill")!.getCell("B1");
    expect(text).toBe('=HYPERLINK("x")');
    expect(hyperlink).toBe("https://example.com/");
    expect(JSON.stringify(note)).toContain("批注");
    expect(first.getCharts()).toHaveLength(1);
  });

  test("and another reads the same values, tables and chart", async () => {
    const { sheets } = await readWithHucre(await writeXlsx(book));
    expect(sheets.map(({ name }) => name)).toEqual(["目标 2026", "Old", "New", "Spill", "Print"]);
    expect(sheets[0].rows.slice(0, 4).map((row) => row[0])).toEqual([
      "区域",
      "华东",
      "华南",
      "North & <West>",
    ]);
    expect(sheets[0].tables).toMatchObject([{ name: "stPlan", range: "A1:C4" }]);
    expect(sheets[0].charts).toMatchObject([{ kinds: ["bar"], title: "目标" }]);
  });
});

describe("LibreOffice", () => {
  const program = findLibreOffice();
  if (!program) {
    test.todo(WITHOUT);
    return;
  }

  test("recalculates what is saved: the wrong values that were planted are gone", async () => {
    const read = await readXlsx(recalculate(program, await writeXlsx(book)));
    const [first, second] = read.sheets;
    expect(second.cells.map(([cell]) => cell?.value)).toEqual(old.map(([, expected]) => closeTo(expected)));
    expect(first.cells.slice(1, 4).map((row) => row[2]?.value)).toEqual([0.2, 0.4, 2400000.5]);
    expect(first.tables.map(({ name, range }) => ({ name, range }))).toEqual([
      { name: "stPlan", range: "A1:C4" },
    ]);
    expect(first.validations.map(({ type }) => type)).toEqual(["list", "decimal", "list"]);
    expect(first.conditionalFormats.map(({ type }) => type)).toEqual(["expression", "dataBar"]);
    expect(first.charts).toMatchObject([
      { type: "columnClustered", series: [{ values: "'目标 2026'!$B$2:$B$4" }] },
    ]);
    expect(read.sheets[4].cells[0][0]?.value).toBe(regions.value);
    expect(read.sheets[3].cells[0][1]).toMatchObject({ value: '=HYPERLINK("x")', note: "批注" });
  });
});
