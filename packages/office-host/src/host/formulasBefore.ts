import { areaText } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { CellChanges } from "./cellChanges";

/** The formulas of cells that are about to be written: Excel tells what became of each. */
export class FormulasBefore {
  private readonly before = new Map<string, string | undefined>();

  constructor(private readonly grid: Grid) {}

  remember({ subUnitId, cellValue }: { subUnitId: string; cellValue: CellChanges }): void {
    // What is written leads to further writing of the same cells, before anybody is told of it.
    for (const [row, column] of placesIn(cellValue)) {
      const key = `${subUnitId} ${row} ${column}`;
      if (!this.before.has(key)) this.before.set(key, this.grid.formula(subUnitId, row, column));
    }
  }

  /** The cells whose formulas are others now, with those that they had. */
  details(sheetId: string, changes: CellChanges): { cellAddress: string; previousFormula: string }[] {
    const details: { cellAddress: string; previousFormula: string }[] = [];
    for (const [row, column] of placesIn(changes)) {
      const before = this.before.get(`${sheetId} ${row} ${column}`);
      if (before === this.grid.formula(sheetId, row, column)) continue;
      const cellAddress = areaText({ startRow: row, endRow: row, startColumn: column, endColumn: column });
      details.push({ cellAddress, previousFormula: before ?? "" });
    }
    this.before.clear();
    return details;
  }
}

function* placesIn(changes: CellChanges | undefined): Generator<[number, number]> {
  for (const [row, cells] of Object.entries(changes ?? {}))
    for (const [column, cell] of Object.entries(cells ?? {}))
      if (cell === null || "f" in cell || "v" in cell) yield [Number(row), Number(column)];
}
