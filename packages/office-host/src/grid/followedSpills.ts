import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "./address";
import { areaOf, type DirtyArea } from "./engine/gatherer";

/** The cells of a spill but for the first, whose formula is not to be calculated anew. */
const beyondFirst = ({ startRow, startColumn, endRow, endColumn }: Area): Area[] => [
  ...(endColumn > startColumn
    ? [{ startRow, endRow: startRow, startColumn: startColumn + 1, endColumn }]
    : []),
  ...(endRow > startRow ? [{ startRow: startRow + 1, endRow, startColumn, endColumn }] : []),
];

/** What the spills of the workbook have filled their cells with, from one calculation to the next. */
export class FollowedSpills {
  /** By workbook, sheet and area. */
  private filled = new Map<string, string>();

  /** Is given a way to have a sheet reach to a row and a column that a spill has come to. */
  constructor(
    private readonly formulas: FormulaDataModel,
    private readonly reach: (sheetId: string, row: number, column: number) => void,
  ) {}

  /** The cells whose formulas spill. */
  places(): DirtyArea[] {
    return Object.entries(this.formulas.getArrayFormulaRange()).flatMap(([unitId, sheets]) =>
      Object.entries(sheets ?? {}).flatMap(([sheetId, rows]) =>
        Object.entries(rows ?? {}).flatMap(([row, columns]) =>
          Object.keys(columns ?? {}).map((column) => areaOf(unitId, sheetId, Number(row), Number(column))),
        ),
      ),
    );
  }

  /**
   * The cells that spills fill otherwise than before. The grid does not order a formula after a spill that fills the
   * cell it reads: it may have come first, and read what stood there before.
   */
  changed(): DirtyArea[] {
    const before = this.filled;
    this.filled = new Map();
    const changed: DirtyArea[] = [];
    const data = this.formulas.getArrayFormulaCellData();
    for (const [unitId, sheets] of Object.entries(this.formulas.getArrayFormulaRange()))
      for (const [sheetId, rows] of Object.entries(sheets ?? {}))
        for (const columns of Object.values(rows ?? {}))
          for (const { startRow, startColumn, endRow, endColumn } of Object.values(
            (columns ?? {}) as Record<number, Area>,
          )) {
            const cells = data[unitId]?.[sheetId];
            if (cells?.[endRow]?.[endColumn]) this.reach(sheetId, endRow, endColumn);
            const values: unknown[] = [];
            for (let row = startRow; row <= endRow; row++)
              for (let column = startColumn; column <= endColumn; column++)
                if (row > startRow || column > startColumn) values.push(cells?.[row]?.[column]?.v);
            const key = [unitId, sheetId, startRow, startColumn, endRow, endColumn].join();
            const answer = JSON.stringify(values);
            this.filled.set(key, answer);
            if (before.get(key) === answer) continue;
            const area = { startRow, startColumn, endRow, endColumn };
            for (const range of beyondFirst(area)) changed.push({ unitId, sheetId, range });
          }
    return changed;
  }
}
