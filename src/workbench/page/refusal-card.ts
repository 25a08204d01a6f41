import { areaText } from "../grid/address";
import type { Grid } from "../grid/grid";
import { make } from "./element";
import { viewportOf } from "./viewport";
import type { Words } from "./words";

interface CellPlace {
  row: number;
  column: number;
}

/** The card beside a cell of ours that shows an error: what the function said about it, as Excel's error card does. */
export class RefusalCard {
  private shown = "";

  constructor(
    private readonly grid: Grid,
    private readonly frame: HTMLElement,
    private readonly card: HTMLElement,
    private readonly words: () => Words,
  ) {}

  /** Shows the card for the cell in question: the one under the pointer, or else the selected one. */
  update(...candidates: (CellPlace | undefined)[]): void {
    const view = viewportOf(this.grid, this.frame);
    for (const cell of candidates) {
      if (!cell || !view) continue;
      const refusal = this.grid.functions.refusal(view.sheetId, cell.row, cell.column);
      const value = refusal && this.grid.value(view.sheetId, cell.row, cell.column);
      if (!refusal || typeof value !== "object" || value === null) continue;
      const { box, room } = view.place(view.cell(cell.row, cell.column));
      const inside = box.top + box.height > room.top && box.left < room.left + room.width;
      if (!inside) continue;
      this.say(
        areaText({ startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column }),
        refusal,
      );
      this.put(box);
      return;
    }
    this.card.hidden = true;
    this.shown = "";
  }

  private say(address: string, refusal: { error: string; message: string }): void {
    const head = `${this.words().errorIn(address)} (${refusal.error})`;
    if (this.shown === head + refusal.message && !this.card.hidden) return;
    this.shown = head + refusal.message;
    this.card.replaceChildren(make("strong", {}, head), make("span", {}, refusal.message));
    this.card.hidden = false;
  }

  private put(cell: { left: number; top: number; width: number; height: number }): void {
    const gap = 6;
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const right = cell.left + cell.width + gap;
    const left = right + width < this.frame.clientWidth ? right : Math.max(gap, cell.left - width - gap);
    const top = Math.min(cell.top, this.frame.clientHeight - height - 40);
    this.card.style.left = `${left}px`;
    this.card.style.top = `${Math.max(gap, top)}px`;
  }
}
