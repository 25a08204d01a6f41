import type { CellAddress } from "../../core/cellAddress";
import type { TableHeaders } from "../../core/home/offers";
import { splitAddress } from "../addresses";
import { isTrouble } from "../../core/trouble";
import { reading } from "../batch";
import { askSheetCells, type SheetCells } from "./sheetInFront";

function askTables(context: Excel.RequestContext): () => readonly TableHeaders[] {
  const tables = context.workbook.tables.load({
    name: true,
    worksheet: { name: true },
    columns: { name: true },
  });
  return () =>
    tables.items.map(({ name, worksheet, columns }) => ({
      table: name,
      sheet: worksheet.name,
      headers: columns.items.map((column) => column.name),
    }));
}

/** What a workbook that was never ours holds: every table with its headers, and what stands at the head of a sheet. */
export interface Holdings {
  readonly tables: readonly TableHeaders[];
  /** Of the sheet in front; null where that holds no cells but a chart. */
  readonly inFront: SheetCells | null;
}

/** One sync. */
export async function readHoldings(within: string): Promise<Holdings> {
  try {
    return await reading(async (context) => {
      const tables = askTables(context);
      const inFront = askSheetCells(context, within);
      await context.sync();
      return { tables: tables(), inFront: inFront() };
    });
  } catch (caught) {
    if (!isTrouble(caught, "sync-failed") || caught.facts.error !== "ItemNotFound") throw caught;
    return reading(async (context) => {
      const tables = askTables(context);
      await context.sync();
      return { tables: tables(), inFront: null };
    });
  }
}

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
