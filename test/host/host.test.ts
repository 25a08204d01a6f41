import type { ICellData } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
const book = () =>
  bookOf(
    sheet("Sheet1", {
      cells: cells([
        ["item", "n"],
        ["a", 1],
        ["b", "=B2+1"],
      ]),
    }),
    sheet("It's 2026"),
  );

beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(async () => {
  await excel.open(book());
  excel.host.clearRequests();
});
afterAll(() => excel.stop());

const richText = { id: "rich", documentStyle: {}, body: { dataStream: "5\r\n" } };
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("reading a range", () => {
  test("values, formulas, text, types, format and address are Excel's", async () => {
    const range = await Excel.run(async (context) => {
      const cellsRead = first(context).getRange("A2:C3");
      cellsRead.load("values,formulas,text,valueTypes,numberFormat,address,rowCount,columnCount,rowIndex");
      await context.sync();
      return cellsRead.toJSON();
    });
    expect(range).toMatchObject({
      values: [
        ["a", 1, ""],
        ["b", 2, ""],
      ],
      formulas: [
        ["a", 1, ""],
        ["b", "=B2+1", ""],
      ],
      text: [
        ["a", "1", ""],
        ["b", "2", ""],
      ],
      valueTypes: [
        ["String", "Double", "Empty"],
        ["String", "Double", "Empty"],
      ],
      address: "Sheet1!A2:C3",
      rowCount: 2,
      columnCount: 3,
      rowIndex: 1,
    });
    expect(range.numberFormat?.[0]).toEqual(["General", "General", "General"]);
  });

  test.each([
    ["It's 2026", "A1", "'It''s 2026'!A1", "a name with an apostrophe is quoted"],
    ["Sheet1", "B:C", "Sheet1!B:C", "whole columns"],
    ["Sheet1", "3:3", "Sheet1!3:3", "a whole row"],
    ["Sheet1", "B3:A1", "Sheet1!A1:B3", "corners in any order"],
  ])("the address of %s %s is %s: %s", async (name, address, expected) => {
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address).load("address");
      await context.sync();
      return range.address;
    });
    expect(read).toBe(expected);
  });

  test("used range, with and without looks; null object on an empty sheet", async () => {
    const result = await Excel.run(async (context) => {
      first(context).getRange("F9").format.fill.color = "#FF0000";
      const all = first(context).getUsedRange().load("address");
      const values = first(context).getUsedRange(true).load("address");
      const none = context.workbook.worksheets
        .getItem("It's 2026")
        .getUsedRangeOrNullObject()
        .load("isNullObject");
      await context.sync();
      return [all.address, values.address, none.isNullObject];
    });
    expect(result).toEqual(["Sheet1!A1:F9", "Sheet1!A1:B3", true]);
  });
});

