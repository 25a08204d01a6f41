import type { Book, Sheet } from "../../../src/workbench/book";
import { readXlsx } from "../../../src/workbench/file/read-xlsx";
import { writeXlsx } from "../../../src/workbench/file/write-xlsx";

const sheet = (name: string, more: Partial<Sheet> = {}): Sheet => ({
  name,
  visibility: "visible",
  cells: [],
  columnWidths: {},
  rowHeights: {},
  merges: [],
  gridlines: true,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  protected: false,
  ...more,
});

test("a workbook comes back as it was saved", async () => {
  const book: Book = {
    sheets: [
      sheet("Sales 'n' 目标", {
        cells: [
          [
            { value: "区域" },
            { value: "a]b'#[\n" },
            undefined,
            { value: 1.1e-7, format: { bold: true, number: "0.00%", fill: "#FF0000" } },
          ],
          [
            { value: "=1+1" },
            { formula: "=stPlan[[#This Row],[区域]]", value: "x" },
            { value: true },
            { value: { error: "#N/A" } },
          ],
          [
            { formula: "=LET(x,1,x+SUM(FILTER(A1:A3,A1:A3>0)))", value: { error: "#DIV/0!" } },
            { formula: "=SEQUENCE(3)", spill: "B3:B5", value: 1 },
          ],
          [{ formula: "=SUM(A1:A3*B1:B3)" }, { value: 2 }],
          [{ formula: "=SPLITTARGET(100,A1:A3)", value: "" }, { value: 3 }],
        ],
        tables: [
          {
            name: "stPlan",
            range: "A1:B2",
            columns: ["区域", "a]b'#[\n"],
            style: "TableStyleMedium2",
            totals: false,
          },
        ],
        merges: ["D5:E6"],
        frozen: { rows: 1, columns: 0 },
        columnWidths: { 0: 100 },
        rowHeights: { 2: 40 },
      }),
      sheet("B", { visibility: "hidden", protected: true, gridlines: false, tabColor: "#00FF00" }),
    ],
    names: [
      { name: "f", refersTo: "LAMBDA(x,x+1)" },
      { name: "率", refersTo: "'Sales ''n'' 目标'!$A$1", sheet: "B", hidden: true, comment: "c" },
    ],
    settings: {},
  };
  const bytes = await writeXlsx(book);
  const { left, ...read } = await readXlsx(bytes);
  expect(left).toEqual([]);
  expect(read).toEqual(book);
});
