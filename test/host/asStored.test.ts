import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import type { Book, Cell } from "xlsx-book/book";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const date = { number: "yyyy-mm-dd" };
const lines = () => excel.book().sheets[0]!.cells;
const formatOf = (row: number, column: number) => lines()[row]?.[column]?.format?.number;
const enter = (address: string, content: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange(address).formulas = [[content]];
    await context.sync();
  });
const throughFile = async (book: Book): Promise<Book> => {
  const { left, ...again } = await readXlsx(await writeXlsx(book));
  expect(left).toEqual([]);
  return again;
};

test("a formula takes a number format over when it is entered, not when a file is opened or a figure changes", async () => {
  await excel.open(
    bookOf(
      sheet("S", {
        cells: [
          [{ value: 45351, format: date }, { formula: "=A1" }, { formula: "=EDATE(A1,1)" }],
          [{ value: 0.5, format: { number: "0%" } }, { formula: "=A2*2" }, { formula: "=SORT(A1:A2)" }],
        ],
      }),
    ),
  );
  const shown = () => [formatOf(0, 1), formatOf(0, 2), formatOf(1, 1), formatOf(1, 2), formatOf(2, 2)];
  expect(shown()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  await enter("A1", 45352);
  expect(lines()[0]![1]).toEqual({ formula: "=A1", value: 45352 });
  expect(shown()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  await enter("D1", "=A1");
  expect(formatOf(0, 3)).toBe(date.number);
  await enter("A1", 45353);
  expect([formatOf(0, 1), formatOf(0, 3)]).toEqual([undefined, date.number]);
});

test("a formula takes over the format of a sum, the system's day and no format for what is counted", async () => {
  await excel.open(bookOf(sheet("S", { cells: [[{ value: 45351, format: date }]] })));
  const entered = ["=A1+30", "=SUM(A1:A1)", "=EDATE(A1,1)", "=DATE(2024,1,5)", "=NOW()", "=TIME(9,30,0)"];
  for (const [at, formula] of entered.entries()) await enter(`B${at + 1}`, formula);
  expect(entered.map((_formula, at) => formatOf(at, 1))).toEqual([
    date.number,
    date.number,
    undefined,
    "m/d/yyyy",
    "m/d/yyyy h:mm",
    "h:mm AM/PM",
  ]);
});

const array = (formula: string, spill?: string): Cell => ({ formula, fixed: true, ...(spill && { spill }) });
const values = (rows: readonly (Cell | undefined)[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell?.value === "object" ? cell.value?.error : cell?.value)));

test("an array formula of an older Excel fills the cells that it was entered for, and is saved so", async () => {
  const book = bookOf(
    sheet("S", {
      cells: [
        [{ value: 1 }, { value: 2 }, { value: 3 }, array("=A1*2", "D1:F1")],
        [{ value: 4 }, { value: 5 }, { value: 6 }, array("=A1:C1", "D2:F3")],
        [{ value: 7 }, { value: 8 }, { value: 9 }],
        [array("=A1:A3"), array("=SUM(A1:A3*B1:B3)"), undefined, array("=A1:B2", "D4:F6")],
        [array("=A1:C3", "A5:B6")],
      ],
    }),
  );
  const wanted = [
    [1, 2, 3, 2, 2, 2],
    [4, 5, 6, 1, 2, 3],
    [7, 8, 9, 1, 2, 3],
    [1, 78, undefined, 1, 2, "#N/A"],
    [1, 2, undefined, 4, 5, "#N/A"],
    [4, 5, undefined, "#N/A", "#N/A", "#N/A"],
  ];
  await excel.open(book);
  expect(values(lines())).toEqual(wanted);
  const again = await throughFile(excel.book());
  const arrays = again.sheets[0]!.cells.flatMap((line) =>
    line.flatMap((cell) => (cell?.fixed ? [[cell.formula, cell.spill]] : [])),
  );
  expect(arrays).toEqual([
    ["=A1*2", "D1:F1"],
    ["=A1:C1", "D2:F3"],
    ["=A1:A3", undefined],
    ["=SUM(A1:A3*B1:B3)", undefined],
    ["=A1:B2", "D4:F6"],
    ["=A1:C3", "A5:B6"],
  ]);
  await excel.open(again);
  expect(values(lines())).toEqual(wanted);
  await enter("A4", "=A1:A2+1");
  expect(lines()[3]![0]).toEqual({ formula: "=A1:A2+1", value: { error: "#SPILL!" } });
});

test("a name without $ means another cell from each cell", async () => {
  const book = bookOf(
    sheet("S", {
      cells: [
        [{ value: 1 }, { value: 10 }, { value: 100 }],
        [{ value: 2 }, { formula: "=Beside+1" }, { formula: "=Above*2" }, { formula: "=SUM(Row)" }],
      ],
    }),
  );
  book.names = [
    { name: "Beside", refersTo: "S!XFD1" },
    { name: "Above", refersTo: "S!A$1" },
    { name: "Row", refersTo: "S!$A1:$B1" },
  ];
  await excel.open(book);
  expect(values(lines())[1]).toEqual([2, 3, 200, 5]);
});

test("what is left of two sums that look the same is nothing, and a sum keeps its last digits", async () => {
  const parts = [765310173.1, 0.51433162, 1e-7, 0.0000000333];
  await excel.open(
    bookOf(
      sheet("S", {
        cells: [
          parts.map((value) => ({ value })),
          [
            { formula: "=SUM(A1:D1)-(D1+C1+B1+A1)" },
            { formula: "=SUM(0.1,0.2)=0.3" },
            { formula: "=1.1-1-0.1=0" },
            { formula: "=10.00001-10" },
          ],
        ],
      }),
    ),
  );
  expect(values(lines())[1]).toEqual([0, true, true, 0.00001]);
});

test("conditional formats keep their numbers, equal ones too, until one is added", async () => {
  const rule = (range: string, priority: number) =>
    ({ range, priority, stopIfTrue: false, type: "dataBar", color: "#FF0000" }) as const;
  await excel.open(
    bookOf(
      sheet("S", {
        cells: [[{ value: 1 }]],
        conditionalFormats: [rule("A1", 4), rule("A2", 4), rule("A3", 9)],
      }),
    ),
  );
  const numbers = () => excel.book().sheets[0]!.conditionalFormats.map(({ priority }) => priority);
  expect(numbers()).toEqual([4, 4, 9]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("B1").conditionalFormats.add("ColorScale");
    await context.sync();
  });
  expect(numbers()).toEqual([1, 2, 3, 4]);
});
