import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import type { Book } from "xlsx-book/book";
import { readXlsx } from "xlsx-book/readXlsx";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { handMade } from "./handMade";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const corner = (name: string, row: number) =>
  `<d:${name}><d:col>1</d:col><d:colOff>0</d:colOff><d:row>${row}</d:row><d:rowOff>0</d:rowOff></d:${name}>`;

/** Everything that nothing here reads, once. */
const file = handMade({
  before:
    '<fileSharing readOnlyRecommended="1"/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="x" lockStructure="1"/><bookViews><workbookView tabRatio="750" showSheetTabs="0"/></bookViews>',
  after:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$D$9,Sheet1!$F$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$1:$2</definedName></definedNames><calcPr calcMode="manual" iterate="1"/>',
  workbookRelations: [
    ["rId2", "styles", "styles.xml"],
    ["rId3", "theme", "theme/theme7.xml"],
  ],
  sheet:
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView rightToLeft="1" zoomScale="85" showZeros="0" topLeftCell="A4" workbookViewId="0"><pane ySplit="600" topLeftCell="A9"/><selection pane="bottomLeft" activeCell="B9" sqref="B9:C10"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="12" defaultRowHeight="18"/><cols><col min="2" max="2" width="20" hidden="1" customWidth="1"/><col min="5" max="16384" width="9" hidden="1"/></cols>' +
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c><c r="B1" t="inlineStr"><is><t>m</t></is></c></row><row r="2" hidden="1" ht="30" customHeight="1"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f><v>2</v></c></row><row r="3"><c r="A3" s="1"><f>A2</f><v>1</v></c><c r="B3"><v>7</v></c></row></sheetData>' +
    '<sheetProtection algorithmName="SHA-512" hashValue="q" saltValue="s" spinCount="100000" sheet="1" sort="0"/><autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>' +
    '<hyperlinks><hyperlink ref="A1" r:id="rId9" tooltip="there"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId8"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
  sheetRelations: [
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "table", "../tables/table1.xml"],
    ["rId9", "hyperlink", "https://example.com/"],
  ],
  parts: {
    "xl/styles.xml":
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyProtection="1"><protection hidden="1"/></xf></cellXfs><dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><b/><color theme="0"/></font><fill><patternFill><bgColor theme="4" tint="-0.25"/></patternFill></fill></dxf></dxfs>' +
      '<tableStyles count="2"><tableStyle name="House" pivot="0" count="2"><tableStyleElement type="headerRow" dxfId="1"/><tableStyleElement type="firstRowStripe" size="2" dxfId="0"/></tableStyle><tableStyle name="For slicers" pivot="0" table="0" count="1"><tableStyleElement type="wholeTable" dxfId="0"/></tableStyle></tableStyles></styleSheet>',
    "xl/theme/theme7.xml": `<a:theme xmlns:a="${A}" name="Ours"/>`,
    "xl/tables/table1.xml":
      '<table id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"><filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="n"/><tableColumn id="2" name="m"><calculatedColumnFormula>T[[#This Row],[n]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="House" showFirstColumn="1" showRowStripes="0"/></table>',
    "xl/media/image1.png": "not really a picture",
    "xl/drawings/drawing1.xml": `<d:wsDr xmlns:d="${XDR}" xmlns:a="${A}" xmlns:r="${R}"><d:twoCellAnchor>${corner("from", 1)}${corner("to", 4)}<d:pic><d:nvPicPr><d:cNvPr id="7" name="Logo"/></d:nvPicPr><d:blipFill><a:blip r:embed="rId5"/></d:blipFill></d:pic><d:clientData/></d:twoCellAnchor></d:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="${R}/image" Target="../media/image1.png"/></Relationships>`,
  },
});

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const opened = async (bytes: Uint8Array): Promise<Book> => {
  const { left, ...book } = await readXlsx(bytes);
  expect(left).toEqual([]);
  return book;
};
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

