import type { Book, Cell } from "xlsx-book/book";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";

const head: Cell["format"] = {
  bold: true,
  color: "#FFFFFF",
  fill: "#1F3864",
  horizontal: "center",
  vertical: "middle",
  wrap: true,
  fontName: "Calibri",
  fontSize: 12,
  borders: { bottom: { style: "medium", color: "#000000" } },
};

/** A book with something of everything that a Book holds. */
const everything: Book = {
  sheets: [
    {
      name: "计划 2026",
      visibility: "visible",
      tabColor: "#1F3864",
      cells: [
        [
          { value: "负责人", format: head },
          { value: "Weight", format: head },
          undefined,
          { value: "007", format: { number: "@" } },
        ],
        [
          { value: "Ana" },
          { value: 2, format: { number: "#,##0.00", locked: false } },
          undefined,
          { formula: "=SUM(stPlan[Weight])", value: 5 },
        ],
        [{ value: "Bo", note: "see the contract" }, { value: 3 }, undefined, { value: true }],
        [undefined, undefined, undefined, { value: { error: "#N/A" } }],
        [undefined, undefined, undefined, { formula: "=SEQUENCE(2)", value: 1, spill: "D5:D6" }],
        [undefined, undefined, undefined, { value: 2 }],
        [
          { value: "=not a formula", link: "https://example.com/" },
          { value: "TRUE" },
          { value: "12" },
          { value: 46027, format: { number: "yyyy-mm-dd" } },
        ],
      ],
      columnWidths: { 0: 150, 2: 20 },
      rowHeights: { 0: 36 },
      merges: ["F1:G2"],
      frozen: { rows: 1, columns: 1 },
      gridlines: false,
      tables: [
        {
          name: "stPlan",
          range: "A1:B3",
          columns: ["负责人", "Weight"],
          style: "TableStyleMedium7",
          totals: false,
        },
      ],
      validations: [
        {
          range: "C2:C9",
          type: "list",
          list: ["done", "open"],
          allowBlank: true,
          error: { title: "Status", message: "done or open", style: "stop" },
          prompt: { title: "Status", message: "Choose one" },
        },
        { range: "B2:B9", type: "decimal", operator: "greaterThanOrEqual", formula1: "0", allowBlank: false },
        {
          range: "D2:D9",
          type: "time",
          operator: "between",
          formula1: "0.25",
          formula2: "0.75",
          allowBlank: true,
        },
        { range: "E2", type: "list", list: ["a", "b"], withoutArrow: true, allowBlank: true },
        { range: "F2", type: "any", allowBlank: true, prompt: { title: "Note", message: "In words" } },
      ],
      conditionalFormats: [
        {
          range: "A2:B9",
          priority: 1,
          stopIfTrue: true,
          type: "expression",
          formula: "=$B2>2",
          format: { fill: "#E2F0D9" },
        },
        {
          range: "C2:C9",
          priority: 2,
          stopIfTrue: false,
          type: "cellIs",
          operator: "equal",
          formula1: '="open"',
          format: { color: "#C00000" },
        },
        { range: "B2:B9", priority: 3, stopIfTrue: false, type: "dataBar", color: "#5B9BD5" },
        {
          range: "B2:B9",
          priority: 4,
          stopIfTrue: false,
          type: "colorScale",
          colors: ["#F8696B", "#FFEB84", "#63BE7B"],
        },
      ],
      charts: [
        {
          name: "Weights",
          type: "barClustered",
          title: "Weights",
          categories: "'计划 2026'!$A$2:$A$3",
          series: [{ name: "='计划 2026'!$B$1", values: "'计划 2026'!$B$2:$B$3" }],
          left: 300,
          top: 20,
          width: 400,
          height: 240,
          valueAxis: { min: 0 },
        },
      ],
      protected: true,
    },
    {
      name: "Notes",
      visibility: "veryHidden",
      cells: [[{ value: "x" }]],
      columnWidths: {},
      rowHeights: {},
      merges: [],
      gridlines: true,
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      protected: false,
    },
  ],
  names: [
    { name: "weights", refersTo: "stPlan[Weight]" },
    { name: "rate", refersTo: "0.5", hidden: true, comment: "half" },
    { name: "here", refersTo: "'计划 2026'!$A$1", sheet: "计划 2026" },
  ],
  settings: { splitTarget: { schema: 1 } },
};

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const ordered = (book: Book): Book => ({
  ...book,
  names: [...book.names].sort((a, b) => a.name.localeCompare(b.name)),
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    validations: [...sheet.validations].sort((a, b) => a.range.localeCompare(b.range)),
  })),
});

test("a book with something of everything comes back as it went in, twice", async () => {
  await excel.open(everything);
  const once = excel.book();
  expect(ordered(once)).toEqual(ordered(everything));
  await excel.open(once);
  expect(excel.book()).toEqual(once);
});

test("old results in a file are calculated anew, and nothing of the book before is left", async () => {
  await excel.open(everything);
  const stale = structuredClone(everything.sheets[1]);
  if (!stale) throw new Error("no sheet");
  stale.visibility = "visible";
  stale.cells = [
    [
      { formula: "=1+1", value: 99 },
      { formula: "=SUM(stPlan[Weight])", value: 5 },
    ],
  ];
  await excel.open({ sheets: [stale], names: [], settings: {} });
  const book = excel.book();
  expect(book.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([2, { error: "#NAME?" }]);
  expect([book.names, book.settings, book.sheets[0]?.charts]).toEqual([[], {}, []]);
});

test("the book given is not changed", async () => {
  const frozen = structuredClone(everything);
  await excel.open(frozen);
  await excel.grid.type(excel.grid.workbook.getSheets()[0]?.getSheetId() ?? "", 3, 0, [["Cy", 5]]);
  expect(frozen).toEqual(everything);
});
