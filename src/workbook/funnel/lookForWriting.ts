import type { Links } from "../../core/funnel/whatIf/links";
import type { Source } from "../../core/funnel/data/source";
import type { Palette } from "../../core/palette";
import { askPalette } from "../palette";
import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block, blockAt } from "../addresses";
import { blockOf, blockProperties } from "../blocks";
import { reading, readingWithView } from "../batch";
import type { View } from "../standing";
import { askLinks } from "./links";
import { funnelNames } from "./names";
import { funnelKey, readFunnelRecord, type FunnelRecord } from "./record";

/** All that must be known before the figures are written. */
export interface FoundFigures {
  readonly sheets: readonly string[];
  /** Each with its formula. */
  readonly names: ReadonlyMap<string, string>;
  readonly record: FunnelRecord | { readonly schema: number } | null;
  readonly kept: string | null;
  readonly view: View;
  readonly palette: Palette;
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
  readingWithView(async (context, ask) => {
    const { workbook } = context;
    const view = ask(context);
    const setting = workbook.settings.getItemOrNullObject(funnelKey).load("value");
    const sheets = workbook.worksheets.load("items/name");
    const names = workbook.names.load("items/name,items/formula");
    const mark = workbook.names
      .getItemOrNullObject(funnelNames.sheet)
      .getRangeOrNullObject()
      .load(blockProperties);
    const { worksheet } = mark;
    worksheet.load("name");
    worksheet.protection.load("protected");
    const charts = worksheet.charts.load("items/name");
    const cells = worksheet.getRange(addressOf({ row: 0, column: 0, rows, columns })).load("formulas");
    const headers = askHeaders(context, source);
    const links = askLinks(context);
    const palette = askPalette(context);
    await context.sync();
    return {
      sheets: sheets.items.map(({ name }) => name),
      names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
      view: view(),
      palette: palette(),
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

/** Whether a sheet has nothing on it; one sync. */
export const isBlankSheet = (name: string): Promise<boolean> =>
  reading(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return used.isNullObject;
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
  return () => (head.isNullObject ? null : (head.values[0] as CellValue[]).map(String));
}
