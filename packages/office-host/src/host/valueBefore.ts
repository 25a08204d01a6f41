import type { CellError, Scalar } from "xlsx-book/book";
import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import { kind, shown, type CellChanges } from "./cellChanges";

/** The value before, where a single cell is about to change: Excel hands it out with the event. */
export class ValueBefore {
  private before: { key: string; value: Scalar | CellError } | undefined;

  constructor(private readonly grid: Grid) {}

  remember({ subUnitId, cellValue }: { subUnitId: string; cellValue: CellChanges }): void {
    const rows = Object.keys(cellValue ?? {});
    const row = rows.length === 1 ? Number(rows[0]) : -1;
    const columns = Object.keys(cellValue?.[row] ?? {});
    this.before = undefined;
    if (columns.length !== 1) return;
    const column = Number(columns[0]);
    this.before = {
      key: `${subUnitId} ${row} ${column}`,
      value: this.grid.value(subUnitId, row, column),
    };
  }

  /** What the event tells of a single cell's values; nothing for more cells. */
  details(sheetId: string, area: Area): Record<string, unknown> {
    const key = `${sheetId} ${area.startRow} ${area.startColumn}`;
    if (this.before?.key !== key || area.startRow !== area.endRow || area.startColumn !== area.endColumn)
      return {};
    const before = this.before.value;
    const after = this.grid.value(sheetId, area.startRow, area.startColumn);
    return {
      valueBefore: shown(before),
      valueAfter: shown(after),
      valueTypeBefore: kind(before),
      valueTypeAfter: kind(after),
    };
  }
}
