import type { CellValue } from "./checklistCells";
import { marks, type Mark } from "./marks";
import { writing } from "./session";
import { asText } from "./text";
import type { Aftermath } from "./trouble";

/** Cells by row and column, from 0, of a table with its header or of a mark's range. */
export interface CheckedWrite {
  readonly within: { readonly table: string } | { readonly mark: Mark };
  /** For Excel's refusal, which does not name it. */
  readonly sheet: string;
  /** What must stand where for this to be the right place. */
  readonly expected: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

/**
 * Writes a few cells in one sync and looks, in the same sync and before the first of them is written, whether
 * they are the right ones. If somebody sorted or moved the rows since we read them, what was overwritten is put
 * back in a second sync.
 *
 * @returns whether the cells were the right ones
 */
export function checkedWrite(write: CheckedWrite, aftermath: () => Promise<Aftermath>): Promise<boolean> {
  return writing(
    write.sheet,
    async (context) => {
      const { workbook } = context;
      const range =
        "table" in write.within
          ? workbook.tables.getItem(write.within.table).getRange()
          : workbook.names.getItem(marks[write.within.mark].name).getRange();
      const expected = write.expected.map(({ row, column, value }) => ({
        value,
        cell: range.getCell(row, column).load("values"),
      }));
      const cells = write.cells.map(({ row, column, value }) => ({
        value,
        cell: range.getCell(row, column),
        before: range.getCell(row, column).load("values,formulas"),
      }));
      for (const { cell, value } of cells) cell.values = [[value]];
      await context.sync();
      if (expected.every(({ cell, value }) => cell.values[0][0] === value)) return true;

      for (const { cell, before } of cells) {
        const [[value]] = before.values as CellValue[][];
        const [[formula]] = before.formulas as CellValue[][];
        const wasFormula = formula !== value;
        cell.formulas = [[wasFormula ? formula : typeof value === "string" ? asText(value) : value]];
      }
      await context.sync();
      return false;
    },
    aftermath,
  );
}
