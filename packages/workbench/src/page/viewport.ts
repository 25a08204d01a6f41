import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Grid } from "office-host/grid/grid";

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the open sheet's pixels are on the page just now. Measures of the page are relative to `frame`. */
export interface Viewport {
  sheetId: string;
  scale: number;
  /** The page's box for all cells together, the frozen ones too. */
  room: Box;
  /** The page's box for a box of the sheet, and what of the page it may show in: frozen panes cut it. */
  place(box: Box): { box: Box; room: Box };
  /** The sheet's box of a cell. */
  cell(row: number, column: number): Box;
  /** How far the sheet is to be scrolled so that a box of it shows: all of it where there is room, else its start. */
  scrollTo(box: Box): { x: number; y: number };
}

/** What a scroll bar covers of the cells. */
const scrollBar = 14;

/** The viewport of the sheet in front, or nothing while the grid is still being drawn. */
export function viewportOf(grid: Grid, frame: HTMLElement): Viewport | undefined {
  const render = grid.injector.get(IRenderManagerService).getRenderById(grid.unitId);
  const param = render?.with(SheetSkeletonManagerService).getCurrentParam();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !param || !main) return undefined;
  const { skeleton } = param;
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const origin = { x: canvas.left - outer.left, y: canvas.top - outer.top };
  const { scaleX: scale } = render.scene.getAncestorScale();
  const heads = { x: skeleton.rowHeaderWidth, y: skeleton.columnHeaderHeight };
  // The main view begins after the frozen rows and columns; before it the sheet does not scroll.
  const axis = (from: number, head: number, start: number, scroll: number, size: number) => {
    const scrolls = from + head >= start;
    const begin = (scrolls ? start : head) * scale;
    const end = scrolls ? size : start * scale;
    return { at: (from + head - (scrolls ? scroll : 0)) * scale, begin, room: Math.max(0, end - begin) };
  };
  return {
    sheetId: param.sheetId,
    scale,
    room: {
      left: origin.x + heads.x * scale,
      top: origin.y + heads.y * scale,
      width: canvas.width - heads.x * scale,
      height: canvas.height - heads.y * scale,
    },
    place({ left, top, width, height }) {
      const x = axis(left, heads.x, main.left, main.viewportScrollX, canvas.width);
      const y = axis(top, heads.y, main.top, main.viewportScrollY, canvas.height);
      return {
        box: { left: origin.x + x.at, top: origin.y + y.at, width: width * scale, height: height * scale },
        room: { left: origin.x + x.begin, top: origin.y + y.begin, width: x.room, height: y.room },
      };
    },
    cell(row, column) {
      const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column);
      return { left: startX - heads.x, top: startY - heads.y, width: endX - startX, height: endY - startY };
    },
    scrollTo({ left, top, width, height }) {
      const along = (from: number, to: number, frozen: number, room: number, scroll: number) => {
        if (to <= frozen) return scroll;
        const start = Math.max(from, frozen) - frozen;
        return Math.max(0, Math.min(start, Math.max(scroll, to - frozen - room)));
      };
      const roomX = canvas.width / scale - main.left - scrollBar;
      const roomY = canvas.height / scale - main.top - scrollBar;
      return {
        x: along(left, left + width, main.left - heads.x, roomX, main.viewportScrollX),
        y: along(top, top + height, main.top - heads.y, roomY, main.viewportScrollY),
      };
    },
  };
}
