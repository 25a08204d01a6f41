import { funnelNames } from "./names";
import { sameName } from "../names";
import { allHiddenNames, hiddenNames } from "../checklist/hiddenNames";
import { readRecord, recordKey } from "../checklist/record";
import { isModelMark } from "../model/modelMarks";
import { reference } from "../addresses";

/** Whether cells belong to a sheet of ours, or to a table of ours wherever it was moved. */
export type IsOwn = (place: { readonly sheet: string; readonly table?: string }) => boolean;

const sheetNames: readonly string[] = [
  ...allHiddenNames.map((mark) => hiddenNames[mark].name),
  funnelNames.sheet,
];

/** Asks which sheets and tables are ours; the next sync tells. */
export function askOwn(context: Excel.RequestContext): () => IsOwn {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(recordKey).load("value");
  const names = workbook.names.load("items/name,items/formula");
  return () => {
    const record = setting.isNullObject ? null : readRecord(setting.value);
    const tables =
      record === null ? [] : [record.names.table, record.names.historyTable, record.names.signoffsTable];
    const sheets = names.items.flatMap(({ name, formula }) =>
      sheetNames.includes(name) || isModelMark(name) ? [reference(String(formula))?.sheet ?? ""] : [],
    );
    return ({ sheet, table }) =>
      sheets.some((one) => sameName(one, sheet)) ||
      (table !== undefined && tables.some((one) => sameName(one, table)));
  };
}
