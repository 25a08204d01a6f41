import type { Links } from "../../core/opportunities/links";
import type { Source } from "../../core/opportunities/source";
import type { Value } from "../../core/opportunities/value";
import type { CellValue } from "../checklistCells";
import { addressOf, blockOf, blockProperties, type Block } from "../planner/cells";
import { reading } from "../session";
import { blockAt } from "./columnRanges";
import { askLinks } from "./links";
import { funnelMarks } from "./names";
import { funnelKey, readFunnelRecord, type FunnelRecord } from "./record";

/** All that must be known before the figures are written. */
export interface FoundFigures {
  readonly sheets: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly record: FunnelRecord | { readonly schema: number } | null;
  readonly kept: string | null;
  readonly links: Links;
  /** The source's headers now; null where it is gone. */
  readonly headers: readonly string[] | null;
  /** Our sheet, if there is one: all cells that a writing may touch, from A1 on, and the area that is marked. */
  readonly ours: {
    readonly sheet: string;
    readonly marked: Block;
    readonly isProtected: boolean;
    readonly formulas: readonly (readonly CellValue[])[];
    readonly charts: readonly string[];
  } | null;
}

/** One sync. */
export const lookForWriting = (source: Source, rows: number, columns: number): Promise<FoundFigures> =>
  reading(async (context) => {
    const { workbook } = context;
    const setting = workbook.settings.getItemOrNullObject(funnelKey).load("value");
    const sheets = workbook.worksheets.load("items/name");
    const names = workbook.names.load("items/name");
    const mark = workbook.names
      .getItemOrNullObject(funnelMarks.sheet)
      .getRangeOrNullObject()
      .load(blockProperties);
    const { worksheet } = mark;
    worksheet.load("name");
    worksheet.protection.load("protected");
    const charts = worksheet.charts.load("items/name");
    const cells = worksheet.getRange(addressOf({ row: 0, column: 0, rows, columns })).load("formulas");
    const headers = askHeaders(context, source);
    const links = askLinks(context);
    await context.sync();
    return {
      sheets: sheets.items.map(({ name }) => name),
      names: new Set(names.items.map(({ name }) => name)),
      record: setting.isNullObject ? null : readFunnelRecord(setting.value),
      kept: setting.isNullObject ? null : String(setting.value),
      links: links(),
      headers: headers(),
      ours: mark.isNullObject
        ? null
        : {
            sheet: worksheet.name,
            marked: blockOf(mark),
            isProtected: worksheet.protection.protected,
            formulas: cells.formulas as CellValue[][],
            charts: charts.items.map(({ name }) => name),
          },
    };
  });

function askHeaders(context: Excel.RequestContext, source: Source): () => string[] | null {
  const { workbook } = context;
  if (source.kind === "table") {
    const table = workbook.tables.getItemOrNullObject(source.table).load("name");
    const columns = table.columns.load("items/name");
    return () => (table.isNullObject ? null : columns.items.map(({ name }) => name));
  }
  const head = workbook.worksheets
    .getItemOrNullObject(source.sheet)
    .getRange(addressOf({ ...blockAt(source), rows: 1 }))
    .load("values");
  return () => (head.isNullObject ? null : (head.values[0] as Value[]).map(String));
}
