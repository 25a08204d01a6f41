import { HoverManagerService, IEditorBridgeService, ScrollCommand } from "@univerjs/sheets-ui";
import {
  type ISetSelectionsOperationParams,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Grid } from "office-host/grid/grid";
import { keepSuggestionsFresh } from "./freshSuggestions";
import { readPastedTexts } from "./pastedTexts";
import { keepTyping } from "./functionMenu";
import { viewportOf } from "./viewport";

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
    keepSuggestionsFresh(grid.injector);
    readPastedTexts(grid);
  }

  /** Scrolls to what the add-in selects: all of it where there is room, else its first cell. */
  private followSelections(): void {
    const { commands } = this.grid;
    commands.onCommandExecuted(({ id, params }) => {
      const { reveal, selections } = (params ?? {}) as Partial<ISetSelectionsOperationParams>;
      const range = selections?.at(-1)?.range;
      if (id !== SetSelectionsOperation.id || !reveal || !range) return;
      // A sheet that has just come to the front is measured with its first picture.
      requestAnimationFrame(() => {
        const view = viewportOf(this.grid, document.body);
        if (!view) return;
        // Whole rows and columns say of the other way that it is no number.
        const first = view.cell(range.startRow || 0, range.startColumn || 0);
        const last = view.cell(range.endRow || 0, range.endColumn || 0);
        const { x, y } = view.scrollTo({
          left: first.left,
          top: first.top,
          width: last.left + last.width - first.left,
          height: last.top + last.height - first.top,
        });
        // In pixels: the grid's own way to a cell takes frozen columns for as wide as those that scroll.
        const from = { sheetViewStartRow: 0, sheetViewStartColumn: 0 };
        commands.syncExecuteCommand(ScrollCommand.id, { ...from, offsetX: x, offsetY: y });
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
