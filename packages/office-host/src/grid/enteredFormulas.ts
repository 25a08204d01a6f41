import type { ICellData, ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area } from "./address";
import type { FollowedSpills } from "./followedSpills";
import { areaOf, type DirtyArea } from "./engine/gatherer";
import type { Cells } from "./cells";
import { shifted } from "./shift";
import { followsMove, isShift, shiftOf } from "./shiftMutations";

interface Written {
  unitId: string;
  subUnitId: string;
  cellValue?: Cells;
  trigger?: string;
}

/** The grid takes a formula's value away when what it reads has another place. */
function keepValues({ cellValue }: Written): void {
  for (const line of Object.values(cellValue ?? {}))
    for (const cell of Object.values((line ?? {}) as Record<number, ICellData | null>)) {
      if (!cell?.f || cell.v !== null) continue;
      delete cell.v;
      delete cell.t;
    }
}

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId} ${row} ${column}`;

/**
 * The formulas that were written since the last calculation. Also in a workbook that is calculated by hand they are
 * calculated at once, each by itself: what reads them waits. So are those that spill when rows or columns come or go,
 * since the grid forgets then what they have filled.
 */
export class EnteredFormulas {
  private cells: DirtyArea[] = [];
  /** The cells to which the calculation that runs is limited, if it is. */
  private only: ReadonlySet<string> | undefined;

  constructor(
    commands: ICommandService,
    spills: FollowedSpills,
    private readonly isHeard: () => boolean,
  ) {
    commands.beforeCommandExecuted(({ id, params }, options) => {
      if (!params || !this.isHeard()) return;
      if (isShift(id)) this.add(spills.places());
      if (id === SetRangeValuesMutation.id && options?.["fromFormula"]) keepValues(params as Written);
    });
    commands.onCommandExecuted(({ id, params }, options) => {
      if (!params || !this.isHeard()) return;
      const { unitId, subUnitId: sheetId, cellValue, trigger } = params as Written;
      if (isShift(id)) this.shift(id, sheetId, (params as { range: Area }).range);
      if (id !== SetRangeValuesMutation.id || options?.["fromFormula"] || followsMove(trigger)) return;
      for (const [row, line] of Object.entries(cellValue ?? {}))
        for (const [column, cell] of Object.entries((line ?? {}) as Record<string, ICellData | null>))
          if (cell?.f || cell?.si) this.add([areaOf(unitId, sheetId, Number(row), Number(column))]);
    });
  }

  get any(): boolean {
    return this.cells.length > 0;
  }

  add(cells: readonly DirtyArea[]): void {
    for (const cell of cells) this.cells.push(cell);
  }

  /** Forgets them: a calculation of everything begins. */
  take(): DirtyArea[] {
    const { cells } = this;
    this.cells = [];
    this.only = undefined;
    return cells;
  }

  /** Those that there are: a calculation of these, and of nothing that reads them, begins. */
  begin(): DirtyArea[] {
    const cells = this.take();
    this.only = new Set(cells.map(({ sheetId, range }) => keyOf(sheetId, range.startRow, range.startColumn)));
    return cells;
  }

  /** Whether the calculation that runs has to do with a formula. */
  readonly isWanted = (sheetId: string, row: number, column: number): boolean =>
    this.only?.has(keyOf(sheetId, row, column)) ?? true;

  private shift(id: string, sheetId: string, range: Area): void {
    this.cells = this.cells.flatMap((cell) => {
      const moved = cell.sheetId === sheetId ? shifted(cell.range, shiftOf(id, range)) : cell.range;
      return moved ? [{ ...cell, range: moved }] : [];
    });
  }
}
