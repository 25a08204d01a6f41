import type { Grid } from "office-host/grid/grid";
import type { BarReason } from "./barReason";
import { calculateByKey } from "./calculateByKey";
import type { ChartLayer } from "./chartLayer";
import type { Cursor } from "./cursor";
import { explanationIn } from "./explanation";
import type { GridBoxes } from "./gridBoxes";
import type { RefusalCard } from "./refusalCard";
import type { TitleBar } from "./titleBar";
import type { Words } from "./words";

/** How long a calculation may take before the title bar speaks of it, in milliseconds. */
const patience = 150;

interface Parts {
  /** Whether there is a workbook to draw. */
  isOpen(): boolean;
  charts: ChartLayer;
  card: RefusalCard;
  cursor: Cursor;
  boxes: GridBoxes;
  barReason: BarReason;
  titleBar: TitleBar;
  words: () => Words;
}

/** What lies over and beside the grid and follows it: charts, the card of a refusal, the sign of a calculation. */
export class Screen {
  private drawing = 0;
  private waiting = 0;
  /** How much of what is being calculated has been done, which never becomes less. */
  private share = 0;

  constructor(
    private readonly grid: Grid,
    private readonly parts: Parts,
  ) {
    calculateByKey(grid, () => parts.cursor.editing);
    grid.calculation.onMoved((share) => {
      this.share = Math.max(this.share, share);
      parts.titleBar.moved(this.share);
    });
  }

  /** Brings everything up to date with the next picture on the screen. */
  draw(): void {
    this.watchCalculation();
    if (this.drawing !== 0) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      if (!this.parts.isOpen()) return;
      this.parts.charts.update();
      this.explain();
    });
  }

  /** Nobody needs to be told why a formula failed while it is being written. */
  private explain(): void {
    const { card, cursor, boxes, barReason } = this.parts;
    const { hovered, selected, editing } = cursor;
    card.update(hovered, editing ? undefined : selected, boxes.any);
    const sheetId = this.grid.workbook.getActiveSheet()?.getSheetId();
    const explanation =
      sheetId !== undefined && selected && !editing
        ? explanationIn(this.grid, sheetId, selected, this.parts.words())
        : undefined;
    barReason.say(explanation?.message);
  }

  private watchCalculation(): void {
    if (this.waiting !== 0) return;
    if (!this.grid.calculation.pending) return this.rest();
    this.waiting = window.setTimeout(() => {
      this.waiting = 0;
      if (this.grid.calculation.pending) this.parts.titleBar.calculating(true);
      else this.rest();
    }, patience);
  }

  private rest(): void {
    this.share = 0;
    this.parts.titleBar.moved(0);
    const { byHand, hasChanges } = this.grid.calculation;
    this.parts.titleBar.calculating(false, byHand && hasChanges);
  }
}