test("what nothing here reads comes back from the grid and from its file", async () => {
  const book = await opened(file);
  await excel.open(book);
  const saved = await writeXlsx(excel.book());
  const again = await opened(saved);
  const [sheet] = again.sheets;
  expect({ ...sheet, pictures: [], cells: [], conditionalFormats: [] }).toEqual({
    ...book.sheets[0],
    pictures: [],
    cells: [],
    conditionalFormats: [],
  });
  expect(again.kept).toEqual(book.kept);
  expect(sheet!.cells[0]![0]).toMatchObject({ link: "https://example.com/", linkTip: "there" });
  expect(sheet!.cells[2]![0]?.format).toEqual({ number: "m/d/yyyy", hidden: true });
  expect(sheet!.hiddenRows).toEqual([1]);
  expect(sheet!.hiddenColumns?.length).toBe(16381);
  expect(sheet!.rowHeights).toEqual({ 1: 40 });
  const parts = partsOf(saved);
  expect(parts["xl/media/image1.png"]).toBe("not really a picture");
  expect(parts["xl/theme/theme1.xml"]).toContain('name="Ours"');
  expect(parts["xl/styles.xml"]).toContain('numFmtId="14"');
  // A table's own look is in the file with the formats that it counts, by the numbers that they have there now.
  expect(parts["xl/tables/table1.xml"]).toContain('<tableStyleInfo name="House"');
  const formats = [...parts["xl/styles.xml"]!.matchAll(/<dxf>.*?<\/dxf>/g)].map(([format]) => format);
  const [, head = ""] = /type="headerRow" dxfId="(\d+)"/.exec(parts["xl/styles.xml"]!) ?? [];
  expect(formats[Number(head)]).toContain('<bgColor theme="4" tint="-0.25"/>');
  expect(parts["xl/styles.xml"]).toContain('type="firstRowStripe" size="2" dxfId=');
  expect(parts["xl/styles.xml"]).not.toContain("For slicers");
  expect(parts["xl/tables/table1.xml"]).toContain(
    "<calculatedColumnFormula>T[[#This Row],[n]]*2</calculatedColumnFormula>",
  );
  expect(parts["xl/workbook.xml"]).toContain('calcMode="manual"');
  expect(parts["xl/workbook.xml"]).toContain('<fileSharing readOnlyRecommended="1"/>');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<pane ySplit="600" topLeftCell="A9"/><selection');
  expect(parts["xl/workbook.xml"]).toContain("'Sheet1'!$A$1:$D$9,'Sheet1'!$F$1:$F$9");
  const order = [
    ...parts["xl/worksheets/sheet1.xml"]!.matchAll(
      /<(sheetPr|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|drawing|tableParts)[ >]/g,
    ),
  ];
  expect(order.map(([, name]) => name)).toEqual(
    "sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing tableParts".split(
      " ",
    ),
  );
});

test("what names cells goes with them; what is kept of a table goes with its columns", async () => {
  const book = await opened(file);
  const { protection: _protection, ...whole } = book.kept ?? {};
  const sheets = book.sheets.map((sheet) => ({ ...sheet, protected: false }));
  await excel.open({ ...book, sheets, kept: whole });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:2").insert("Down");
    sheet.name = "Year's plan";
    sheet.getRange("B3").values = [["other"]];
    await context.sync();
  });
  const [sheet] = excel.book().sheets;
  const kept = (name: string) => sheet!.kept?.find((each) => each.name === name);
  expect(kept("autoFilter")?.attributes).toEqual({ ref: "A3:A5" });
  expect(kept("rowBreaks")?.children?.[0]?.attributes["id"]).toBe("4");
  expect(kept("sheetView")?.attributes["topLeftCell"]).toBe("A6");
  const selected = { pane: "bottomLeft", activeCell: "B11", sqref: "B11:C12" };
  expect(kept("sheetView")?.children?.[1]?.attributes).toEqual(selected);
  expect(kept("definedName")?.text).toBe("$A$3:$D$11,$F$3:$F$11");
  expect(sheet!.hiddenRows).toEqual([3]);
  // A filter counts columns and knows no names; how the rows were sorted and what columns calculate does.
  expect(sheet!.tables[0]!.kept?.map(({ name }) => name)).toEqual(["autoFilter"]);
  expect(sheet!.pictures![0]!.xml).toContain("<d:row>3</d:row>");
  expect(partsOf(await writeXlsx(excel.book()))["xl/workbook.xml"]).toContain("'Year''s plan'!$A$3:$D$11");
});

