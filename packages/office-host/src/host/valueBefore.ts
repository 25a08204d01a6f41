import type { CellError, Scalar } from "xlsx-book/book";
import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import { kind, shown, type CellChanges } from "./cellChanges";

/** The value before, where a single cell is about to change: Excel hands it out with the event. */
export class ValueBefore {
  private before: { key: string; value: Scalar | CellError } | undefined;

  constructor(private readonly grid: Grid) {}

  /** What is written first counts: the grid writes a formula once more before anybody is told of it. */
  remember({ subUnitId, cellValue }: { subUnitId: string; cellValue: CellChanges }): void {
    const rows = Object.keys(cellValue ?? {});
    const row = rows.length === 1 ? Number(rows[0]) : -1;
    const columns = Object.keys(cellValue?.[row] ?? {});
    const column = Number(columns[0]);
    const key = `${subUnitId} ${row} ${column}`;
    if (this.before?.key === key) return;
    this.before = undefined;
    if (columns.length === 1) this.before = { key, value: this.grid.value(subUnitId, row, column) };
  }

  forget(): void {
    this.before = undefined;
  }

  /** What the event tells of a single cell's values, once that is calculated; nothing for more cells. */
  details(sheetId: string, area: Area): (() => Record<string, unknown>) | undefined {
    const key = `${sheetId} ${area.startRow} ${area.startColumn}`;
    if (this.before?.key !== key || area.startRow !== area.endRow || area.startColumn !== area.endColumn)
      return undefined;
    const before = this.before.value;
    this.forget();
    const isFormula = this.grid.formula(sheetId, area.startRow, area.startColumn) !== undefined;
    const now = this.grid.value(sheetId, area.startRow, area.startColumn);
    return () => {
      const after = isFormula ? this.grid.value(sheetId, area.startRow, area.startColumn) : now;
      return {
        valueBefore: shown(before),
        valueAfter: shown(after),
        valueTypeBefore: kind(before),
        valueTypeAfter: kind(after),
      };
    };
  }
}
