import { strFromU8, unzipSync } from "fflate";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { readXlsx } from "xlsx-book/readXlsx";
import type { Chart } from "xlsx-book/chart";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { InsertRowByRangeCommand } from "@univerjs/sheets";
import { Direction } from "@univerjs/core";
import { handMade } from "./handMade";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = `${DRAWING}/chart`;
const LOOKS = "http://schemas.microsoft.com/office/2011/relationships/chartStyle";

const ref = (name: string, cells: string): string =>
  `<c:${name}><c:numRef><c:f>Sheet1!${cells}</c:f><c:numCache><c:pt idx="0"><c:v>9</c:v></c:pt></c:numCache></c:numRef></c:${name}>`;
const series = (...refs: string[]): string =>
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="FF9900"/></a:solidFill></c:spPr>${refs.join("")}</c:ser>`;
const bars = `<c:barChart><c:barDir val="col"/>${series(ref("cat", "$A$1:$A$3"), ref("val", "$B$1:$B$3"))}</c:barChart>`;

/** What stands in the plot of each. */
const plots = {
  columns: bars,
  "two x lists": `<c:scatterChart>${series(ref("xVal", "$A$1:$A$3"), ref("yVal", "$B$1:$B$3"))}${series(ref("xVal", "$C$1:$C$3"), ref("yVal", "$D$1:$D$3"))}</c:scatterChart>`,
  combined: `${bars}<c:lineChart>${series(ref("val", "$D$1:$D$3"))}</c:lineChart>`,
  radar: `<c:radarChart>${series(ref("val", "$B$1:$B$3"))}</c:radarChart>`,
  bubbles: `<c:bubbleChart>${series(ref("xVal", "$A$1:$A$3"), ref("yVal", "$B$1:$B$3"), ref("bubbleSize", "$C$1:$C$3"))}</c:bubbleChart>`,
  stock: `<c:stockChart>${series(ref("val", "$B$1:$B$3"))}<c:hiLowLines/></c:stockChart>`,
};

const TITLE = `<c:title><c:tx><c:rich><a:bodyPr rot="0"/><a:p><a:pPr><a:defRPr sz="1800"/></a:pPr><a:r><a:rPr sz="1800" b="1"/><a:t>Won</a:t></a:r></a:p></c:rich></c:tx><c:layout/></c:title>`;
const AXIS = `<c:valAx><c:axId val="7"/><c:scaling><c:logBase val="10"/><c:max val="9"/></c:scaling><c:majorGridlines/></c:valAx>`;
const chartPart = (plot: string, source = ""): string =>
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}/main">${source}<c:chart>${TITLE}<c:autoTitleDeleted val="0"/><c:plotArea>${plot}${AXIS}</c:plotArea><c:legend><c:legendPos val="b"/></c:legend></c:chart></c:chartSpace>`;
const corner = (name: string, row: number, column: number): string =>
  `<d:${name}><d:col>${column}</d:col><d:colOff>0</d:colOff><d:row>${row}</d:row><d:rowOff>7</d:rowOff></d:${name}>`;
const relations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

const row = (number: number): string =>
  `<row r="${number}">${[..."ABCD"].map((column) => `<c r="${column}${number}"><v>${number}</v></c>`).join("")}</row>`;
