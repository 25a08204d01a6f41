import { HoverManagerService, IEditorBridgeService, ScrollToCellCommand } from "@univerjs/sheets-ui";
import {
  type ISetSelectionsOperationParams,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Grid } from "office-host/grid/grid";
import { keepTyping } from "./functionMenu";

export interface CellPlace {
  row: number;
  column: number;
}

/** Where the person is in the grid: the selected cell, the one under the pointer, and whether a cell is being edited. */
export class Cursor {
  hovered: CellPlace | undefined;

  constructor(private readonly grid: Grid) {
    this.followSelections();
    keepTyping(() => this.editing);
  }

  /** Scrolls to what the add-in selects: all of it where there is room, else its first cell. */
  private followSelections(): void {
    const { commands } = this.grid;
    commands.onCommandExecuted(({ id, params }) => {
      const { reveal, selections } = (params ?? {}) as Partial<ISetSelectionsOperationParams>;
      const range = selections?.at(-1)?.range;
      if (id !== SetSelectionsOperation.id || !reveal || !range) return;
      const { startRow, startColumn, endRow, endColumn } = range;
      const show = (row: number, column: number) =>
        commands.syncExecuteCommand(ScrollToCellCommand.id, {
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        });
      // A sheet that has just come to the front is measured with its first picture.
      requestAnimationFrame(() => {
        show(endRow, endColumn);
        show(startRow, startColumn);
      });
    });
  }

  /** Tells of every move of the selection and of the pointer from cell to cell. */
  onMoved(moved: () => void): void {
    this.grid.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      const location = cell?.location;
      this.hovered = location && { row: location.row, column: location.col };
      moved();
    });
    this.grid.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(moved);
  }

  get selected(): CellPlace | undefined {
    const cell = this.grid.injector.get(SheetsSelectionsService).getCurrentLastSelectionPrimaryCell();
    return cell ? { row: cell.actualRow, column: cell.actualColumn } : undefined;
  }

  get editing(): boolean {
    return this.grid.injector.get(IEditorBridgeService).isVisible().visible;
  }
}
