import { areaText } from "office-host/grid/address";
import type { Grid } from "office-host/grid/grid";
import { beside } from "./beside";
import type { CellPlace } from "./cursor";
import { make } from "./element";
import { explanationIn, type Explanation } from "./explanation";
import { viewportOf } from "./viewport";
import type { Words } from "./words";

/**
 * The card beside a cell that there is something to say about, as Excel's error card does: what a function of ours
 * refused for, or that the value is not calculated here.
 */
export class RefusalCard {
  private shown = "";

  constructor(
    private readonly grid: Grid,
    private readonly frame: HTMLElement,
    private readonly card: HTMLElement,
    private readonly words: () => Words,
  ) {}

  /**
   * Shows the card for the cell under the pointer, or else for the selected one. Where the grid shows a box of its
   * own, that belongs to the cell under the pointer: the selected one is silent then, and the sides are the box's.
   */
  update(hovered: CellPlace | undefined, selected: CellPlace | undefined, gridHasBox: boolean): void {
    const view = viewportOf(this.grid, this.frame);
    for (const cell of gridHasBox ? [hovered] : [hovered, selected]) {
      if (!cell || !view) continue;
      const explanation = explanationIn(this.grid, view.sheetId, cell, this.words());
      if (!explanation) continue;
      const { box, room } = view.place(view.cell(cell.row, cell.column));
      const inside =
        box.top + box.height > room.top &&
        box.top < room.top + room.height &&
        box.left + box.width > room.left &&
        box.left < room.left + room.width;
      if (!inside) continue;
      this.say(
        areaText({ startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column }),
        explanation,
      );
      const { offsetWidth: width, offsetHeight: height } = this.card;
      const { left, top } = beside(box, { width, height }, view.room, gridHasBox);
      this.card.style.left = `${left}px`;
      this.card.style.top = `${top}px`;
      return;
    }
    this.card.hidden = true;
    this.shown = "";
  }

  private say(address: string, { head: headOf, message }: Explanation): void {
    const head = headOf(address);
    if (this.shown === head + message && !this.card.hidden) return;
    this.shown = head + message;
    this.card.replaceChildren(make("strong", {}, head), make("span", {}, message));
    this.card.hidden = false;
  }
}