test("other workbooks stay linked, and what was read from them stays until Excel reads it again", async () => {
  const linked = handMade({
    sheet:
      '<sheetData><row r="1"><c r="A1"><f>[1]Plan!A1+1</f><v>42.5</v></c><c r="B1"><f>A1*2</f><v>85</v></c><c r="C1" t="str"><f>VLOOKUP("x",[1]Plan!A:B,2,FALSE)</f><v>yes</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="E1:F1048576"/></mergeCells>',
    after: '<externalReferences><externalReference r:id="rId7"/></externalReferences>',
    workbookRelations: [["rId7", "externalLink", "externalLinks/externalLink1.xml"]],
    parts: {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns:r="${R}"><externalBook r:id="rId3"/></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${R}/externalLinkPath" Target="Other.xlsx" TargetMode="External"/></Relationships>`,
    },
  });
  const book = await opened(linked);
  await excel.open(book);
  const [line] = excel.book().sheets[0]!.cells;
  expect(line).toEqual([
    { formula: "=[1]Plan!A1+1", value: 42.5, uncalculated: true },
    { formula: "=A1*2", value: 85 },
    { formula: '=VLOOKUP("x",[1]Plan!A:B,2,FALSE)', value: "yes", uncalculated: true },
  ]);
  const saved = await writeXlsx(excel.book());
  expect(await opened(saved)).toEqual(book);
  const parts = partsOf(saved);
  expect(parts["xl/externalLinks/_rels/externalLink1.xml.rels"]).toContain('Id="rId3"');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('ref="E1:F1048576"');
});

test("a macro sheet without a part of its own is told, and the rest is read", async () => {
  const file = handMade({ sheet: "<sheetData/>" });
  const parts = unzipSync(file);
  const listed = strFromU8(parts["xl/workbook.xml"]!).replace(
    "</sheets>",
    '<sheet name="Macro1" sheetId="2" state="veryHidden" r:id=""/></sheets>',
  );
  const { left, sheets } = await readXlsx(zipSync({ ...parts, "xl/workbook.xml": strToU8(listed) }));
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(left).toEqual([{ code: "macros", count: 1 }]);
});

