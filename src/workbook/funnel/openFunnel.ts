import type { Links } from "../../core/funnel/whatIf/links";
import type { Source } from "../../core/funnel/data/source";
import type { CellValue } from "../../core/cellValue";
import { askOwn } from "./own";
import { addressOf } from "../addresses";
import { blockOf, blockProperties } from "../blocks";
import { reading } from "../batch";
import { askLinks } from "./links";
import { funnelNames } from "./names";
import { funnelKey, readFunnelRecord, type FunnelRecord } from "./record";

export interface FoundFunnel {
  /** Every table of the user's with its headers. */
  readonly tables: readonly { readonly source: Source; readonly headers: readonly string[] }[];
  readonly record: FunnelRecord | { readonly schema: number } | null;
  /** The kept block as it stands now, where the source is no table; null where its cells are gone. */
  readonly block: { readonly source: Source; readonly headers: readonly string[] } | null;
  readonly links: Links;
}

/** The workbook's tables, what was kept and what is linked; one sync. */
export const openFunnel = (): Promise<FoundFunnel> =>
  reading(async (context) => {
    const { workbook } = context;
    const setting = workbook.settings.getItemOrNullObject(funnelKey).load("value");
    const tables = workbook.tables.load({ name: true, worksheet: { name: true }, columns: { name: true } });
    const range = workbook.names
      .getItemOrNullObject(funnelNames.source)
      .getRangeOrNullObject()
      .load(blockProperties);
    const head = range.getRow(0).load("values");
    const links = askLinks(context);
    const own = askOwn(context);
    await context.sync();
    const isOwn = own();
    const place = range.isNullObject ? null : blockOf(range);
    return {
      tables: tables.items
        .filter(({ name, worksheet }) => !isOwn({ sheet: worksheet.name, table: name }))
        .map(({ name, worksheet, columns }) => ({
          source: { kind: "table", table: name, sheet: worksheet.name },
          headers: columns.items.map((column) => column.name),
        })),
      record: setting.isNullObject ? null : readFunnelRecord(setting.value),
      block: place && {
        source: { kind: "range", sheet: place.sheet, address: addressOf(place) },
        headers: (head.values[0] as CellValue[]).map(String),
      },
      links: links(),
    };
  });
