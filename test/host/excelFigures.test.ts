import { startExcel } from "office-host";
import { countFigures } from "office-host/grid/forgetFigures";
import type { StartedExcel } from "office-host/startedExcel";
import type { Cell } from "xlsx-book/book";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

/** A sheet as Excel has calculated it: what it reads in A, the formulas and Excel's figures in B and C. */
const byExcel = (
  lines: [Cell | undefined, ...Cell[]][],
  names: { name: string; refersTo: string }[] = [],
) => ({
  ...bookOf(sheet("S", { cells: lines })),
  names,
  calculatedByExcel: true as const,
});
const lines = () => excel.book().sheets[0]!.cells;
const typed = (address: string, formula: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange(address).formulas = [[formula]];
    await context.sync();
  });

test("a figure that comes out otherwise here stays Excel's, and what reads it follows it", async () => {
  await excel.open(
    byExcel([
      [{ value: 4.35 }, { formula: "=INT(A1*100)", value: 434 }, { formula: "=B1*2+A1", value: 872.35 }],
      [{ value: 2 }, { formula: "=A2*3", value: 6 }, { formula: "=NOSUCH(A2)", value: 7 }],
    ]),
  );
  expect(lines()[0]!.slice(1)).toEqual([
    { formula: "=INT(A1*100)", value: 434, uncalculated: true },
    { formula: "=B1*2+A1", value: 872.35 },
  ]);
  expect(lines()[1]!.slice(1)).toEqual([
    { formula: "=A2*3", value: 6 },
    { formula: "=NOSUCH(A2)", value: 7, uncalculated: true },
  ]);
  expect(countFigures(excel.grid)).toBe(2);
});

test("it goes along with rows and sheets, through a file and back, and ends where somebody enters a formula", async () => {
  await excel.open(byExcel([[{ value: 4.35 }, { formula: "=INT(A1*100)", value: 434 }]]));
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("S");
    own.getRange("1:3").insert("Down");
    own.getRange("A9").values = [[9]];
    await context.sync();
  });
  expect(lines()[3]![1]).toEqual({ formula: "=INT(A4*100)", value: 434, uncalculated: true });
  const { left: _left, ...again } = await readXlsx(await writeXlsx(excel.book()));
  await excel.open(again);
  expect(lines()[3]![1]).toEqual({ formula: "=INT(A4*100)", value: 434, uncalculated: true });
  await typed("B4", "=INT(A4*100)");
  expect(lines()[3]![1]).toEqual({ formula: "=INT(A4*100)", value: 435 });
  await excel.grid.edits.undo();
  await excel.settled();
  expect(lines()[3]![1]).toEqual({ formula: "=INT(A4*100)", value: 434, uncalculated: true });
  await excel.grid.type(excel.grid.workbook.getSheets()[0]!.getSheetId(), 3, 1, [["=INT(A5*100)"]]);
  expect(lines()[3]![1]).toEqual({ formula: "=INT(A5*100)", value: 0 });
});

test("it is old once what it reads has changed, and right again once that is as it was", async () => {
  await excel.open(
    byExcel([
      [{ value: 4.35 }, { formula: "=INT(A1*100)", value: 434 }, { formula: "=B1+1", value: 435 }],
      [{ value: 2 }, { formula: "=NOSUCH(A2)", value: 7 }, { formula: "=B2+1", value: 8 }],
    ]),
  );
  const shown = () =>
    lines().flatMap((line) => line.slice(1).map((cell) => [cell?.value, cell?.uncalculated]));
  const kept = [
    [434, true],
    [435, undefined],
    [7, true],
    [8, undefined],
  ];
  expect(shown()).toEqual(kept);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("A1:A2").values = [[1.1], [3]];
    await context.sync();
  });
  await excel.settled();
  expect(shown()).toEqual([
    [110, undefined],
    [111, undefined],
    [{ error: "#NAME?" }, undefined],
    [{ error: "#NAME?" }, undefined],
  ]);
  await excel.grid.edits.undo();
  await excel.settled();
  expect(shown()).toEqual(kept);
});

test("cells that read each other keep what Excel has found for them", async () => {
  await excel.open(
    byExcel([[{ formula: "=B1+1", value: 5 }, { formula: "=A1*2", value: 10 }, { value: 1 }]]),
  );
  expect(
    lines()[0]!
      .slice(0, 2)
      .map((cell) => cell?.value),
  ).toEqual([5, 10]);
});

