import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { openPackage } from "xlsx-book/zip";
import { handMade } from "../host/file/handMade";
import { folder, type } from "./commandLine";
import { sheet } from "../host/file/samples";
import { calculated as shows, partsOf, readBook, withParts, workbook } from "./workbooks";

const { path, put, read } = folder();
const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "xl/workbook.xml";

/** A sheet as Excel saves one: a split that spills, sums of ours, a country's calendar, what shows an error. */
const rows =
  '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>1</v></c><c r="C1"><v>2.5</v></c></row>' +
  '<row r="2"><c r="A2" cm="1"><f t="array" ref="A2:A4">_xldudf_SPLITTARGET(A1,B1:B3,,0)</f><v>25</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3.5</v></c></row>' +
  '<row r="3"><c r="A3"><v>25</v></c><c r="B3"><v>2</v></c><c r="C3"><v>4</v></c><c r="D3"><f>SUM(_xldudf_ROUNDTOTAL(C1:C3,1))+$A$1</f><v>110</v></c></row>' +
  '<row r="4"><c r="A4"><v>50</v></c><c r="B4"><f>_xldudf_WORKDAYSIN(46054,46081,"CN")</f><v>16</v></c><c r="C4"><f>_xldudf_WORKDAYSIN(46054,46081)</f><v>20</v></c><c r="D4" t="e"><f>_xldudf_PLAN_POOLSHARE(A1,1,B1:B3)</f><v>#NAME?</v></c></row>' +
  '<row r="5"><c r="A5"><f>SUM(A2:A4)</f><v>100</v></c><c r="B5" t="str"><f>_xldudf_SMARTCHECK("x")&amp;""</f><v>S</v></c><c r="C5"><f>_xldudf_ROUNDTOTAL(C1:C2,1,,B1)</f><v>3</v></c></row></sheetData>';

const book = (main = {}): Uint8Array =>
  handMade({
    sheet: rows,
    workbookRelations: [["rId3", "sheetMetadata", "metadata.xml"]],
    parts: {
      "xl/metadata.xml":
        '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
      "xl/other.bin": "left alone",
    },
    ...main,
  });

let count = 0;
async function changed(
  bytes: Uint8Array,
  ...command: string[]
): Promise<{ bytes: Uint8Array; error: string }> {
  const [from, to] = [put(`from${++count}.xlsx`, bytes), path(`to${count}.xlsx`)];
  const { code, error } = await type([command[0], from, ...command.slice(1), "--out", to]);
  expect([code, error]).toEqual([0, error]);
  return { bytes: read(`to${count}.xlsx`), error };
}
const share = (bytes: Uint8Array) => changed(bytes, "share", "--portable");
const thaw = (bytes: Uint8Array) => changed(bytes, "thaw");
const formulasOf = (bytes: Uint8Array): string[] =>
  Array.from(
    openPackage(bytes)
      .text(SHEET)!
      .matchAll(/<f[^>]*>([^<]+)<\/f>/g),
    ([, text]) => text,
  );

let shared: { bytes: Uint8Array; error: string };
beforeAll(async () => {
  shared = await share(book());
});

test("calls of ours become calls of names, with every argument; what has no such form is a value", () => {
  expect(formulasOf(shared.bytes)).toEqual([
    'ST.SPLITTARGET(A1,B1:B3,"",0,"","","")',
    'SUM(ST.ROUNDTOTAL(C1:C3,1,"",""))+$A$1',
    'ST.WORKDAYSIN(46054,46081,ST.CN(46054,46081),"")',
    'ST.WORKDAYSIN(46054,46081,"","")',
    'ST.POOLSHARE(A1,1,B1:B3,"","")',
    "SUM(A2:A4)",
  ]);
  expect(shared.error).toContain("5 formulas need no add-in now.\n2 formulas are a value now.\n");
});

test("only the forms that are called are put into the workbook, as Excel spells them in files", () => {
  const main = openPackage(shared.bytes).text(MAIN)!;
  expect(Array.from(main.matchAll(/<definedName name="([^"]+)">/g), ([, name]) => name)).toEqual([
    "ST.CN",
    "ST.POOLSHARE",
    "ST.ROUNDTOTAL",
    "ST.SPLITTARGET",
    "ST.WORKDAYSIN",
  ]);
  expect(main).toContain('"ST.SPLITTARGET">_xlfn.LAMBDA(_xlpm.target,_xlpm.weights,');
});

test("a formula that shows an error is calculated when Excel opens the file", () =>
  expect(openPackage(shared.bytes).text(MAIN)).toContain('fullCalcOnLoad="1"'));

