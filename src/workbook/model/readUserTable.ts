import type { CellValue } from "../../core/cellValue";
import type { Block } from "../addresses";
import { reading } from "../batch";
import { blockOf, blockProperties } from "../blocks";
import { sameName } from "../names";

/** A table with all that it holds. */
export interface UserTableCells {
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Where its rows stand. */
  readonly body: Block;
}

/** In two syncs; null where there is none of that name. */
export const readUserTable = (table: string): Promise<UserTableCells | null> =>
  reading(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const found = tables.items.find(({ name }) => sameName(name, table));
    if (!found) return null;
    const header = found.getHeaderRowRange().load("values");
    const body = found.getDataBodyRange().load(`${blockProperties},values`);
    await context.sync();
    return {
      table: found.name,
      headers: header.values[0].map(String),
      rows: body.values as CellValue[][],
      body: blockOf(body),
    };
  });
