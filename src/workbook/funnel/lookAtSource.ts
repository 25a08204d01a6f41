import { Trouble } from "../../core/trouble";
import type { Looked, Source } from "../../core/funnel/data/source";
import type { CellValue } from "../../core/cellValue";
import { askOwn } from "./own";
import { addressOf, blockAt, splitAddress } from "../addresses";
import { blockOf, blockProperties } from "../blocks";
import { reading } from "../batch";
import { isInvalidSelection } from "../errors";

/** What is found of a source, before anybody guessed what its columns are. */
export type Seen = Omit<Looked, "guess">;

const sampled = 200;

/** How a person calls a source. */
export const sourceName = (source: Source): string =>
  source.kind === "table" ? source.table : `${source.sheet}!${source.address}`;

/** Headers, the first rows and how many there are; one sync. */
export const lookAtSource = (source: Source): Promise<Seen> =>
  reading((context) =>
    source.kind === "table" ? lookAtTable(context, source) : lookAtRange(context, source),
  );

async function lookAtTable(
  context: Excel.RequestContext,
  source: Extract<Source, { kind: "table" }>,
): Promise<Seen> {
  const table = context.workbook.tables.getItemOrNullObject(source.table).load("name");
  const { worksheet } = table;
  worksheet.load("id,name");
  const columns = table.columns.load("items/name");
  const body = table.getDataBodyRange().load(blockProperties);
  const top = body
    .getRow(0)
    .getResizedRange(sampled - 1, 0)
    .getIntersectionOrNullObject(body)
    .load("values,numberFormat");
  await context.sync();
  if (table.isNullObject || body.isNullObject)
    throw new Trouble("source-gone", { source: sourceName(source) });
  const rows = top.values as CellValue[][];
  return seen(
    { kind: "table", table: table.name, sheet: worksheet.name },
    worksheet.id,
    body.address,
    columns.items.map(({ name }) => name),
    rows,
    top.numberFormat as string[][],
    body.rowCount,
  );
}

async function lookAtRange(
  context: Excel.RequestContext,
  source: Extract<Source, { kind: "range" }>,
): Promise<Seen> {
  const block = blockAt(source);
  if (block.rows < 2) throw new Trouble("no-opportunities", { source: sourceName(source) });
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet).load("id,name");
  const range = sheet.getRange(source.address).load("address");
  const top = range
    .getRow(0)
    .getResizedRange(Math.min(sampled, block.rows - 1), 0)
    .load("values,numberFormat");
  await context.sync();
  if (sheet.isNullObject) throw new Trouble("source-gone", { source: sourceName(source) });
  const [headers, ...rows] = top.values as CellValue[][];
  return seen(
    { ...source, sheet: sheet.name },
    sheet.id,
    addressOf({ ...block, row: block.row + 1, rows: block.rows - 1 }),
    headers.map(String),
    rows,
    (top.numberFormat as string[][]).slice(1),
    block.rows - 1,
  );
}

function seen(
  source: Source,
  sheetId: string,
  address: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
  count: number,
): Seen {
  const isBlank = (values: readonly CellValue[]) => values.every((value) => value === "");
  if (isBlank(headers) || (rows.every(isBlank) && count <= sampled))
    throw new Trouble("no-opportunities", { source: sourceName(source) });
  return {
    source,
    at: { sheet: source.sheet, address: splitAddress(address).address },
    sheetId,
    sample: { headers, rows, formats: formats[0] ?? [] },
    rows: count,
  };
}

/**
 * Where the selected cells' opportunities stand; one sync. A table that they touch comes first. A single cell or
 * row stands for the block around it; what is more is cut to the cells in use.
 */
export async function selectedSource(): Promise<Source> {
  try {
    return await reading(async (context) => {
      const { workbook } = context;
      const range = workbook.getSelectedRange().load("address");
      const used = range.getUsedRangeOrNullObject(true).load(blockProperties);
      const cell = workbook.getActiveCell();
      const around = cell.getSurroundingRegion().load(blockProperties);
      const here = cell.getTables(false).load("items/name,items/worksheet/name");
      const touched = range.getTables(false).load("items/name,items/worksheet/name");
      const own = askOwn(context);
      await context.sync();
      const isOwn = own();
      const refuseOwn = (source: Source): Source => {
        const { sheet } = source;
        if (isOwn(source.kind === "table" ? { sheet, table: source.table } : { sheet }))
          throw new Trouble("own-source", { source: sourceName(source) });
        return source;
      };
      const [table] = [...here.items, ...touched.items];
      if (table) return refuseOwn({ kind: "table", table: table.name, sheet: table.worksheet.name });
      const block = used.isNullObject || used.rowCount === 1 ? blockOf(around) : blockOf(used);
      return refuseOwn({ kind: "range", sheet: block.sheet, address: addressOf(block) });
    });
  } catch (caught) {
    if (isInvalidSelection(caught)) throw new Trouble("no-opportunities", { source: "" });
    throw caught;
  }
}
