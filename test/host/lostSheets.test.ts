import { RemoveSheetCommand } from "@univerjs/sheets";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const byAddIn = (): Promise<unknown> =>
  Excel.run((context) => {
    context.workbook.worksheets.getItem("It's gone").delete();
    return context.sync();
  });
const byTab = (): Promise<unknown> => {
  const { grid } = excel;
  const subUnitId = grid.sheetNamed("It's gone")!.getSheetId();
  return grid.commands.executeCommand(RemoveSheetCommand.id, { unitId: grid.unitId, subUnitId });
};
const references = () =>
  excel
    .book()
    .names.map(({ refersTo }) => refersTo)
    .sort();

// prettier-ignore
test.each<[who: string, remove: () => Promise<unknown>]>([
  ["an add-in", byAddIn],
  ["a person",  byTab],
])("names lead to where their cells were on a sheet that %s deletes, and back there when it is", async (_who, remove) => {
  const before = ["'It''s gone'!$A$2:$A$9", "'It''s gone'!$B$1", "Here!$A$1", "Here!$A$1,'It''s gone'!$A:$A", "'It''s gone'!$A$1,Here!$A$1", "SUM('It''s gone'!$A:$A)"];
  const after = ["#REF!$A$2:$A$9", "#REF!$B$1", "Here!$A$1", "Here!$A$1,#REF!$A:$A", "#REF!$A$1,Here!$A$1", "SUM(#REF!$A:$A)"].sort();
  const names = before.map((refersTo, index) => ({ name: `name${index}`, refersTo }));
  await excel.open({ ...bookOf(sheet("Here"), sheet("It's gone")), names });
  await remove();
  expect(references()).toEqual(after);
  await excel.grid.edits.undo();
  expect(excel.book().sheets.map(({ name }) => name)).toEqual(["Here", "It's gone"]);
  expect(references()).toEqual([...before].sort());
  await excel.grid.edits.redo();
  expect(references()).toEqual(after);
});
