import { funnelMarks } from "./funnel/names";
import { sameName } from "./look";
import { allMarks, marks } from "./marks";
import { readRecord, recordKey } from "./record";
import { reference } from "./reference";

/** Whether cells belong to a sheet of ours, or to a table of ours wherever it was moved. */
export type IsOwn = (place: { readonly sheet: string; readonly table?: string }) => boolean;

const sheetMarks: readonly string[] = [...allMarks.map((mark) => marks[mark].name), funnelMarks.sheet];

/** Asks which sheets and tables are ours; the next sync tells. */
export function askOwn(context: Excel.RequestContext): () => IsOwn {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(recordKey).load("value");
  const names = workbook.names.load("items/name,items/formula");
  return () => {
    const record = setting.isNullObject ? null : readRecord(setting.value);
    const tables = record === null ? [] : [record.names.table, record.names.historyTable];
    const sheets = names.items.flatMap(({ name, formula }) =>
      sheetMarks.includes(name) ? [reference(String(formula))?.sheet ?? ""] : [],
    );
    return ({ sheet, table }) =>
      sheets.some((one) => sameName(one, sheet)) ||
      (table !== undefined && tables.some((one) => sameName(one, table)));
  };
}