/** A file as an engine of another author calculates it. */
async function calculated(bytes: Uint8Array): Promise<Workbook> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  // It keeps what a name of a file refers to as text, and calculates with those that it is given.
  const names = workbook.definedNames.model as unknown as { name: string; rawText: string }[];
  for (const { name, rawText } of names) workbook.definedNames.addFormula(name, rawText);
  calculateFormulas(workbook);
  return workbook;
}

test("an engine of another author calculates the same figures from the file", async () => {
  const planted = withParts(shared.bytes, (parts) => ({
    [SHEET]: parts[SHEET].replaceAll(/(<\/f>)<v>(?:25|110|20|16)<\/v>/g, "$1<v>999</v>").replace(
      /(<c r="A[34]">)<v>\d+<\/v>/g,
      "$1",
    ),
  }));
  const cells = (await calculated(planted)).worksheets[0];
  const found = ["A2", "A3", "A4", "D3", "B4", "C4", "D4"].map(
    (at) => cells.getCell(at).result ?? cells.getCell(at).value,
  );
  expect(found).toEqual([25, 25, 50, 110, 16, 20, 25]);
});

test("thawed, the sheet and the workbook are what they were, byte for byte, and so is the rest all along", async () => {
  const before = partsOf(book());
  const thawed = await thaw(shared.bytes);
  const after = partsOf(thawed.bytes);
  expect(thawed.error).toContain("7 formulas are back.");
  expect(after[SHEET]).toBe(before[SHEET]);
  expect(after[MAIN].replace('<calcPr calcId="0" fullCalcOnLoad="1"/>', "")).toBe(before[MAIN]);
  for (const part of ["xl/other.bin", "xl/metadata.xml"]) {
    expect(partsOf(shared.bytes)[part]).toBe(before[part]);
    expect(after[part]).toBe(before[part]);
  }
});

const TABLE = "xl/tables/table1.xml";
const ofRow = "Plan[[#This Row],[Weight]]";
const column = (inside: string): string => `<tableColumn id="2" name="Share">${inside}</tableColumn>`;
/** A table whose second column has this formula of its own, with a total. */
const tableOf = (inside: string): string =>
  `<table xmlns="x" id="1" name="Plan" displayName="Plan" ref="A1:B4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Weight"/>${column(inside)}</tableColumns></table>`;
const withTable = (inside: string, cellFormula: string): Uint8Array =>
  handMade({
    sheet: `<sheetData><row r="1"><c r="A1" t="str"><v>Weight</v></c><c r="B1" t="str"><v>Share</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2">${cellFormula}<v>2</v></c></row></sheetData>`,
    sheetRelations: [["rId1", "table", "../tables/table1.xml"]],
    parts: { [TABLE]: tableOf(inside), "xl/other.bin": "left alone" },
  });
const ownFormula = (formula: string, attributes = ""): string =>
  `<calculatedColumnFormula${attributes}>${formula}</calculatedColumnFormula>`;
const total = "<totalsRowFormula>1&lt;2</totalsRowFormula>";

// prettier-ignore
const columnFormulas: [inside: string, portable: string, isOurs: boolean, why: string][] = [
  [ownFormula(`_xldudf_ROUNDTOTAL(${ofRow},1)`),                    ownFormula(`ST.ROUNDTOTAL(${ofRow},1,"","")`, ' array="1"'), true,  "a form"],
  [ownFormula(`SUM(_xldudf_PLAN_ROUNDTOTAL($A$2,1))`) + total,      ownFormula('SUM(ST.ROUNDTOTAL($A$2,1,"",""))', ' array="1"') + total, true, "under an organisation's prefix, before a total"],
  [ownFormula(`_xldudf_ROUNDTOTAL(A2,1)`, ' array="1"'),            ownFormula('ST.ROUNDTOTAL(A2,1,"","")', ' array="1"'), true, "an array as it is"],
  [ownFormula(`_xldudf_SMARTCHECK(${ofRow}&amp;"x")`),              "",                                                    true,  "no form: a value in either"],
  [ownFormula(`SUM(${ofRow})`),                                     ownFormula(`SUM(${ofRow})`),                           false, "none of ours"],
];
test.each(columnFormulas)(
  "a table puts no formula of ours into new rows: %s, portable %s, ours %p: %s",
  async (inside, portable, isOurs) => {
    // Where a cell has a formula of ours, and where none has.
    for (const cell of ["<f>_xldudf_PACE(1,1,1)</f>", ""]) {
      const before = withTable(inside, cell);
      for (const [way, expected] of [
        ["--portable", portable],
        ["--frozen", isOurs ? inside.replace(/<calc.*calculatedColumnFormula>/, "") : inside],
      ] as const) {
        const there = await changed(before, "share", way);
        expect(partsOf(there.bytes)[TABLE]).toBe(tableOf(expected));
        expect(there.error.includes("1 table column puts no formula")).toBe(isOurs);
        expect(there.error).not.toContain("still call");
        if (!isOurs) continue;
        const back = await thaw(there.bytes);
        expect(back.error).toContain(cell ? "2 formulas are back." : "1 formula is back.");
        expect(partsOf(back.bytes)).toMatchObject({
          [TABLE]: tableOf(inside),
          [SHEET]: partsOf(before)[SHEET],
          "xl/other.bin": "left alone",
        });
        expect(partsOf(back.bytes)[MAIN]).not.toMatch(/ST\.|_st\./);
      }
    }
  },
);

