import { reading } from "./batch";

/** Shows and selects a range. */
export const goTo = (sheet: string, address: string): Promise<void> =>
  reading(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
