import type { Cell, Scalar } from "xlsx-book/book";
import { type OpenedBook, readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { type HandMade, handMade } from "./handMade";

const open = (file: HandMade): Promise<OpenedBook> => readXlsx(handMade(file));
const rows = (content: string): string => `<sheetData>${content}</sheetData>`;
const cellsOf = ({ sheets: [{ cells }] }: OpenedBook): (Cell | undefined)[][] => cells;
const left = (book: OpenedBook): Record<string, number> =>
  Object.fromEntries(book.left.map(({ code, count }) => [code, count]));

const texts: Pick<HandMade, "workbookRelations" | "parts"> = {
  workbookRelations: [["rId2", "sharedStrings", "sharedStrings.xml"]],
  parts: {
    "xl/sharedStrings.xml":
      '<sst><si><t>課税</t><rPh sb="0" eb="2"><t>カゼイ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><r><t xml:space="preserve">bold </t></r><r><rPr><b/></rPr><t>text</t></r></si>' +
      "<si><t>a_x000D_b&#10;c_x005F_x0041_</t></si><si><t/></si></sst>",
  },
};

test.each<[string, Cell, string]>([
  ['<c r="A1" t="s"><v>0</v></c>', { value: "課税" }, "a phonetic run is no text"],
  ['<c r="A1" t="s"><v>1</v></c>', { value: "bold text" }, "rich text is flattened"],
  ['<c r="A1" t="s"><v>2</v></c>', { value: "a\rb\nc_x0041_" }, "escapes, and an escaped escape"],
  ['<c r="A1" t="s"><v>3</v></c>', { value: "" }, "an empty text is a text"],
  ['<c r="A1" t="s"><v>99</v></c>', { value: "" }, "a text that is not in the table"],
  ['<c r="A1" t="inlineStr"><is><t>in</t></is></c>', { value: "in" }, "a text of its own"],
  [
    '<c r="A1" t="inlineStr"><is><r><t>i</t></r><r><t>n</t></r><rPh><t>x</t></rPh></is></c>',
    { value: "in" },
    "in runs",
  ],
  [
    '<c r="A1" t="str"><f>A2&amp;"x"</f><v>yx</v></c>',
    { formula: '=A2&"x"', value: "yx" },
    "a formula's text",
  ],
  ['<c r="A1" t="str"><v>no formula</v></c>', { value: "no formula" }, "str without a formula"],
  ['<c r="A1" t="b"><v>1</v></c>', { value: true }, "a boolean"],
  ['<c r="A1" t="e"><v>#N/A</v></c>', { value: { error: "#N/A" } }, "an error"],
  ['<c r="A1"><v>0.1</v></c>', { value: 0.1 }, "a number"],
  ['<c r="A1"><v>1.7976931348623157E+308</v></c>', { value: 1.7976931348623157e308 }, "the largest"],
  ['<c r="A1"><v> 5 </v></c>', { value: 5 }, "with blanks around it"],
  ['<c r="A1"><v>five</v></c>', { value: "five" }, "a number that is none"],
  ['<c r="A1" t="d"><v>2026-11-23T12:00:00Z</v></c>', { value: 46349.5 }, "a date in ISO form"],
  ['<c r="A1" t="d"><v>2026-11-23</v></c>', { value: 46349 }, "a day"],
  ["<c><v>1</v></c>", { value: 1 }, "a cell without its place"],
  ['<c r="A1" s="77"><v>1</v></c>', { value: 1 }, "a style that is not there"],
  ['<c r="A1"><f>_xlfn.CONCAT(A2,&lt;A3)</f></c>', { formula: "=CONCAT(A2,<A3)" }, "no value yet"],
  ['<x:c r="A1"><x:v>3</x:v></x:c>', { value: 3 }, "prefixed elements"],
])("%s is %j: %s", async (content, cell) => {
  expect(cellsOf(await open({ sheet: rows(`<row>${content}</row>`), ...texts }))).toEqual([[cell]]);
});

test("rows and cells without numbers follow the last ones", async () => {
  const content =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  expect(cellsOf(await open({ sheet: rows(content) }))).toEqual([
    [{ value: 1 }, { value: 2 }],
    [],
    [],
    [undefined, undefined, { value: 3 }, { value: 4 }],
    [{ value: 5 }],
  ]);
});

test("shared formulas are written out, array formulas keep their range", async () => {
  const content =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(D:D)</f><v>1</v></c><c r="F1" cm="1"><f t="array" ref="F1:F2">_xlfn.SEQUENCE(2)</f><v>1</v></c><c r="G1"><f t="array" ref="G1">SUM(A1:A2*2)</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="F2"><v>2</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';
  const book = await open({ sheet: rows(content) });
  const cells = cellsOf(book);
  expect(cells[0][0]).toEqual({ formula: "=B1*$C$1+SUM(D:D)", value: 1 });
  expect(cells[1][0]).toEqual({ formula: "=B2*$C$1+SUM(D:D)", value: 2 });
  expect(cells[2][1]).toEqual({ formula: "=C3*$C$1+SUM(E:E)" });
  expect(cells[0][5]).toEqual({ formula: "=SEQUENCE(2)", value: 1, spill: "F1:F2" });
  expect(cells[0][6]).toEqual({ formula: "=SUM(A1:A2*2)", value: 1, fixed: true });
  expect(book.left).toEqual([]);
});

const styles = {
  workbookRelations: [["rId3", "styles", "styles.xml"]] as [string, string, string][],
  parts: {
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts><font/><font><b/><color theme="4" tint="0.5"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills><borders><border/></borders>' +
      '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170" fontId="1" fillId="2"/><xf numFmtId="4"><alignment textRotation="90" shrinkToFit="1" horizontal="center" vertical="justify"/></xf></cellXfs></styleSheet>',
  },
};

test.each<[string, number, number, string]>([
  ["0", 46349, 46349, "the calendar of Windows"],
  ["1", 44887, 46349, "the calendar of the first Macs begins four years later"],
])("date1904=%s: day %d is %d (%s)", async (date1904, stored, day) => {
  const sheet = rows(
    `<row><c s="1"><v>${stored}</v></c><c s="2"><v>${stored}.5</v></c><c s="3"><v>${stored}</v></c></row>`,
  );
  const book = await open({ sheet, before: `<workbookPr date1904="${date1904}"/>`, ...styles });
  expect(cellsOf(book)[0].map((cell) => cell?.value)).toEqual([day, day + 0.5, stored]);
});

test("formats: theme colours with a tint, old palettes, what has no place is counted", async () => {
  const book = await open({
    sheet: rows('<row><c s="2"><v>1</v></c><c s="3"><v>1</v></c></row>'),
    ...styles,
  });
  expect(cellsOf(book)[0].map((cell) => cell?.format)).toEqual([
    { number: "yyyy\\-mm\\-dd", bold: true, color: "#A2B9E2", fill: "#FF0000" },
    { number: "#,##0.00", horizontal: "center", rotation: 90, shrink: true },
  ]);
  expect(left(book)).toEqual({ alignment: 1 });
});

test("widths, heights and what is hidden", async () => {
  const book = await open({
    sheet:
      '<sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="16384" width="10" customWidth="1"/></cols>' +
      rows(
        '<row r="1" ht="99999" customHeight="1"/><row r="2" ht="13.5"/><row r="3" ht="30"/><row r="4" hidden="1" outlineLevel="1"/>',
      ),
  });
  const [{ columnWidths, rowHeights }] = book.sheets;
  expect(rowHeights).toEqual({ 0: 546, 2: 40 });
  expect(Object.keys(columnWidths).length).toBeLessThan(100);
  expect(columnWidths[0]).toBe(70);
  expect(book.sheets[0].hiddenRows).toEqual([3]);
  expect(book.sheets[0].rowGroups).toEqual({ levels: { 3: 1 } });
  expect(left(book)).toEqual({});
});

test("rules over whole columns, over several ranges, on another sheet", async () => {
  const { sheets, left: rest } = await open({
    sheet:
      rows("") +
      '<conditionalFormatting sqref="B2:B3 D5"><cfRule type="expression" priority="2"><formula>A2&gt;1</formula></cfRule><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>' +
      '<dataValidations count="3"><dataValidation type="list" sqref="A:A" allowBlank="1" showErrorMessage="1"><formula1>" yes, no "</formula1></dataValidation>' +
      '<dataValidation type="custom" sqref="C1 E2" showErrorMessage="1"><formula1>_xlfn.XLOOKUP(C1,F:F,G:G)</formula1></dataValidation><dataValidation type="colour" sqref="A1"/></dataValidations>' +
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>H1:H2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  });
  expect(sheets[0].validations).toEqual([
    { range: "A1:A1048576", type: "list", list: ["yes", "no"], allowBlank: true },
    { range: "C1", type: "custom", formula1: "=XLOOKUP(C1,F:F,G:G)", allowBlank: false },
    { range: "E2", type: "custom", formula1: "=XLOOKUP(E2,H:H,I:I)", allowBlank: false },
    { range: "H1:H2", type: "list", formula1: "=Lists!$A$1:$A$3", allowBlank: false },
  ]);
  expect(sheets[0].conditionalFormats).toEqual([
    { range: "B2:B3", priority: 2, stopIfTrue: false, type: "expression", formula: "=A2>1", format: {} },
    { range: "D5", priority: 2, stopIfTrue: false, type: "expression", formula: "=C5>1", format: {} },
    { range: "B2:B3 D5", priority: 1, stopIfTrue: false, type: "duplicateValues", format: {} },
  ]);
  expect(rest).toEqual([{ code: "validations", count: 1 }]);
});

test("a table without a header row, with escaped and strange names of columns", async () => {
  const book = await open({
    sheet:
      rows("<row><c><v>1</v></c><c><v>2</v></c></row>") +
      '<tableParts count="1"><tablePart r:id="rId9"/></tableParts>',
    sheetRelations: [["rId9", "table", "../tables/table1.xml"]],
    parts: {
      "xl/tables/table1.xml":
        '<table id="1" name="t" displayName="tBody" ref="A1:B2" headerRowCount="0" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="a_x000a_b"/><tableColumn id="2" name="[c\'#]"/></tableColumns></table>',
    },
  });
  expect(book.sheets[0].tables).toEqual([
    { name: "tBody", range: "A1:B2", columns: ["a\nb", "[c'#]"], style: "", totals: true, headers: false },
  ]);
  expect((await readXlsx(await writeXlsx(book))).sheets[0].tables).toEqual(book.sheets[0].tables);
});

test("names: lost references, scopes, the file's own names, and a cycle, which comes back when saved", async () => {
  const book = await open({
    sheet: rows(""),
    after:
      '<definedNames><definedName name="gone">Sheet1!#REF!</definedName><definedName name="here" localSheetId="0" hidden="1">Sheet1!$A$1</definedName>' +
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0">Sheet1!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName>' +
      '<definedName name="fact">_xlfn.LAMBDA(_xlpm.n,IF(_xlpm.n&lt;2,1,_xlpm.n*fact(_xlpm.n-1)))</definedName></definedNames>',
  });
  expect(book.names).toEqual([
    { name: "gone", refersTo: "Sheet1!#REF!" },
    { name: "here", refersTo: "Sheet1!$A$1", sheet: "Sheet1", hidden: true },
    { name: "fact", refersTo: '"=LAMBDA(n,IF(n<2,1,n*fact(n-1)))"' },
  ]);
  expect(left(book)).toEqual({ "name-cycles": 1 });
  const again = await readXlsx(await writeXlsx(book));
  expect(again.names).toEqual(expect.arrayContaining(book.names));
  expect(left(again)).toEqual({ "name-cycles": 1 });
});

test("what a workbook can't hold is counted, not dropped in silence", async () => {
  const part = "<a/>";
  const book = await open({
    sheet:
      '<sheetProtection sheet="1" password="CAFE"/>' +
      rows('<row><c t="e" vm="1"><v>#VALUE!</v></c></row>') +
      '<autoFilter ref="A1:B2"/><pageSetup orientation="landscape"/><drawing r:id="rId1"/><extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline/><x14:sparkline/></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
    before: '<workbookProtection lockStructure="1"/>',
    sheetRelations: [["rId1", "drawing", "../drawings/drawing1.xml"]],
    parts: {
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:r="x/relationships"><xdr:twoCellAnchor><xdr:pic r:embed="lost"/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:sp r:id="lost"/></xdr:twoCellAnchor></xdr:wsDr>`,
      "xl/vbaProject.bin": "x",
      "xl/pivotTables/pivotTable1.xml": part,
      "xl/pivotTables/pivotTable2.xml": part,
      "xl/model/item.data": "x",
      "xl/externalLinks/externalLink1.xml": part,
      "xl/slicers/slicer1.xml": part,
      "xl/connections.xml": part,
      "customXml/item1.xml": part,
    },
  });
  expect(left(book)).toEqual({
    "cell-pictures": 1,
    connections: 1,
    "custom-xml": 1,
    "data-model": 1,
    macros: 1,
    pictures: 1,
    "pivot-tables": 2,
    shapes: 1,
    slicers: 1,
    sparklines: 2,
  });
  expect(book.sheets[0].protected).toBe(true);
});

test("a link over several cells, one to a place, notes and what was said in a thread", async () => {
  const book = await open({
    sheet:
      rows('<row><c r="A1"><v>1</v></c></row>') +
      '<hyperlinks><hyperlink ref="A1:B1" r:id="rId1" location="top"/><hyperlink ref="A2" location="\'S 1\'!A1"/></hyperlinks>',
    sheetRelations: [
      ["rId1", "hyperlink", "https://example.com/"],
      ["rId2", "comments", "../comments1.xml"],
      ["rId3", "threadedComment", "../threadedComments/threadedComment1.xml"],
    ],
    parts: {
      "xl/comments1.xml":
        '<comments><authors><author>A</author></authors><commentList><comment ref="C1"><text><r><t>Ann:</t></r><r><t xml:space="preserve">\nlook</t></r></text></comment><comment ref="D1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
      "xl/threadedComments/threadedComment1.xml":
        '<ThreadedComments><threadedComment ref="D1"><text>first</text></threadedComment><threadedComment ref="D1"><text>second</text></threadedComment></ThreadedComments>',
    },
  });
  expect(cellsOf(book)).toEqual([
    [
      { value: 1, link: "https://example.com/#top" },
      { link: "https://example.com/#top" },
      { note: "Ann:\nlook" },
      {
        thread: {
          resolved: false,
          remarks: ["first", "second"].map((text) => ({ text, author: { name: "", email: "" } })),
        },
      },
    ],
    [{ link: "#'S 1'!A1" }],
  ]);
  expect(left(book)).toEqual({});
});

const saved = async (value: Scalar, more: Partial<Cell> = {}): Promise<Cell | undefined> => {
  const { sheets } = await open({ sheet: rows("") });
  return cellsOf(
    await readXlsx(
      await writeXlsx({ sheets: [{ ...sheets[0], cells: [[{ value, ...more }]] }], names: [], settings: {} }),
    ),
  )[0]?.[0];
};

test.each<[Scalar, Cell, string]>([
  [NaN, { value: { error: "#NUM!" } }, "no number"],
  [Infinity, { value: { error: "#NUM!" } }, "no end"],
  [-0, { value: 0 }, "no negative zero"],
  [0.1 + 0.2, { value: 0.30000000000000004 }, "all digits"],
  [5e-324, { value: 5e-324 }, "the smallest"],
])("%p is saved as %j: %s", async (value, cell) => expect(await saved(value)).toEqual(cell));

test("a text that begins with = stays a text, also when somebody edits the cell", async () => {
  expect(await saved("=1+1")).toEqual({ value: "=1+1" });
});

test("a list that the file can't hold still says which words it takes", async () => {
  const { sheets } = await open({ sheet: rows("") });
  const list = ["a,b", 'c"d'];
  const validations = [{ range: "B2:B9", type: "list" as const, list, allowBlank: true }];
  const again = await readXlsx(
    await writeXlsx({ sheets: [{ ...sheets[0], validations }], names: [], settings: {} }),
  );
  expect(again.sheets[0].validations).toEqual([
    { range: "B2:B9", type: "custom", formula1: '=OR(B2="a,b",B2="c""d")', allowBlank: true },
  ]);
});