const fileWith = (plot: string, editAs = "absolute", source = ""): Uint8Array =>
  handMade({
    sheet: `<sheetData>${[1, 2, 3].map(row).join("")}</sheetData><drawing r:id="rId1"/>`,
    sheetRelations: [["rId1", "drawing", "../drawings/drawing1.xml"]],
    parts: {
      "xl/drawings/drawing1.xml": `<d:wsDr xmlns:d="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><d:twoCellAnchor editAs="${editAs}">${corner("from", 2, 5)}${corner("to", 12, 9)}<d:graphicFrame><d:nvGraphicFramePr><d:cNvPr id="5" name="Chart 1" descr="what it tells"/></d:nvGraphicFramePr><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId4"/></a:graphicData></a:graphic></d:graphicFrame><d:clientData/></d:twoCellAnchor></d:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relations(
        `<Relationship Id="rId4" Type="${OFFICE}/chart" Target="../charts/chart12.xml"/>`,
      ),
      "xl/charts/chart12.xml": `<?xml version="1.0" encoding="UTF-8"?>${chartPart(plot, source)}`,
      "xl/charts/_rels/chart12.xml.rels": relations(
        `<Relationship Id="rId1" Type="${LOOKS}" Target="style12.xml"/>`,
      ),
      "xl/charts/style12.xml": "<looks/>",
    },
  });

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

type Change = (sheet: Excel.Worksheet) => void;
async function saved(plot: string, change: Change = () => undefined): Promise<Record<string, string>> {
  const { left, ...book } = await readXlsx(fileWith(plot));
  expect(left).toEqual([]);
  await excel.open(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A9").values = [["changed"]];
    change(sheet);
    await context.sync();
  });
  const parts = unzipSync(await writeXlsx(excel.book()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const bare = (xml: string | undefined): string =>
  (xml ?? "").replace(/<\?xml.*?\?>\s*/, "").replace(/<c:numCache>.*?<\/c:numCache>/g, "");

test.each(Object.entries(plots))(
  "%s: a chart's part comes back as it was, with its looks",
  async (_kind, plot) => {
    const parts = await saved(plot);
    expect(bare(parts["xl/charts/chart1.xml"])).toBe(bare(chartPart(plot)));
    expect(bare(parts["xl/charts/style1.xml"])).toBe("<looks/>");
    expect(parts["xl/charts/_rels/chart1.xml.rels"]).toContain(LOOKS);
    expect(parts["xl/drawings/drawing1.xml"]).toContain('descr="what it tells"');
    expect(parts["xl/drawings/drawing1.xml"]).toContain("<d:rowOff>7</d:rowOff>");
  },
);

test.each(Object.entries(plots))(
  "%s: references go with their cells and their sheet",
  async (_kind, plot) => {
    const parts = await saved(plot, (sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.name = "Plan 2026";
    });
    const moved = bare(chartPart(plot)).replaceAll(
      /Sheet1!\$(\w)\$1:\$\w\$3/g,
      "'Plan 2026'!$$$1$$1:$$$1$$5",
    );
    expect(bare(parts["xl/charts/chart1.xml"])).toBe(moved);
  },
);

const shown = (kind: string, list: string, cells: string, count: number): string =>
  `<c:${kind}><c:${list}Ref><c:f>Sheet1!${cells}</c:f><c:${list}Cache><c:formatCode>0</c:formatCode><c:ptCount val="${count}"/></c:${list}Cache></c:${list}Ref></c:${kind}>`;
const ofPivotTable = "<c:pivotSource><c:name>[plan.xlsx]Sheet1!Pivot</c:name></c:pivotSource>";

test.each([
  ["of a pivot table", ofPivotTable, 2, "$2", "without the grand total below its cells"],
  ["of a pivot table", ofPivotTable, 3, "$3", "which isn't there in every one"],
  ["of a pivot table", ofPivotTable, 1, "$3", "as its file says where more than that isn't drawn"],
  ["of cells", "", 2, "$3", "as its file says"],
])("a chart %s (%s, of %i points) ends at %s: %s", async (_of, source, count, end, _why) => {
  const plot = `<c:pieChart>${series(
    shown("tx", "str", "$B$1:$B$2", 1),
    shown("cat", "str", "$A$1:$A$3", count),
    shown("val", "num", "$B$1:$B$3", count),
  )}</c:pieChart>`;
  const { left: _left, ...book } = await readXlsx(fileWith(plot, "absolute", source));
  const said = {
    categories: `Sheet1!$A$1:$A${end}`,
    series: [{ name: "=Sheet1!$B$1:$B$2", values: `Sheet1!$B$1:$B${end}` }],
  };
  expect(book.sheets[0]!.charts).toMatchObject([said]);
  expect((await readXlsx(await writeXlsx(book))).sheets[0]!.charts).toMatchObject([said]);
});

/** What is said of the first chart now, and after saving and opening. */
async function savedAndRead(): Promise<Omit<Chart, "drawn">[]> {
  const saved = await readXlsx(await writeXlsx(excel.book()));
  return [excel.book(), saved].map(({ sheets }) => {
    const { drawn: _looks, ...said } = sheets[0]!.charts[0]!;
    return said;
  });
}

const first = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.getItemAt(0);
const firstSeries = (sheet: Excel.Worksheet): Excel.ChartSeries => first(sheet).series.getItemAt(0);
const cellsOf = (name: string, kind: string, cells: string): string =>
  `<c:${name}><c:${kind}><c:f>Sheet1!${cells}</c:f></c:${kind}></c:${name}>`;
const title = (words: string): string => TITLE.replace("Won", words);
const paragraph = /<a:p>.*<\/a:p>/.exec(TITLE)![0];

/** What a change makes of a file's own chart; all the rest of its part stays as it is. */
// prettier-ignore
const patches: [what: string, kind: keyof typeof plots, change: Change, was: string, is: string][] = [
  ["a title",          "columns",     (sheet) => (first(sheet).title.text = "A & B"),         TITLE, title("A &amp; B")],
  ["two lines",        "columns",     (sheet) => (first(sheet).title.text = "A\nB"),          paragraph, paragraph.replace("Won", "A") + paragraph.replace("Won", "B")],
  ["no title",         "columns",     (sheet) => (first(sheet).title.visible = false),        `${TITLE}<c:autoTitleDeleted val="0"/>`, `<c:autoTitleDeleted val="1"/>`],
  ["a title of many",  "combined",    (sheet) => (first(sheet).title.text = "Lost"),          TITLE, title("Lost")],
  ["a name",           "columns",     (sheet) => (firstSeries(sheet).name = "A & B"),         `<c:order val="0"/>`, `<c:order val="0"/><c:tx><c:v>A &amp; B</c:v></c:tx>`],
  ["a name in a cell", "columns",     (sheet) => (firstSeries(sheet).name = "=Sheet1!$B$1"),  `<c:order val="0"/>`, `<c:order val="0"/>${cellsOf("tx", "strRef", "$B$1")}`],
  ["values",           "columns",     (sheet) => firstSeries(sheet).setValues(sheet.getRange("D1:D3")), cellsOf("val", "numRef", "$B$1:$B$3"), cellsOf("val", "numRef", "$D$1:$D$3")],
  ["categories",       "columns",     (sheet) => firstSeries(sheet).setXAxisValues(sheet.getRange("F1:F3")), cellsOf("cat", "numRef", "$A$1:$A$3"), cellsOf("cat", "strRef", "$F$1:$F$3")],
  ["x values",         "two x lists", (sheet) => firstSeries(sheet).setXAxisValues(sheet.getRange("D1:D3")), cellsOf("xVal", "numRef", "$A$1:$A$3"), cellsOf("xVal", "numRef", "$D$1:$D$3")],
  ["a colour",         "columns",     (sheet) => firstSeries(sheet).format.fill.setSolidColor("#123456"), "FF9900", "123456"],
  ["a least",          "columns",     (sheet) => (first(sheet).axes.valueAxis.minimum = 2),   `<c:max val="9"/>`, `<c:max val="9"/><c:min val="2"/>`],
  ["no most",          "columns",     (sheet) => (first(sheet).axes.valueAxis.maximum = ""),  `<c:max val="9"/>`, ""],
];
test.each(patches)(
  "%s that an add-in gives a file's %s changes nothing else of them",
  async (_what, kind, change, was, is) => {
    const before = bare(chartPart(plots[kind]));
    expect(before).toContain(was);
    const parts = await saved(plots[kind], change);
    expect(bare(parts["xl/charts/chart1.xml"])).toBe(before.replace(was, is));
    const [now, read] = await savedAndRead();
    expect(read).toEqual(now);
  },
);

const changes: [what: string, change: Change, inPart: RegExp, inDrawing: RegExp][] = [
  ["a new place", (sheet) => (sheet.charts.getItemAt(0).left = 300), /val="FF9900"/, /descr="what it tells"/],
  [
    "a new name",
    (sheet) => (sheet.charts.getItemAt(0).name = "A & B"),
    /val="FF9900"/,
    /name="A &amp; B" descr/,
  ],
  ["a new title", (sheet) => (sheet.charts.getItemAt(0).title.text = "Lost"), /<a:t>Lost</, /name="Chart 1"/],
  [
    "a new type",
    (sheet) => (sheet.charts.getItemAt(0).chartType = "Line"),
    /<c:lineChart>/,
    /name="Chart 1"/,
  ],
];
test.each(changes)("%s that an add-in gives a chart is saved", async (_what, change, inPart, inDrawing) => {
  const parts = await saved(plots.columns, change);
  expect(parts["xl/charts/chart1.xml"]).toMatch(inPart);
  expect(parts["xl/drawings/drawing1.xml"]).toMatch(inDrawing);
  const again = await readXlsx(await writeXlsx(excel.book()));
  const [{ name, title, type, left }] = again.sheets[0]!.charts as [(typeof again.sheets)[0]["charts"][0]];
  const [now] = excel.book().sheets[0]!.charts;
  expect({ name, title, type, left }).toEqual({
    name: now!.name,
    title: now!.title,
    type: now!.type,
    left: now!.left,
  });
});

test("charts that are no longer there are not in the file, and a copied sheet's own point to it", async () => {
  const parts = await saved(plots.combined, (sheet) => {
    sheet.copy("End");
    sheet.charts.getItemAt(0).delete();
  });
  expect(Object.keys(parts).filter((name) => /charts\/chart\d/.test(name))).toEqual(["xl/charts/chart1.xml"]);
  expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>'Sheet1 (2)'!$D$1:$D$3</c:f>");
});

test("each series of a scatter chart keeps x values of its own where others change", async () => {
  const parts = await saved(plots["two x lists"], (sheet) => {
    const chart = sheet.charts.getItemAt(0);
    chart.title.text = "Lost";
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange("D1:D3"));
  });
  const lists = [...parts["xl/charts/chart1.xml"]!.matchAll(/<c:xVal>.*?<c:f>(.*?)<\/c:f>/g)];
  expect(lists.map(([, cells]) => cells)).toEqual(["Sheet1!$D$1:$D$3", "Sheet1!$C$1:$C$3"]);
  const [now, read] = await savedAndRead();
  expect(read).toEqual(now);
});

/** Where a chart over F3:I12 comes to, in pixels: left, top, width and height. */
type At = [left: number, top: number, width: number, height: number];
const stays: At = [320, 40, 256, 200];
const both = (...at: At): Record<string, At> => ({ twoCell: at, oneCell: at, absolute: stays });
const each = (twoCell: At, oneCell: At): Record<string, At> => ({ twoCell, oneCell, absolute: stays });

// prettier-ignore
const moves: [what: string, change: Change, at: Record<string, At>][] = [
  ["rows come above",             (sheet) => sheet.getRange("1:2").insert("Down"),                  both(320, 80, 256, 200)],
  ["rows come within",            (sheet) => sheet.getRange("5:6").insert("Down"),                  each([320, 40, 256, 240], stays)],
  ["rows come below",             (sheet) => sheet.getRange("20:21").insert("Down"),                both(...stays)],
  ["columns come before",         (sheet) => sheet.getRange("A:B").insert("Right"),                 both(448, 40, 256, 200)],
  ["columns come within",         (sheet) => sheet.getRange("G:H").insert("Right"),                 each([320, 40, 384, 200], stays)],
  ["a row goes above",            (sheet) => sheet.getRange("1:1").delete("Up"),                    both(320, 20, 256, 200)],
  ["its first rows go",           (sheet) => sheet.getRange("2:4").delete("Up"),                    each([320, 20, 256, 160], [320, 20, 256, 200])],
  ["a column before is wider",    (sheet) => (sheet.getRange("A:A").format.columnWidth = 96),       both(384, 40, 256, 200)],
  ["one of its columns is wider", (sheet) => (sheet.getRange("G:G").format.columnWidth = 96),       each([320, 40, 320, 200], stays)],
  ["one of its rows is higher",   (sheet) => (sheet.getRange("5:5").format.rowHeight = 30),         each([320, 40, 256, 220], stays)],
  ["rows above are hidden",       (sheet) => (sheet.getRange("1:2").rowHidden = true),              both(320, 0, 256, 200)],
  ["its columns are hidden",      (sheet) => (sheet.getRange("F:I").columnHidden = true),           each([320, 40, 0, 200], stays)],
  ["they are shown again",        hiddenAndShown,                                                   both(...stays)],
];

function hiddenAndShown(sheet: Excel.Worksheet): void {
  for (const hidden of [true, false]) sheet.getRange("E:J").columnHidden = hidden;
}

const at = (): At => {
  const { left, top, width, height } = excel.book().sheets[0]!.charts[0]!;
  return [left, top, width, height];
};

const held = moves.flatMap(([what, change, places]) =>
  Object.entries(places).map(([hold, place]) => ({ what, change, hold, place })),
);
test.each(held)(
  "a chart held as $hold goes with its cells when $what, and back again",
  async ({ change, hold, place }) => {
    const { left: _left, ...book } = await readXlsx(fileWith(plots.columns, hold));
    await excel.open(book);
    await Excel.run((context) => {
      change(context.workbook.worksheets.getFirst());
      return context.sync();
    });
    expect(at()).toEqual(place);
    const [now, read] = await savedAndRead();
    expect(read).toEqual(now);
    await excel.grid.edits.undo();
    expect(at()).toEqual(stays);
  },
);

test("rows that a person inserts are taken back in one step with what charts say of them", async () => {
  const { left: _left, ...book } = await readXlsx(fileWith(plots.columns, "twoCell"));
  await excel.open(book);
  const { grid } = excel;
  const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 10 };
  const unit = { unitId: grid.unitId, subUnitId: grid.workbook.getActiveSheet().getSheetId() };
  const said = () => [...at(), excel.book().sheets[0]!.charts[0]!.series[0]!.values];
  await grid.commands.executeCommand(InsertRowByRangeCommand.id, { ...unit, range, direction: Direction.UP });
  expect(said()).toEqual([320, 80, 256, 200, "Sheet1!$B$1:$B$5"]);
  await grid.edits.undo();
  expect(said()).toEqual([...stays, "Sheet1!$B$1:$B$3"]);
  await grid.edits.redo();
  expect(said()).toEqual([320, 80, 256, 200, "Sheet1!$B$1:$B$5"]);
});