test("what is said of the document is read, changed through Office.js and saved", async () => {
  const space = "http://schemas.openxmlformats.org/package/2006/relationships";
  const said = handMade({
    sheet: "<sheetData/>",
    parts: {
      "_rels/.rels": `<Relationships xmlns="${space}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${space}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      "docProps/core.xml":
        "<cp:coreProperties><dc:title>Plan</dc:title><dc:creator>Ann</dc:creator><dcterms:created>2026-01-05T08:00:00Z</dcterms:created></cp:coreProperties>",
    },
  });
  await excel.open(await opened(said));
  const read = await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.load("title,author,creationDate");
    await context.sync();
    properties.title = "Plan & budget";
    await context.sync();
    return [properties.author, properties.creationDate.toISOString()];
  });
  expect(read).toEqual(["Ann", "2026-01-05T08:00:00.000Z"]);
  const again = await opened(await writeXlsx(excel.book()));
  expect(again.kept).toEqual({
    properties: { title: "Plan & budget", creator: "Ann", created: "2026-01-05T08:00:00Z" },
  });
});

test("a new workbook was created when it was opened, and says so each time", async () => {
  await excel.open(bookOf(sheet("New")));
  const read = () =>
    Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.load("creationDate");
      await context.sync();
      return properties.creationDate.getTime();
    });
  const created = await read();
  expect(created).toBeGreaterThan(Date.UTC(2000, 0));
  expect(await read()).toBe(created);
});

const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const letters =
  '<text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">Ann: </t></r><r><t>why</t></r></text>';

test("a note's letters and colour stay for as long as it says the same", async () => {
  const noted = handMade({
    sheet: "<sheetData/>",
    sheetRelations: [
      ["rId1", "comments", "../comments1.xml"],
      ["rId2", "vmlDrawing", "../vml1.vml"],
    ],
    parts: {
      "xl/comments1.xml": `<comments><authors><author>Ann</author></authors><commentList>${["A1", "A2"].map((ref) => `<comment ref="${ref}" authorId="0">${letters}</comment>`).join("")}</commentList></comments>`,
      "xl/vml1.vml": `<xml ${VML}>${[0, 1].map((row) => `<v:shape style="width:108pt;height:60pt" fillcolor="#ccffcc"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`).join("")}</xml>`,
    },
  });
  await excel.open(await opened(noted));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().notes.getItem("A2").content = "because";
    await context.sync();
  });
  const parts = partsOf(await writeXlsx(excel.book()));
  const [first, second] = parts["xl/comments1.xml"]!.split('ref="A2"');
  expect(first).toContain(letters);
  expect(second).toContain("<text><r><t>because</t></r></text>");
  expect(parts["xl/drawings/vmlDrawing1.vml"]!.match(/fillcolor="#ccffcc"/g)).toHaveLength(2);
});

const unkept: [what: string, sheet: string, parts: Record<string, string>, code: string][] = [
  ["a picture behind the cells", '<picture r:id="rId9"/>', {}, "pictures"],
  ["pictures in headers", '<legacyDrawingHF r:id="rId9"/>', {}, "pictures"],
  [
    "somebody's own view",
    '<customSheetViews><customSheetView guid="x"/></customSheetViews>',
    {},
    "custom-views",
  ],
  ["a box in a cell", "", { "xl/featurePropertyBag/featurePropertyBag.xml": "<bags/>" }, "controls"],
  ["a button", "", { "xl/vml1.vml": `<xml ${VML}><x:ClientData ObjectType="Button"/></xml>` }, "controls"],
];
test.each(unkept)("%s is told after opening", async (_what, sheet, parts, code) => {
  const { left } = await readXlsx(handMade({ sheet: `<sheetData/>${sheet}`, parts }));
  expect(left).toEqual([{ code, count: 1 }]);
});

test("scenarios and watched cells stay, and go with their cells", async () => {
  const kept =
    '<scenarios current="0"><scenario name="Low"><inputCells r="B2" val="3"/><inputCells r="A9" val="4"/></scenario></scenarios>';
  await excel.open(await opened(handMade({ sheet: `<sheetData/>${kept}` })));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    context.workbook.worksheets.getFirst().getRange("10:10").delete("Up");
    await context.sync();
  });
  const parts = partsOf(await writeXlsx(excel.book()));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    '<scenarios current="0"><scenario name="Low"><inputCells val="3" r="B3"/></scenario></scenarios>',
  );
});

test("the sheet that was shown is shown, and saved as that", async () => {
  const sheets = ["a", "b", "c"].map((name) => ({ ...excel.book().sheets[0]!, name, tables: [] }));
  const bytes = await writeXlsx({ sheets, names: [], settings: {}, inFront: 2 });
  const book = await opened(bytes);
  await excel.open(book);
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    context.workbook.worksheets.getItem("b").activate();
    await context.sync();
    return sheet.name;
  });
  expect([book.inFront, shown, excel.book().inFront]).toEqual([2, "c", 1]);
});

const seldom: [what: string, sheet: string, inFile: string][] = [
  [
    "more rows frozen than are drawn",
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="700" topLeftCell="C701" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetData/>',
    'xSplit="2" ySplit="700"',
  ],
  [
    "how long bars are",
    '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar minLength="0" maxLength="60"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
    'minLength="0" maxLength="60"',
  ],
];
test.each(seldom)("%s stay through the grid", async (_what, sheet, inFile) => {
  const book = await opened(handMade({ sheet }));
  await excel.open(book);
  const saved = await writeXlsx(excel.book());
  expect(partsOf(saved)["xl/worksheets/sheet1.xml"]).toContain(inFile);
  expect(await opened(saved)).toEqual(book);
});

test("rows frozen beyond those that are drawn are told, and thawed", async () => {
  await excel.open(await opened(handMade({ sheet: seldom[0]![1] })));
  const frozen = await Excel.run(async (context) => {
    const panes = context.workbook.worksheets.getFirst().freezePanes;
    const before = panes.getLocation().load("address");
    await context.sync();
    panes.unfreeze();
    await context.sync();
    return before.address;
  });
  expect(frozen).toBe("Sheet1!A1:B700");
  expect(excel.book().sheets[0]!.frozen).toBeUndefined();
});
