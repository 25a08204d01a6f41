import { InsertSheetCommand } from "@univerjs/sheets";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { handMade } from "./handMade";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const opened = async (format: string): Promise<void> => {
  const { left: _left, ...book } = await readXlsx(handMade({ sheet: `${format}<sheetData/>` }));
  await excel.open(book);
};
const addedBy = (add: () => Promise<unknown>) => async (): Promise<void> => {
  await excel.open(bookOf(sheet("First")));
  await add();
};
const byAddIn = (): Promise<void> =>
  Excel.run((context) => {
    context.workbook.worksheets.add();
    return context.sync();
  });
const byTab = (): Promise<boolean> => excel.grid.commands.executeCommand(InsertSheetCommand.id);

// prettier-ignore
test.each<[what: string, make: () => Promise<void>, width: number, height: number, standardWidth: number]>([
  ["a new workbook",               addedBy(() => Promise.resolve()),                                  64, 20, 8.43],
  ["a sheet that an add-in adds",  addedBy(byAddIn),                                                  64, 20, 8.43],
  ["a sheet that a person adds",   addedBy(byTab),                                                    64, 20, 8.43],
  ["a file that says nothing",     () => opened(""),                                                  64, 20, 8.43],
  ["a file that says the usual",   () => opened('<sheetFormatPr defaultRowHeight="15"/>'),            64, 20, 8.43],
  ["a file with others",           () => opened('<sheetFormatPr defaultRowHeight="18" defaultColWidth="12"/>'), 84, 24, 11.29],
])("%s has columns and rows as wide and high as Excel's where nobody sized them", async (_what, make, width, height, standardWidth) => {
  await make();
  const last = excel.grid.workbook.getSheets().at(-1)!;
  expect([last.getColumnWidth(3), last.getRowHeight(3)]).toEqual([width, height]);
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getLast().load("standardWidth,standardHeight");
    await context.sync();
    expect([added.standardWidth, added.standardHeight]).toEqual([standardWidth, height * 0.75]);
  });
});
