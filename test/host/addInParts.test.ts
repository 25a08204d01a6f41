import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() =>
  excel.open(
    bookOf(
      sheet("Plan", {
        cells: cells([
          ["a", "b"],
          [1, 2],
          [3, 4],
        ]),
      }),
    ),
  ),
);
afterAll(() => excel.stop());

const plan = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan");

test("XML of an add-in's own: added, found by its namespace, changed, kept in the file, deleted", async () => {
  const first = "<r:Reviewers xmlns:r='urn:review' note=\"a>b\"><r:Reviewer>郝</r:Reviewer></r:Reviewers>";
  const second = '<?xml version="1.0"?>\n<!-- ours --><Plan xmlns="urn:plan"/>';
  const id = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const one = parts.add(first);
    const other = parts.add("<Plain/>");
    for (const part of [one, other]) part.load("id,namespaceUri");
    const texts = [one.getXml()];
    await context.sync();
    expect([one.namespaceUri, other.namespaceUri, ...texts.map(({ value }) => value)]).toEqual([
      "urn:review",
      "",
      first,
    ]);
    other.setXml(second);
    const found = parts.getByNamespace("urn:plan");
    const only = found.getOnlyItem();
    only.load("id");
    const counts = [parts.getCount(), found.getCount(), parts.getByNamespace("urn:none").getCount()];
    await context.sync();
    expect([only.id, ...counts.map(({ value }) => value)]).toEqual([other.id, 2, 1, 0]);
    return one.id;
  });
  const read = await readXlsx(await writeXlsx(excel.book()));
  expect(read.kept?.customXml).toEqual([
    { id, xml: first },
    { id: expect.stringMatching(/^\{[0-9A-F-]{36}\}$/) as string, xml: second },
  ]);
  expect(read.left).toEqual([]);
  await excel.open(read);
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.getItem(id);
    part.delete();
    const gone = parts.getItemOrNullObject(id);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test.each(["no xml", "<a><b></a>", ""])("%p is no part of XML", async (bad) => {
  const refused = Excel.run((context) => {
    context.workbook.customXmlParts.add(bad);
    return context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a binding goes with its cells and tells what is changed and selected in it, once", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const binding = context.workbook.bindings.add(plan(context).getRange("A2:B3"), "Range", "figures");
    binding.onDataChanged.add(async (event) => void heard.push(["changed", event.binding.id]));
    binding.onSelectionChanged.add(async ({ startRow, startColumn, rowCount, columnCount }) => {
      heard.push([startRow, startColumn, rowCount, columnCount]);
    });
    await context.sync();
    plan(context).getRange("1:1").insert("Down");
    await context.sync();
    await excel.settled();
    heard.length = 0;
    plan(context).getRange("B4").values = [[40]];
    plan(context).getRange("A1:B2").values = [
      ["x", "y"],
      ["a", "b"],
    ];
    plan(context).getRange("B3:D9").select();
    await context.sync();
    await excel.settled();
    const range = binding.getRange();
    range.load("address");
    context.workbook.bindings.load("items/id,items/type");
    await context.sync();
    expect([range.address, context.workbook.bindings.items.map(({ id, type }) => [id, type])]).toEqual([
      "Plan!A3:B4",
      [["figures", "Range"]],
    ]);
    binding.delete();
    await context.sync();
    plan(context).getRange("B4").values = [[41]];
    await context.sync();
    await excel.settled();
  });
  expect(heard).toEqual([
    ["changed", "figures"],
    [0, 1, 2, 1],
  ]);
});

test("a range within a rule is the range: the list of a dropdown", async () => {
  await Excel.run(async (context) => {
    const list = { inCellDropDown: true, source: plan(context).getRange("A2:A3") };
    plan(context).getRange("D1").dataValidation.rule = { list };
    await context.sync();
  });
  expect(excel.book().sheets[0]?.validations).toMatchObject([{ range: "D1", formula1: "=Plan!$A$2:$A$3" }]);
});

test("a name that no property has is passed over, one that isn't here is refused by name", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/noPropertiesNeeded");
    const range = plan(context).getRange("A1");
    range.load("values");
    // eslint-disable-next-line office-addins/no-empty-load -- it has a name, of no property
    range.load("nothingOfTheKind" as "values");
    await context.sync();
    expect([sheets.items.length, range.values]).toEqual([1, [["a"]]]);
  });
  const refused = Excel.run(async (context) => {
    plan(context).getRange("A1").load("linkedDataTypeState");
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.linkedDataTypeState") as string,
  });
});

test.each([
  [45, { rotation: 45 }],
  [-90, { rotation: -90 }],
  [180, { rotation: 180 }],
  [0, undefined],
])("text that rises by %d degrees is read back and kept in the file", async (degrees, format) => {
  await Excel.run(async (context) => {
    const range = plan(context).getRange("A1");
    range.format.textOrientation = degrees;
    range.load("format/textOrientation");
    await context.sync();
    expect(range.format.textOrientation).toBe(degrees);
  });
  const read = await readXlsx(await writeXlsx(excel.book()));
  expect(read.sheets[0]?.cells[0]?.[0]?.format).toEqual(format);
});

test("a range whose ends both tell their sheet is added up", async () => {
  await Excel.run(async (context) => {
    const range = plan(context).getRange("D1");
    range.formulas = [["=SUM(Plan!A2:Plan!B3)"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[10]]);
  });
});

test("cells that are moved are read where they are now", async () => {
  await Excel.run(async (context) => {
    plan(context).getRange("D1:E1").formulas = [["=A2+1", "=SUM(A2:B3)"]];
    plan(context).getRange("A2:B3").format.fill.color = "gold";
    await context.sync();
    plan(context).getRange("A2:B3").moveTo("G5");
    const reading = plan(context).getRange("D1:E1");
    const [moved, left] = [plan(context).getRange("G5:H6"), plan(context).getRange("A2:B3")];
    reading.load("values,formulas");
    moved.load("values,format/fill/color");
    left.load("values,format/fill/color");
    await context.sync();
    expect(reading.formulas).toEqual([["=G5+1", "=SUM(G5:H6)"]]);
    expect(reading.values).toEqual([[2, 10]]);
    expect(moved.values.flat()).toEqual([1, 2, 3, 4]);
    expect(left.values.flat()).toEqual(["", "", "", ""]);
    expect([moved, left].map(({ format }) => format.fill.color)).toEqual(["#FFD700", "#FFFFFF"]);
  });
});

test.each([91, -91, 1.5, "up"])("text that rises by %p degrees is refused", async (degrees) => {
  const refused = Excel.run((context) => {
    plan(context).getRange("A1").format.textOrientation = degrees as number;
    return context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});
