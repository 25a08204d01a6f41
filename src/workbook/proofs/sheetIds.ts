import { reading } from "../batch";

/** Excel's ids of all sheets by their names; one sync. */
export const readSheetIds = (): Promise<ReadonlyMap<string, string>> =>
  reading(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(sheets.items.map(({ id, name }) => [name, id]));
  });