test("a column that got another formula meanwhile keeps it, and ours is kept", async () => {
  const { bytes } = await changed(withTable(ownFormula("_xldudf_PACE(A2,1,1)"), ""), "share", "--frozen");
  const touched = withParts(bytes, () => ({ [TABLE]: tableOf(ownFormula("A2*2")) }));
  const thawed = await thaw(touched);
  expect(partsOf(thawed.bytes)[TABLE]).toBe(tableOf(ownFormula("A2*2")));
  expect(thawed.error).toContain("\n  Sheet1!B2\n");
});

test("what somebody typed over a portable formula stays, and so does a form that is still called", async () => {
  const touched = withParts(shared.bytes, (parts) => ({
    [SHEET]: parts[SHEET].replace('ST.WORKDAYSIN(46054,46081,"","")', 'ST.WORKDAYSIN(46054,46053,"","")'),
  }));
  const thawed = await thaw(touched);
  expect(thawed.error).toContain("6 formulas are back.");
  expect(thawed.error).toContain("\n  Sheet1!C4\n");
  const main = openPackage(thawed.bytes).text(MAIN)!;
  expect(Array.from(main.matchAll(/<definedName name="([^"]+)">/g), ([, name]) => name)).toEqual([
    "ST.WORKDAYSIN",
  ]);
});

const dated = (start: string): Uint8Array =>
  handMade({
    sheet: `<sheetData><row r="1"><c r="A1"><v>${start}</v></c><c r="B1"><v>46081</v></c></row><row r="2"><c r="A2"><f>_xldudf_WORKDAYSIN(A1,B1,"中国")</f><v>16</v></c></row></sheetData>`,
  });

test("a country's days stand on a hidden sheet, which goes again", async () => {
  const before = dated("46054");
  const { bytes } = await share(before);
  expect(formulasOf(bytes)).toEqual(['ST.WORKDAYSIN(A1,B1,ST.CN(A1,B1),"")']);
  const { sheets } = await readBook(bytes);
  const days = sheets.at(-1)!;
  expect([days.name, days.visibility]).toEqual(["ST.CN", "hidden"]);
  expect(days.cells.map(([day, isWorked]) => [day?.value, isWorked?.value])).toEqual(
    expect.arrayContaining([
      [46023, false],
      [46026, true],
    ]),
  );
  const thawed = await thaw(bytes);
  expect(partsOf(thawed.bytes)[MAIN]).toBe(partsOf(before)[MAIN]);
  expect((await readBook(thawed.bytes)).sheets).toHaveLength(sheets.length - 1);
});

test("a day that moves beyond a country's days gives no figure", async () => {
  const { bytes } = await share(dated("46054"));
  const moved = withParts(bytes, (parts) => ({ [SHEET]: parts[SHEET].replace("46054", "40000") }));
  const [before, after] = await Promise.all([calculated(bytes), calculated(moved)]);
  expect(before.worksheets[0].getCell("A2").result).toBe(16);
  expect(after.worksheets[0].getCell("A2").result).toEqual({ error: "#N/A" });
});

test.each([
  ["A1,EDATE(A1,1)-1", "", true, "a day that is reckoned from a cell"],
  ["MIN(A1:B1),MAX(A1:B1)", "", true, "the ends of a range"],
  ["A1,EDATE(A1,-99)", "", false, "a year that the workbook doesn't get"],
  ["A1,TODAY()", "", false, "a day that only Excel knows"],
  ["A1,B1", '<workbookPr date1904="1"/>', true, "bare numbers, which our functions are handed"],
  ["A1,EDATE(A1,1)-1", '<workbookPr date1904="1"/>', false, "Excel's own functions, which count from 1904"],
])("WORKDAYSIN(%s) in a workbook with %p is portable: %p, %s", async (given, before, isPortable) => {
  const sheet = `<sheetData><row r="1"><c r="A1"><v>46054</v></c><c r="B1"><v>46081</v></c><c r="C1"><f>_xldudf_WORKDAYSIN(${given},"CN")</f><v>16</v></c></row></sheetData>`;
  const { bytes } = await share(handMade({ sheet, before }));
  expect(formulasOf(bytes)).toEqual(isPortable ? [`ST.WORKDAYSIN(${given},ST.CN(${given}),"")`] : []);
});

