import { byId } from "./element";

/**
 * Lies over the grid while a workbook is opened: nothing can be typed, since it would be lost, but one sees how far it
 * is, scrolls, and stops it.
 */
export class Veil {
  private readonly element = byId("starting");
  private readonly grid = byId("grid");
  private readonly button = byId("stop-opening");

  constructor() {
    this.element.addEventListener("wheel", (event) => this.scroll(event), { passive: true });
  }

  show(stop: () => void): void {
    this.button.onclick = stop;
    this.element.hidden = this.button.hidden = false;
    this.grid.inert = true;
    this.button.focus();
  }

  lift(): void {
    this.element.hidden = this.button.hidden = true;
    this.grid.inert = false;
  }

  private scroll(event: WheelEvent): void {
    this.grid
      .querySelector("canvas[id^=univer-sheet-main-canvas]")
      ?.dispatchEvent(new WheelEvent(event.type, event));
  }
}
