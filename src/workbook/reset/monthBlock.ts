import type { CellValue } from "../../core/cellValue";
import { addressOf } from "../addresses";
import type { FoundTable } from "../model/foundTable";
import type { CheckedWrite } from "./columnWrites";

/** The cells beside the plan's table from which the months of its rows spill. */
export interface MonthBlock {
  readonly sheet: string;
  /** On the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** What stands in them, by the table's rows; blank where it is no formula. */
  readonly formulas: readonly string[];
}

/** Formulas by their places in the block; one that is null stays as it is. */
export interface MonthWrite extends MonthBlock {
  readonly wanted: readonly (string | null)[];
}

/** What a whole plan and a reset write there, whatever our functions are called. */
const isMonths = (cell: CellValue): boolean =>
  typeof cell === "string" &&
  /^=(?:(?:\w+\.)?SPLITTARGET\((?:[A-Z]+\d+|SUM\(INDEX\(.+?,ROW\(\)-ROW\(.+?\)\)\)),TRANSPOSE\(|IF\(ROUND\(SUMPRODUCT\(\(TRIM\()/.test(
    cell,
  );

/** Asks for what stands beside the plan's table; the next sync tells. Null where no months of ours stand there. */
export function askMonthBlock(context: Excel.RequestContext, table: FoundTable): () => MonthBlock | null {
  const used = context.workbook.worksheets
    .getItem(table.sheet)
    .getUsedRange()
    .load("formulas,rowIndex,columnIndex");
  return () => {
    const first = table.row + 1 - used.rowIndex;
    const rows = (used.formulas as CellValue[][]).slice(first, first + table.body.length);
    const from = table.column + table.headers.length - used.columnIndex;
    const places = rows.map((row) => row.findIndex((cell, at) => at >= from && isMonths(cell)));
    const place = Math.min(...places.filter((at) => at >= 0));
    if (place === Infinity) return null;
    return {
      sheet: table.sheet,
      row: table.row + 1,
      column: place + used.columnIndex,
      formulas: rows.map((row) => (String(row[place]).startsWith("=") ? String(row[place]) : "")),
    };
  };
}

/** Writes formulas into it, in one action. Queued; the caller syncs. */
export function queueMonths(
  context: Excel.RequestContext,
  { sheet, row, column, formulas, wanted }: MonthWrite,
): CheckedWrite {
  const address = addressOf({ row, column, rows: wanted.length, columns: 1 });
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  range.formulas = wanted.map((formula) => [formula]);
  return {
    // It stands beside rows that are looked at by themselves.
    stood: () => true,
    putBack: () => {
      range.formulas = wanted.map((formula, at) => [formula === null ? null : formulas[at]]);
    },
  };
}