test("a call beyond a country's days becomes a value", async () => {
  const { bytes, error } = await share(dated("40000"));
  expect(formulasOf(bytes)).toEqual([]);
  expect(error).toContain("1 formula is a value now.");
});

test("shared again, what is portable already stays so", async () => {
  const again = await share(shared.bytes);
  expect(formulasOf(again.bytes)).toEqual(formulasOf(shared.bytes));
  expect(again.error).toContain("nothing was frozen");
});

test.each([
  ["of the workbook", '<definedName name="st.splittarget">5</definedName>'],
  ["of a sheet", '<definedName name="ST.SPLITTARGET" localSheetId="0">Sheet1!$A$1</definedName>'],
])("a name %s that means something else is refused, and nothing written", async (_, name) => {
  const from = put("taken.xlsx", book({ after: `<definedNames>${name}</definedNames>` }));
  const { code, error } = await type(["share", from, "--portable", "--out", path("never.xlsx")]);
  expect([code, error]).toEqual([2, expect.stringContaining("something else named ST.SPLITTARGET")]);
  expect(() => read("never.xlsx")).toThrow();
});

test("a workbook whose structure is protected gets no sheet of days, and is portable without one", async () => {
  const locked = '<workbookProtection lockStructure="1"/>';
  const from = put("locked.xlsx", book({ before: locked }));
  const { code, error } = await type(["share", from, "--portable", "--out", path("never.xlsx")]);
  expect([code, error]).toEqual([2, expect.stringContaining("is protected, so no sheets may be added")]);
  expect(() => read("never.xlsx")).toThrow();
  const without = handMade({
    sheet: rows.replaceAll("46081,&quot;CN&quot;", "46081").replaceAll(',"CN"', ""),
    before: locked,
  });
  expect((await share(without)).error).toContain("5 formulas need no add-in now.");
});

