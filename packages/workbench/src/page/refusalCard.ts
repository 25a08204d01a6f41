import { areaText } from "office-host/grid/address";
import type { Grid } from "office-host/grid/grid";
import { reasonIn } from "office-host/grid/reason";
import type { Refusal } from "office-host/grid/refusals";
import { beside } from "./beside";
import type { CellPlace } from "./cursor";
import { make } from "./element";
import { viewportOf } from "./viewport";
import type { Words } from "./words";

/** The card beside a cell of ours that shows an error: what the function said about it, as Excel's error card does. */
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
      const refusal = reasonIn(this.grid, view.sheetId, cell.row, cell.column);
      if (!refusal) continue;
      const { box, room } = view.place(view.cell(cell.row, cell.column));
      const inside =
        box.top + box.height > room.top &&
        box.top < room.top + room.height &&
        box.left + box.width > room.left &&
        box.left < room.left + room.width;
      if (!inside) continue;
      this.say(
        areaText({ startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column }),
        refusal,
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

  private say(address: string, refusal: Refusal): void {
    const head = `${this.words().errorIn(address)} (${refusal.error})`;
    if (this.shown === head + refusal.message && !this.card.hidden) return;
    this.shown = head + refusal.message;
    this.card.replaceChildren(make("strong", {}, head), make("span", {}, refusal.message));
    this.card.hidden = false;
  }
}
