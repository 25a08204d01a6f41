import type { stHistory } from "../../core/checklist/history";
import type { Language } from "../../core/language";
import type { Row } from "../../core/model/table";
import type { CellValue } from "../../core/cellValue";
import { writing } from "../batch";
import { historyLog } from "../checklist/historySheet";
import { setHiddenNames } from "../checklist/hiddenNames";
import { isNotFound, type Aftermath } from "../errors";
import { cellOf } from "../model/cells";
import { columnOf, headerOf, readHeaders } from "../model/headers";
import { dayFormat, dressTable } from "../model/looks";
import { keepModelRecord, type ModelRecord } from "../model/modelRecord";
import { addTable, nameTable } from "../model/writeTable";
import { queueColumns, type CheckedWrite, type ColumnWrite } from "./columnWrites";
import { queueMonths, type MonthWrite } from "./monthBlock";
import type { FoundResetHistory } from "./resetHistory";

export type HistoryRow = Partial<Row<typeof stHistory>>;

/** What a reset writes: its rows of the history, and then the figures. */
export interface ResetWrite {
  readonly history: FoundResetHistory;
  /** None where they stand already. */
  readonly rows: readonly HistoryRow[];
  readonly columns: readonly ColumnWrite[];
  readonly months: MonthWrite | null;
  readonly language: Language;
}

/** The headers that a history has once a reset's columns are added. */
function headersWith(headers: readonly CellValue[], language: Language): string[] {
  const { missing } = readHeaders(historyLog.of, headers);
  return [...headers.map(String), ...missing.map((id) => headerOf(historyLog.of, id, language))];
}

/** Adds a reset's rows below the others, and the columns for it where an older version made the table. */
function queueRows(
  context: Excel.RequestContext,
  { history, rows, language }: ResetWrite,
  isUnfinished: boolean,
): void {
  const { table: found } = history;
  const { worksheets, tables } = context.workbook;
  if (found === null) {
    const name = history.sheet ?? history.newSheet[language];
    const sheet = history.sheet === null ? worksheets.add(name) : worksheets.getItem(name);
    setHiddenNames(context, name, ["history"], new Map(history.isMarked ? [["history", null]] : []));
    const table = addTable(sheet, historyLog.of, rows, language);
    nameTable(table, history.name);
    dressTable(sheet, table, historyLog.of, language, history.palette);
    return;
  }
  const table = tables.getItem(found.name);
  const headers = headersWith(found.headers, language);
  for (const header of headers.slice(found.headers.length)) table.columns.add(undefined, undefined, header);
  if (rows.length > 0)
    table.rows.add(
      undefined,
      rows.map((row) =>
        headers.map((header) => {
          const id = columnOf(historyLog.of, header);
          return id === undefined ? "" : cellOf(historyLog.of, row, id, language);
        }),
      ),
    );
  const undone = headers.find((header) => columnOf(historyLog.of, header) === "undone") ?? "";
  table.columns.getItem(undone).getDataBodyRange().numberFormat = dayFormat as unknown as string[][];
  if (!isUnfinished) return;
  if (found.name !== history.name) nameTable(table, history.name);
  dressTable(worksheets.getItem(found.sheet), table, historyLog.of, language, history.palette, headers);
}

/**
 * Writes a reset in one sync: the history first, so that whatever stops half-way is known from there and can be
 * completed or undone.
 *
 * @returns whether all rows stood where the look saw them; if not, the figures are put back
 */
export const writeResetCells = (
  write: ResetWrite,
  record: ModelRecord | null,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> =>
  writing(
    null,
    async (context) => {
      const { unfinished = [], mending = [] } = record ?? {};
      const isUnfinished = record?.history === true;
      const isBegun = write.history.table === null || isUnfinished;
      const months: CheckedWrite[] = [];
      const checked = queueColumns(context, write.columns, () => {
        if (isBegun) keepModelRecord(context, { unfinished, mending, history: true });
        queueRows(context, write, isUnfinished);
        if (write.months) months.push(queueMonths(context, write.months));
      });
      if (isBegun) keepModelRecord(context, { unfinished, mending });
      return checkedSync(context, [...months, ...checked]);
    },
    aftermath,
  );

/** Writes columns, after the months beside them, as a reset that is undone does: one sync. */
export const writeColumns = (
  columns: readonly ColumnWrite[],
  months: MonthWrite | null,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> =>
  writing(
    null,
    async (context) => {
      const before = months ? [queueMonths(context, months)] : [];
      return checkedSync(context, [...before, ...queueColumns(context, columns)]);
    },
    aftermath,
  );

async function checkedSync(
  context: Excel.RequestContext,
  checked: ReturnType<typeof queueColumns>,
): Promise<boolean> {
  try {
    await context.sync();
  } catch (caught) {
    // The look is out of date; the next one will tell.
    if (isNotFound(caught)) return false;
    throw caught;
  }
  if (checked.every(({ stood }) => stood())) return true;
  for (const { putBack } of checked) putBack();
  await context.sync();
  return false;
}
