import { startExcel } from "office-host";
import { headlessGrid } from "office-host/grid/headless";
import { withPushedEnds } from "office-host/grid/pushedEnds";
import { SetRangeValuesCommand } from "@univerjs/sheets";

test.each([
  ["SUM($B$2:$B$1048578)", "SUM($B$2:$B$1048576)", "the last row"],
  ["SUM(A1:XFF$3,D:XFE)", "SUM(A1:XFD$3,D:XFD)", "the last column"],
  ["SUM(5:1048577)", "SUM(5:1048576)", "whole rows"],
  ["SUM('a:B1048577'!B1:B1048577)", "SUM('a:B1048577'!B1:B1048576)", "not in a sheet's name"],
  ['"A1:A1048577"&t[A1:A1048577]', '"A1:A1048577"&t[A1:A1048577]', "nor in texts and columns"],
  ["SUM(A1:B1048575)", "SUM(A1:B1048575)", "what lies within stays"],
  ["SUM(A1:ABCD)", "SUM(A1:ABCD)", "and so does a name"],
])("%s ends on the sheet as %s: %s", (formula, expected) => expect(withPushedEnds(formula)).toBe(expected));

test("a range to the last row keeps its end when rows come within it", async () => {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1:B3").values = [[1], [2], [3]];
    const formulas = sheet.getRange("D1:D3");
    formulas.formulas = [["=SUM(B1:B1048576)"], ["=ROWS($B$2:$B$1048576)"], ["=SUM(B:B)"]];
    context.workbook.names.add("Values", "=Sheet1!$B$2:$B$1048576");
    await context.sync();
    sheet.getRange("3:4").insert("Down");
    await context.sync();
    const after = sheet.getRange("D1:D5");
    const name = context.workbook.names.getItem("Values");
    after.load("formulas");
    name.load("formula");
    await context.sync();
    expect(after.formulas.flat()).toEqual(["=SUM(B:B)", "=ROWS($B$2:$B$1048576)", "", "", "=SUM(B:B)"]);
    expect(name.formula).toBe("=Sheet1!$B$2:$B$1048576");
    sheet.getRange("B5000").values = [[100]];
    await context.sync();
    after.load("values");
    await context.sync();
    expect(after.values.flat()).toEqual([106, 1048575, "", "", 106]);
  });
  await excel.stop();
});

test.each<[string, string | undefined, string | number, string]>([
  ["=1+", undefined, "=1+", "no formula: text"],
  ["=SUM(1,MAX(2,3", "=SUM(1,MAX(2,3))", 4, "with the brackets that are missing"],
  ["=SUM(1,2)", "=SUM(1,2)", 3, "a formula"],
  ["=)", undefined, "=)", "brackets that close nothing"],
])("%s that is pasted is %s with the value %p: %s", async (pasted, formula, value) => {
  const grid = headlessGrid();
  const sheetId = grid.workbook.getSheets()[0]!.getSheetId();
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  await grid.commands.executeCommand(SetRangeValuesCommand.id, {
    unitId: grid.unitId,
    subUnitId: sheetId,
    range,
    value: { f: pasted, v: null },
  });
  await grid.calculated();
  expect([grid.formula(sheetId, 0, 0), grid.value(sheetId, 0, 0)]).toEqual([formula, value]);
  grid.dispose();
});
