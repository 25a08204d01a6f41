import type { CellValue } from "../../core/cellValue";
import type { ModelTableName } from "../../core/model/tables";
import { reading, writing } from "../batch";
import { plainValue } from "../text";
import { lookAtModel, markedSheet } from "./lookAtModel";
import { markOf } from "./modelMarks";

/** A sheet as it was written, from its corner; null for cells that a formula fills. */
export interface WrittenSheet {
  readonly table: ModelTableName;
  /** What it was called then. */
  readonly sheet: string;
  readonly cells: readonly (readonly (CellValue | null)[])[];
}

/** A written sheet that is still there, or the name that marked it. */
export interface StandingSheet {
  readonly mark: string;
  /** Null where the name alone was left. */
  readonly sheet: string | null;
  /** The sheet holds what was written and nothing else. */
  readonly isUntouched: boolean;
}

function holdsOnly({ cells }: WrittenSheet, used: Excel.Range): boolean {
  const formulas = used.formulas as CellValue[][];
  const at = (row: number, column: number): CellValue =>
    formulas[row - used.rowIndex]?.[column - used.columnIndex] ?? "";
  const rows = Math.max(cells.length, used.rowIndex + used.rowCount);
  const columns = Math.max(...cells.map((line) => line.length), used.columnIndex + used.columnCount);
  return Array.from({ length: rows }).every((_, row) =>
    Array.from({ length: columns }).every((__, column) => {
      const wanted = cells[row]?.[column];
      return wanted === null || plainValue(at(row, column)) === plainValue(wanted ?? "");
    }),
  );
}

/** Which of the written sheets are still there, and whether somebody has changed them; two syncs. */
export const readWritten = (written: readonly WrittenSheet[]): Promise<readonly StandingSheet[]> =>
  reading(async (context) => {
    const look = await lookAtModel(context);
    const asked = written.flatMap((one) => {
      if (!look.names.has(markOf(one.table))) return [];
      const sheet = markedSheet(look, one.table);
      const used =
        sheet === null
          ? null
          : context.workbook.worksheets
              .getItem(sheet)
              .getUsedRangeOrNullObject(true)
              .load("formulas,rowIndex,columnIndex,rowCount,columnCount");
      return [{ one, sheet, used }];
    });
    await context.sync();
    return asked.map(({ one, sheet, used }) => ({
      mark: markOf(one.table),
      sheet,
      isUntouched: used === null || (!used.isNullObject && holdsOnly(one, used)),
    }));
  });

/** Removes sheets with the names that mark them; one sync. */
export const removeSheets = (
  sheets: readonly StandingSheet[],
  written: readonly WrittenSheet[],
): Promise<void> =>
  writing(
    null,
    async (context) => {
      const { worksheets, names } = context.workbook;
      for (const { sheet, mark } of sheets) {
        if (sheet !== null) worksheets.getItem(sheet).delete();
        names.getItem(mark).delete();
      }
      await context.sync();
    },
    async () => {
      const left = await readWritten(written);
      const isWhole = sheets.every(({ mark, sheet }) =>
        left.some((one) => one.mark === mark && one.sheet === sheet),
      );
      return { present: null, written: left.length === 0 ? "all" : isWhole ? "nothing" : "part" };
    },
  );
