import type { CellValue } from "../../core/cellValue";
import { reading } from "../batch";
import { sameName } from "../names";

/** A table with all that it holds, in two syncs; null where there is none of that name. */
export const readUserTable = (
  table: string,
): Promise<{ table: string; headers: string[]; rows: CellValue[][] } | null> =>
  reading(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const found = tables.items.find(({ name }) => sameName(name, table));
    if (!found) return null;
    const header = found.getHeaderRowRange().load("values");
    const body = found.getDataBodyRange().load("values");
    await context.sync();
    return {
      table: found.name,
      headers: header.values[0].map(String),
      rows: body.values as CellValue[][],
    };
  });