test("a spill stays as it was in Excel, with all its cells", async () => {
  await excel.open(
    byExcel([
      [{ value: 1 }, { formula: "=NOSUCH(A1:A2)", value: "a", spill: "B1:B2" }],
      [{ value: 2 }, { value: { error: "#N/A" } }],
      [{ value: 3 }, { formula: "=COUNTA(B1:B2)", value: 2 }],
    ]),
  );
  expect(lines().map((line) => line[1])).toEqual([
    { formula: "=NOSUCH(A1:A2)", value: "a", spill: "B1:B2", uncalculated: true },
    { value: { error: "#N/A" } },
    { formula: "=COUNTA(B1:B2)", value: 2 },
  ]);
});

test.each<[string, string, Cell["value"]]>([
  ["of this moment", "=TODAY()-40000", 1],
  ["that follows from it", "=A1+1", 2],
  ["that follows from it by a name", "=now_then+1", 2],
  ["that Excel was still waiting for", "=SUM(A2:A3)+1", { error: "#GETTING_DATA" }],
])("a figure %s is calculated", async (_what, formula, value) => {
  await excel.open(
    byExcel(
      [
        [
          { formula: "=TODAY()", value: 1 },
          { formula, value },
        ],
        [{ value: 5 }],
      ],
      [{ name: "now_then", refersTo: "S!$A$1" }],
    ),
  );
  expect(lines()[0]![1]!.uncalculated).toBeUndefined();
  expect(lines()[0]![1]!.value).not.toEqual(value);
});

test("a table of another workbook keeps its figures beside one of the same name here; merges of whole columns stay", async () => {
  const far = { formula: "=SUM([1]!Sales[Amount])", value: 77 };
  const table = {
    name: "Sales",
    range: "A1:A3",
    columns: ["Amount"],
    style: "TableStyleMedium2",
    totals: false,
  };
  const amounts: Cell[][] = [[{ value: "Amount" }], [{ value: 1 }], [{ value: 2 }]];
  const given = sheet("S", {
    cells: [...amounts, [far, { formula: "=SUM(Sales[Amount])", value: 3 }]],
    tables: [table],
    merges: ["G1:G1048576", "A6:XFD6"],
  });
  await excel.open(bookOf(given));
  expect(lines()[3]).toEqual([
    { ...far, uncalculated: true },
    { formula: "=SUM(Sales[Amount])", value: 3 },
  ]);
  const { left: _left, ...again } = await readXlsx(await writeXlsx(excel.book()));
  expect(again.sheets[0]).toMatchObject({ merges: ["G1:G1048576", "A6:XFD6"] });
  expect(again.sheets[0]!.cells[3]![0]).toEqual(far);
});

test("figures of no Excel are calculated", async () => {
  await excel.open({
    ...byExcel([[{ value: 2 }, { formula: "=A1*2", value: 5 }]]),
    calculatedByExcel: undefined,
  });
  expect(lines()[0]![1]).toEqual({ formula: "=A1*2", value: 4 });
});

test("only what Excel has calculated last passes for Excel's", async () => {
  const parts = unzipSync(await writeXlsx(byExcel([[{ value: 2 }, { formula: "=A1*2", value: 4 }]])));
  const read = async (change: (text: (name: string, edit: (xml: string) => string) => void) => void) => {
    const copy = { ...parts };
    change((name, edit) => (copy[name] = strToU8(edit(strFromU8(copy[name] ?? new Uint8Array())))));
    return (await readXlsx(zipSync(copy))).calculatedByExcel;
  };
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, kind: string, target: string) => (xml: string) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/></Relationships>`,
    );
  const excels =
    (program: string, order = true, calculation = "") =>
    (edit: (name: string, change: (xml: string) => string) => void): void => {
      edit("_rels/.rels", relation("rId90", "extended-properties", "docProps/app.xml"));
      edit("docProps/app.xml", () => `<Properties><Application>${program}</Application></Properties>`);
      if (order) {
        edit("xl/_rels/workbook.xml.rels", relation("rId91", "calcChain", "calcChain.xml"));
        edit("xl/calcChain.xml", () => '<calcChain><c r="B1" i="1"/></calcChain>');
      }
      edit("xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*>/, `<calcPr calcId="1"${calculation}/>`));
    };
  expect(await read(excels("Microsoft Excel"))).toBe(true);
  expect(await read(excels("Microsoft Macintosh Excel"))).toBe(true);
  expect(await read(excels("LibreOffice"))).toBeUndefined();
  expect(await read(excels("Microsoft Excel", false))).toBeUndefined();
  expect(await read(excels("Microsoft Excel", true, ' calcMode="manual"'))).toBeUndefined();
  expect(await read(excels("Microsoft Excel", true, ' fullCalcOnLoad="1"'))).toBeUndefined();
});