test("where days are counted from 1904, forms that ask Excel for months become values", async () => {
  const dated = rows.replace("_xldudf_WORKDAYSIN(46054,46081)", "SUM(_xldudf_SPLITPERIODS(20,46054,46081))");
  const { bytes: from1900 } = await share(handMade({ sheet: dated }));
  expect(formulasOf(from1900)[3]).toMatch(/^SUM\(ST\.SPLITPERIODS\(/);
  const { bytes, error } = await share(handMade({ sheet: dated, before: '<workbookPr date1904="1"/>' }));
  expect(formulasOf(bytes).join()).not.toContain("SPLITPERIODS");
  expect(formulasOf(bytes)[2]).toBe('ST.WORKDAYSIN(46054,46081,ST.CN(46054,46081),"")');
  expect(error).toContain("4 formulas need no add-in now.\n3 formulas are a value now.\n");
});

/** Cells that depend on the add-in by a name alone, an array as older files have it, and what becomes of each. */
// prettier-ignore
const readers: [cell: string, formula: string, portable: string | number, why: string][] = [
  ["A1", "SPLITTARGET(100,{1;2;1})", 'ST.SPLITTARGET(100,{1;2;1},"","","","","")', "of an older file's array, which stays one"],
  ["C1", "SUM(halves)",          'SUM((ST.SPLITTARGET(100,{1;1},"","","","","")))',                     "a name's formula"],
  ["C2", "2*FIRST",              '2*(INDEX((ST.SPLITTARGET(100,{1;1},"","","","","")),1))',             "a name that reads another"],
  ["C3", "SUM(twice(10))",       'SUM(_xlfn.LAMBDA(_xlpm.t,ST.SPLITTARGET(_xlpm.t,{1;1},"","","","",""))(10))', "one that is called"],
  ["C4", "SUM(there)",           'SUM((ST.SPLITTARGET(Sheet1!$A$1,{1;1},"","","","","")))',             "one that refers to the same cell from everywhere"],
  ["C5", "SUM(beside)",          7,                                                                    "to another one from each"],
  ["C6", "COUNTA(goal)",         7,                                                                    "without a form"],
  ["C7", "SUM(own)",             'SUM((ST.SPLITTARGET(100,{1;1},"","","","","")))',                     "a sheet's own"],
  ["C8", "SUM(both)",            7,                                                                    "a sheet's and the workbook's"],
  ["C9", "SUM(halve)",           "SUM(halve)",                                                         "another name that begins so"],
];
const namesOf = `<definedNames><definedName name="halves">_xldudf_SPLITTARGET(100,{1;1})</definedName><definedName name="first">INDEX(halves,1)</definedName><definedName name="twice">_xlfn.LAMBDA(_xlpm.t,SPLITTARGET(_xlpm.t,{1;1}))</definedName><definedName name="there">SPLITTARGET(Sheet1!$A$1,{1;1})</definedName><definedName name="beside">SPLITTARGET(Sheet1!A1,{1;1})</definedName><definedName name="goal">SMARTCHECK("x")</definedName><definedName name="halve">1</definedName><definedName name="own" localSheetId="0">SPLITTARGET(100,{1;1})</definedName><definedName name="both" localSheetId="0">SPLITTARGET(100,{1;1})</definedName><definedName name="both">SPLITTARGET(10,{1;1})</definedName></definedNames>`;

test("cells that read our functions by a name do without it, or become values, and come back", async () => {
  const row = (at: number, cells: string): string => `<row r="${at}">${cells}</row>`;
  const [array, ...others] = readers;
  const first = `<c r="A1"><f t="array" ref="A1:A1">${array[1]}</f><v>25</v></c>`;
  const lines = others.map(([cell, formula], at) =>
    row(at + 1, `${at === 0 ? first : ""}<c r="${cell}"><f>${formula}</f><v>7</v></c>`),
  );
  const own = handMade({ sheet: `<sheetData>${lines.join("")}</sheetData>`, after: namesOf });
  const { out } = await type(["share", put("names.xlsx", own), "--report", "--json"]);
  const [{ cells }] = (JSON.parse(out) as { sheets: { cells: { cell: string }[] }[] }).sheets;
  expect(cells.map(({ cell }) => cell)).toEqual(readers.slice(0, -1).map(([cell]) => cell));
  const { bytes } = await share(own);
  const shownIn = (cell: string): string =>
    new RegExp(`<c[^>]* r="${cell}"[^>]*>(?:<f[^>]*>([^<]*)</f>)?<v>([^<]*)</v>`)
      .exec(openPackage(bytes).text(SHEET)!)!
      .slice(1)
      .find(Boolean)!;
  expect(readers.map(([cell]) => shownIn(cell))).toEqual(readers.map(([, , portable]) => String(portable)));
  expect(openPackage((await thaw(bytes)).bytes).text(SHEET)).toBe(openPackage(own).text(SHEET));
  const frozen = await changed(own, "share", "--frozen");
  expect(formulasOf(frozen.bytes)).toEqual(["SUM(halve)"]);
  expect(openPackage((await thaw(frozen.bytes)).bytes).text(SHEET)).toBe(openPackage(own).text(SHEET));
});

test("portable and frozen at once is no way to share", async () => {
  const { code } = await type([
    "share",
    put("both.xlsx", book()),
    "--portable",
    "--frozen",
    "--out",
    path("both2.xlsx"),
  ]);
  expect(code).toBe(2);
});

test("the report counts what can be brought back", async () => {
  const { out } = await type(["share", put("told.xlsx", shared.bytes), "--report"]);
  expect(out).toContain("7 formulas are put aside and can be thawed.");
  expect((await readBook(shared.bytes)).names.filter(({ hidden }) => !hidden)).toHaveLength(5);
});

test.each([
  [3, "Risks[cost]", "ST.RISKRESERVE("],
  [13, "Risks[cost]", undefined],
  [3, "Risks[none]", undefined],
  [3, "Risks[#All]", undefined],
])("%p risks in a table, of which %s is asked for", async (count, column, form) => {
  const name = "Risks";
  const risks = Array.from({ length: count }, () => [{ value: 0.5 }, { value: 100 }]);
  const own = await workbook(
    sheet(name, {
      cells: [
        [{ value: "p" }, { value: "cost" }, shows(`=MAX(RISKRESERVE(Risks[p],${column}))`, 9)],
        ...risks,
      ],
      tables: [
        {
          name,
          range: `A1:B${count + 1}`,
          columns: ["p", "cost"],
          style: "TableStyleMedium2",
          totals: false,
        },
      ],
    }),
  );
  expect(formulasOf((await share(own)).bytes)).toEqual(
    form === undefined ? [] : [expect.stringContaining(form)],
  );
});
