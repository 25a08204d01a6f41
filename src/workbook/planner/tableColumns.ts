import type { CellAddress } from "../../core/cellAddress";
import type { TableHeaders } from "../../core/home/offers";
import { splitAddress } from "../addresses";
import { reading } from "../batch";

/** Every table with its headers; one sync. */
export const readTableHeaders = (): Promise<readonly TableHeaders[]> =>
  reading(async (context) => {
    const tables = context.workbook.tables.load({
      name: true,
      worksheet: { name: true },
      columns: { name: true },
    });
    await context.sync();
    return tables.items.map(({ name, worksheet, columns }) => ({
      table: name,
      sheet: worksheet.name,
      headers: columns.items.map((column) => column.name),
    }));
  });

/** Where columns of a table stand, without their headers; one sync. */
export const readTableColumns = (
  table: string,
  headers: readonly string[],
): Promise<readonly CellAddress[]> =>
  reading(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    const ranges = headers.map((header) => columns.getItem(header).getDataBodyRange().load("address"));
    await context.sync();
    return ranges.map(({ address }) => splitAddress(address));
  });