describe("writing a range", () => {
  test.each<[unknown, string, unknown, unknown, string]>([
    [5, "General", 5, 5, "a number"],
    ["12", "General", 12, 12, "text that is a number becomes one"],
    ["12", "@", "12", "12", "but not in a text cell"],
    ["007", "@", "007", "007", "with its zeros"],
    ["'=1+1", "General", "=1+1", "=1+1", "an apostrophe makes text"],
    ["=1+1", "General", 2, "=1+1", "a formula"],
    ["TRUE", "General", true, true, "a truth value"],
    ["'TRUE", "General", "TRUE", "TRUE", "the word"],
    ["35.1%", "General", 0.351, 0.351, "a percentage, exactly"],
    ["2026-01-05", "General", 46027, 46027, "a date is its day number"],
    ["#N/A", "General", "#N/A", "#N/A", "an error"],
    ["+86 21", "General", "+86 21", "+86 21", "a telephone number is text"],
    ["$120", "0.00", 120, 120, "money, whose format the cell's own takes the place of"],
  ])(
    "%p into a %s cell reads back as %p (formula %p): %s",
    async (value, format, expected, formula, _reason) => {
      const [values, formulas] = await Excel.run(async (context) => {
        const cell = first(context).getRange("D1");
        cell.numberFormat = [[format]];
        cell.values = [[value]];
        cell.load("values,formulas");
        await context.sync();
        return [cell.values, cell.formulas];
      });
      expect(values).toEqual([[expected]]);
      expect(formulas).toEqual([[formula]]);
    },
  );

  test("a typed date is shown in the display language's order", async () => {
    const shown = async (language: string, typed: string) => {
      excel.host.language = language;
      return Excel.run(async (context) => {
        const cell = first(context).getRange("D1");
        cell.values = [[typed]];
        cell.load("values,numberFormat,text");
        await context.sync();
        return [cell.values[0]![0], cell.numberFormat[0]![0], cell.text[0]![0]];
      });
    };
    const chinese = await shown("zh-CN", "2017/1/31");
    const english = await shown("en-US", "1/31/2017");
    expect([chinese, english]).toEqual([
      [42766, "m/d/yyyy", "2017/1/31"],
      [42766, "m/d/yyyy", "1/31/2017"],
    ]);
    expect(excel.book().sheets[0]!.cells[0]![3]?.format?.number).toBe("m/d/yyyy");
  });

  test.each([
    [0, "yyyy-mm-dd", "1900-01-00"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [-1, "yyyy-mm-dd", "########"],
    [12.5, "[DBNum2]General", "壹拾贰.伍"],
  ])("the text of %d in the format %s is %s", async (value, format, text) => {
    const shown = await Excel.run(async (context) => {
      const cell = first(context).getRange("D1");
      cell.values = [[value]];
      cell.numberFormat = [[format]];
      cell.load("text");
      await context.sync();
      return cell.text[0]![0];
    });
    expect(shown).toBe(text);
  });

  test("a second before midnight that is rounded up is shown as the next day's", async () => {
    const text = await Excel.run(async (context) => {
      const cell = first(context).getRange("D1");
      cell.values = [[45000.999999]];
      cell.numberFormat = [["yyyy-mm-dd hh:mm"]];
      cell.load("text");
      await context.sync();
      return cell.text[0]![0];
    });
    const drawn = excel.grid.workbook.getActiveSheet().getCell(0, 3)?.v;
    expect([text, drawn]).toEqual(["2023-03-16 00:00", 45001]);
  });

  test.each<[typed: ICellData, kept: ICellData, why: string]>([
    [{ v: "TRUE" }, { v: 1, t: 3 }, "a truth"],
    [{ v: "#n/a" }, { v: "#N/A" }, "an error"],
    [{ v: "€5" }, { v: 5, s: { n: { pattern: "[$€-2] #,##0;[Red]-[$€-2] #,##0" } } }, "money"],
    [{ v: "5%", s: { bl: 1 } }, { v: 0.05, s: { bl: 1, n: { pattern: "0%" } } }, "what was written bold"],
    [{ v: "＝1+2" }, { f: "=1+2" }, "wide signs"],
    [{ f: "=SUM（1，2）" }, { f: "=SUM(1,2)" }, "in a formula"],
    [{ v: "007", t: 4 }, { v: "007", t: 4 }, "what has its apostrophe"],
    [{ p: richText, v: null }, { p: richText }, "a text of several looks"],
  ])("%j typed into a cell is kept as %j: %s", (typed, kept) => {
    const { grid } = excel;
    const { workbook } = grid;
    const at = [workbook, workbook.getActiveSheet(), 0, 25] as const;
    expect(grid.injector.get(SheetInterceptorService).onWriteCell(...at, typed)).toMatchObject(kept);
  });

  test("a formula that is none is refused, and nothing is written", async () => {
    const write = (member: "values" | "formulas") =>
      Excel.run(async (context) => {
        first(context).getRange("A2:B2")[member] = [["new", "=SUM(A1"]];
        await context.sync();
      });
    await expect(write("values")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write("formulas")).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel.book().sheets[0]!.cells[1]![0]?.value).toBe("a");
  });

  test('null leaves a cell alone, "" clears it, one value fills all', async () => {
    const values = await Excel.run(async (context) => {
      const range = first(context).getRange("A2:B3");
      range.values = [
        [null, ""],
        ["", null],
      ];
      first(context).getRange("D1:E2").values = 7 as never;
      const all = first(context).getRange("A2:E3").load("values");
      const seven = first(context).getRange("D1:E2").load("values");
      await context.sync();
      return [all.values.map((row) => row.slice(0, 2)), seven.values];
    });
    expect(values).toEqual([
      [
        ["a", ""],
        ["", 1],
      ],
      [
        [7, 7],
        [7, 7],
      ],
    ]);
  });

  test("an array of another shape is refused, and what came before it stays done", async () => {
    const write = Excel.run(async (context) => {
      first(context).getRange("D1").values = [["before"]];
      first(context).getRange("A1:B2").values = [[1, 2, 3]];
      first(context).getRange("D2").values = [["after"]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    const { sheets } = excel.book();
    expect(sheets[0]?.cells[0]?.[3]?.value).toBe("before");
    expect(sheets[0]?.cells[1]?.[3]).toBeUndefined();
  });

  test("a formula is calculated before the same batch reads it, and spills", async () => {
    const [values, spill] = await Excel.run(async (context) => {
      first(context).getRange("D1").formulas = [["=TRANSPOSE(A1:A3)"]];
      const row = first(context).getRange("D1:F1").load("values");
      const area = first(context).getRange("D1").getSpillingToRange().load("address");
      await context.sync();
      return [row.values, area.address];
    });
    expect(values).toEqual([["item", "a", "b"]]);
    expect(spill).toBe("Sheet1!D1:F1");
  });
});

describe("a look", () => {
  test("given to a cell after its formula, in the same sync, leaves the formula and its spill", async () => {
    const read = await Excel.run(async (context) => {
      const one = first(context).getRange("D1:D2");
      first(context).getRange("D1").formulas = [["=ROW(A1:A2)*10"]];
      first(context).getRange("E1").formulas = [["=SUM(D1:D2)"]];
      first(context).getRange("D1:E2").format.font.bold = true;
      one.numberFormat = [["0.00"], ["0.00"]];
      await context.sync();
      const all = first(context).getRange("D1:E2").load("values,formulas,text,format/font/bold");
      await context.sync();
      return all.toJSON();
    });
    expect(read).toMatchObject({
      values: [
        [10, 30],
        [20, ""],
      ],
      text: [
        ["10.00", "30"],
        ["20.00", ""],
      ],
      format: { font: { bold: true } },
    });
    expect(read.formulas?.[0]).toEqual(["=ROW(A1:A2)*10", "=SUM(D1:D2)"]);
    await excel.grid.edits.undo();
    expect(excel.grid.cell(excel.grid.workbook.getSheets()[0].getSheetId(), 0, 3)?.f).toBeUndefined();
  });
});

describe("refusals in Excel's form", () => {
  test.each<[string, (context: Excel.RequestContext) => void, string, string]>([
    [
      "a missing sheet",
      (c) => c.workbook.worksheets.getItem("Nope").load("name"),
      "ItemNotFound",
      "Worksheet",
    ],
    ["a missing table", (c) => c.workbook.tables.getItem("Nope").load("name"), "ItemNotFound", "Table"],
    ["a missing name", (c) => c.workbook.names.getItem("Nope").load("name"), "ItemNotFound", "NamedItem"],
    ["a bad address", (c) => first(c).getRange("A1:").load("values"), "InvalidArgument", "getRange"],
    ["a sheet's name twice", (c) => c.workbook.worksheets.add("sheet1"), "ItemAlreadyExists", "add"],
    ["a bad sheet name", (c) => c.workbook.worksheets.add("a/b"), "InvalidArgument", "add"],
    [
      "a cell off the sheet",
      (c) => first(c).getRange("A1").getOffsetRange(-1, 0).load("values"),
      "InvalidArgument",
      "getOffsetRange",
    ],
    ["what isn't there", (c) => first(c).shapes.load("items/name"), "ApiNotFound", "shapes"],
    [
      "a chart not drawn here",
      (c) => first(c).charts.add("Radar", first(c).getRange("A1:B3")),
      "NotImplemented",
      "add",
    ],
  ])("%s", async (_what, ask, code, place) => {
    const asked = Excel.run(async (context) => {
      ask(context);
      await context.sync();
    });
    const error: unknown = await asked.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(excel.OfficeExtension.Error);
    expect(error).toMatchObject({ code });
    expect((error as OfficeExtension.Error).debugInfo.errorLocation).toContain(place);
  });

  test("an unsupported call is reported by name, too", async () => {
    excel.reports.length = 0;
    await Excel.run(async (context) => {
      first(context).pivotTables.load("items");
      await context.sync();
    }).catch(() => undefined);
    expect(excel.reports.map(({ call }) => call)).toEqual(["Worksheet.pivotTables"]);
  });

  test("locked cells of a protected sheet are AccessDenied, unlocked ones may be written", async () => {
    await Excel.run(async (context) => {
      first(context).getRange("B2").format.protection.locked = false;
      first(context).protection.protect();
      await context.sync();
    });
    const write = (address: string) =>
      Excel.run(async (context) => {
        first(context).getRange(address).values = [[9]];
        await context.sync();
      });
    await expect(write("B2")).resolves.toBeUndefined();
    await expect(write("A2")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(excel.book().sheets[0]).toMatchObject({ protected: true });
    expect(excel.book().sheets[0]?.cells[1]?.[0]?.value).toBe("a");
  });

  test("while a cell is edited every call is refused", async () => {
    excel.host.isEditing = () => true;
    const ask = Excel.run(async (context) => {
      first(context).load("name");
      await context.sync();
    });
    await expect(ask).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel.host.isEditing = () => false;
  });
});

describe("syncs", () => {
  const write = () =>
    Excel.run(async (context) => {
      first(context).getRange("D1").values = [[1]];
      first(context).getRange("D2").values = [[2]];
      await context.sync();
    });

  test("are recorded with who asked, what was done, its size and what the user did", async () => {
    excel.host.userDid = "ticked g1";
    await write();
    const [record, ...others] = excel.requests();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ user: "user", userDid: "ticked g1" });
    expect(record?.actions.filter((action) => action.endsWith("="))).toEqual([
      "worksheets.getItem.getRange.values=",
      "worksheets.getItem.getRange.values=",
    ]);
    expect(record?.bytes).toBeGreaterThan(100);
  });

  test("the n-th fails before it does anything", async () => {
    excel.failSync(2);
    await write();
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    await write();
    expect(excel.requests().map(({ failed }) => failed)).toEqual([undefined, "GeneralException", undefined]);
  });

  test("or half-way, with what came before it done", async () => {
    const actions = 8;
    excel.failSync(1, actions);
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    const row = excel.book().sheets[0]?.cells;
    expect([row?.[0]?.[3]?.value, row?.[1]?.[3]?.value]).toEqual([1, undefined]);
  });

  test("are one step for undo each", async () => {
    await write();
    await excel.grid.edits.undo();
    expect(excel.book().sheets[0]?.cells[0]?.[3]).toBeUndefined();
    expect(excel.book().sheets[0]?.cells[1]?.[3]).toBeUndefined();
    expect(excel.book().sheets[0]?.cells[1]?.[0]?.value).toBe("a");
  });
});

describe("objects", () => {
  test("a held range moves with its cells", async () => {
    const address = await Excel.run(async (context) => {
      const cell = first(context).getRange("B3");
      cell.load("address");
      await context.sync();
      first(context).getRange("1:2").insert("Down");
      cell.load("address,values");
      await context.sync();
      return [cell.address, cell.values];
    });
    expect(address).toEqual(["Sheet1!B5", [[2]]]);
  });

  test("names: add, read, change, range, delete; one that exists is refused", async () => {
    const read = await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("rates", first(context).getRange("B2:B3"));
      names.add("one", "=1.5");
      first(context).getRange("D1").formulas = [["=SUM(rates)*one"]];
      const range = names.getItem("RATES").getRange().load("address");
      const sum = first(context).getRange("D1").load("values");
      names.load("items/name,items/type,items/value,items/scope");
      await context.sync();
      names.getItem("one").formula = "=2";
      const again = first(context).getRange("D1").load("values");
      await context.sync();
      return [range.address, sum.values, names.items.map((item) => [item.name, item.type]), again.values];
    });
    expect(read).toEqual([
      "Sheet1!B2:B3",
      [[4.5]],
      [
        ["rates", "Range"],
        ["one", "Double"],
      ],
      [[6]],
    ]);
    const twice = Excel.run(async (context) => {
      context.workbook.names.add("Rates", "=1");
      await context.sync();
    });
    await expect(twice).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("dropdowns: rule, alert and prompt read back; clearing a cell leaves the others", async () => {
    const read = await Excel.run(async (context) => {
      const range = first(context).getRange("C2:C9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "done,open" } };
      range.dataValidation.errorAlert = {
        title: "No",
        message: "done or open",
        style: "Stop",
        showAlert: true,
      };
      await context.sync();
      first(context).getRange("C4").dataValidation.clear();
      const kept = first(context).getRange("C5").dataValidation.load("type,rule,errorAlert");
      const gone = first(context).getRange("C4").dataValidation.load("type");
      await context.sync();
      return [kept.type, kept.rule.list?.source, kept.errorAlert.message, gone.type];
    });
    expect(read).toEqual(["List", "done,open", "done or open", "None"]);
    expect(excel.book().sheets[0]?.validations[0]).toMatchObject({
      range: "C2:C3 C5:C9",
      list: ["done", "open"],
    });
  });

  test("conditional formats: added on top, read back, in the book as they were given", async () => {
    await Excel.run(async (context) => {
      const formats = first(context).getRange("A2:A9").conditionalFormats;
      const custom = formats.add("Custom");
      custom.custom.rule.formula = '=$B2="done"';
      custom.custom.format.fill.color = "#E2F0D9";
      const value = formats.add("CellValue");
      value.cellValue.rule = { formula1: '="late"', operator: "EqualTo" };
      value.cellValue.format.font.color = "#C00000";
      const bar = first(context).getRange("B2:B9").conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
      formats.load("items/type,items/priority");
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(["CellValue", "Custom"]);
    });
    expect(excel.book().sheets[0]?.conditionalFormats).toMatchObject([
      { type: "dataBar", color: "#5B9BD5", range: "B2:B9" },
      { type: "cellIs", operator: "equal", formula1: '="late"', format: { color: "#C00000" } },
      { type: "expression", formula: '=$B2="done"', format: { fill: "#E2F0D9" } },
    ]);
  });

  test("a chart: source read as Excel does, title, axis, place; it follows inserted rows", async () => {
    await Excel.run(async (context) => {
      const chart = first(context).charts.add("BarClustered", first(context).getRange("A1:B3"), "Columns");
      chart.name = "scores";
      chart.title.text = "Scores";
      chart.axes.valueAxis.maximum = 100;
      chart.setPosition("D2", "H12");
      chart.legend.visible = false;
      await context.sync();
      first(context).getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(excel.book().sheets[0]?.charts).toMatchObject([
      {
        name: "scores",
        type: "barClustered",
        title: "Scores",
        categories: "Sheet1!$A$3:$A$4",
        series: [{ name: "=Sheet1!$B$2", values: "Sheet1!$B$3:$B$4" }],
        valueAxis: { max: 100 },
      },
    ]);
  });

  test("a chart is laid over cells as they are seen: hidden rows and columns take no room", async () => {
    const places = await Excel.run(async (context) => {
      const sheet = first(context);
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      const place = async (): Promise<number[]> => {
        chart.setPosition("D5", "F12");
        chart.load("top,left,height");
        await context.sync();
        return [chart.top, chart.left, chart.height];
      };
      const before = await place();
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      return [before, await place()];
    });
    expect(places[1]).toEqual([places[0][0] / 2, (places[0][1] * 2) / 3, places[0][2]]);
  });

  test("formats, widths, merges and frozen panes are in the book", async () => {
    await Excel.run(async (context) => {
      const head = first(context).getRange("A1:B1");
      head.format.font.bold = true;
      head.format.fill.color = "#1F3864";
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      head.format.columnWidth = 90;
      head.format.wrapText = true;
      head.format.horizontalAlignment = "Center";
      first(context).getRange("D1:E1").merge();
      first(context).freezePanes.freezeRows(1);
      first(context).tabColor = "#FF0000";
      await context.sync();
    });
    const [sheet1] = excel.book().sheets;
    expect(sheet1).toMatchObject({
      merges: ["D1:E1"],
      frozen: { rows: 1, columns: 0 },
      tabColor: "#FF0000",
      columnWidths: { 0: 120, 1: 120 },
    });
    expect(sheet1?.cells[0]?.[0]?.format).toEqual({
      bold: true,
      fill: "#1F3864",
      wrap: true,
      horizontal: "center",
      borders: { bottom: { style: "thin", color: "#000000" } },
    });
  });

  test("settings live in the document, in both of Office's ways", async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add("splitTarget", { schema: 1 });
      await context.sync();
    });
    expect(excel.book().settings).toEqual({ splitTarget: { schema: 1 } });
    const { settings } = Office.context.document;
    settings.set("other", 2);
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    expect(excel.book().settings["other"]).toBe(2);
  });
});

test("events: one's own edits are local, another's are remote, calculated sheets are told", async () => {
  const second = await excel.secondUser("colleague");
  await second.Office.onReady();
  const heard: string[] = [];
  const listen = (library: typeof Excel, who: string) =>
    library.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${who}: ${event.address} ${event.changeType} ${event.source}`);
      });
      context.workbook.worksheets.onCalculated.add(async () => {
        heard.push(`${who}: calculated`);
      });
      await context.sync();
    });
  await listen(Excel, "mine");
  await listen(second.Excel, "theirs");
  await excel.grid.type(excel.grid.workbook.getSheets()[0]?.getSheetId() ?? "", 1, 1, [[5]]);
  await excel.settled();
  await second.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [[6]];
    await context.sync();
  });
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard.filter((each) => each.includes("B2"))).toEqual([
    "mine: B2 RangeEdited Local",
    "theirs: B2 RangeEdited Remote",
    "mine: B2 RangeEdited Remote",
    "theirs: B2 RangeEdited Local",
  ]);
  expect(heard).toContain("theirs: calculated");
  second.session.disconnect();
});
