import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import {
  cornersAt,
  groundOf,
  holdOf,
  placeBetween,
  type Corners,
  type Ground,
  type Place,
} from "xlsx-book/anchors";
import type { Spot } from "xlsx-book/sheetPixels";
import type { Area } from "./address";
import type { GridChart } from "./cells";
import type { Grid } from "./grid";
import { keptOfSheet } from "./keptParts";
import { readSizes } from "./read";
import type { Shift } from "./shift";
import { isShift, shiftOf } from "./shiftMutations";

const sizing = new Set([
  SetColDataMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetRowDataMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);

/**
 * Charts go with the cells that they lie on, as far as their file lets them: when rows or columns come, go, are hidden
 * or get another size.
 */
export function moveChartsWithCells(grid: Grid): void {
  const before = grid.commands.beforeCommandExecuted(({ id, params }) => {
    const sheetId = sheetMoved(grid, id, params);
    if (sheetId !== undefined) grid.edits.keepExtra(`charts ${sheetId}`, onCells(grid, sheetId));
  });
  const after = grid.commands.onCommandExecuted(({ id, params }) => {
    const sheetId = sheetMoved(grid, id, params);
    if (sheetId === undefined) return;
    const ground = groundIn(grid, sheetId);
    const shift = isShift(id) ? shiftOf(id, (params as { range: Area }).range) : undefined;
    const charts = grid.charts(sheetId);
    const moved = charts.map((chart) => withCells(chart, ground, shift));
    if (JSON.stringify(moved.map(lie)) !== JSON.stringify(charts.map(lie)))
      grid.edits.setExtraAlong(`charts ${sheetId}`, moved);
  });
  grid.atEnd(() => {
    before.dispose();
    after.dispose();
  });
}

/** The sheet with charts whose cells a mutation moves. */
function sheetMoved(grid: Grid, id: string, params: unknown): string | undefined {
  if (!params || grid.edits.isUndoing || (!isShift(id) && !sizing.has(id))) return undefined;
  const { subUnitId } = params as { subUnitId: string };
  return grid.charts(subUnitId).length > 0 ? subUnitId : undefined;
}

function groundIn(grid: Grid, sheetId: string): Ground {
  const sheet = grid.sheet(sheetId);
  if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
  return groundOf({ ...readSizes(sheet), ...keptOfSheet(grid, sheetId) });
}

const measures = ["left", "top", "width", "height"] as const;
const isAt = (one: Place, other: Place): boolean =>
  measures.every((measure) => one[measure] === other[measure]);

/** The charts with their corners, which stay told while what is around them is hidden. */
function onCells(grid: Grid, sheetId: string): GridChart[] {
  const ground = groundIn(grid, sheetId);
  return grid.charts(sheetId).map((chart) => {
    const { left, top, width, height } = chart;
    if (chart.onCells && isAt(chart.onCells.place, chart)) return chart;
    return { ...chart, onCells: { corners: cornersAt(ground, chart), place: { left, top, width, height } } };
  });
}

const lie = ({ left, top, width, height, onCells: known }: GridChart) => [left, top, width, height, known];

function withCells(chart: GridChart, ground: Ground, shift: Shift | undefined): GridChart {
  const hold = holdOf(chart);
  if (hold === "absolute" || !chart.onCells) return chart;
  const corners = shift ? shiftedCorners(chart.onCells.corners, shift) : chart.onCells.corners;
  const place = placeBetween(ground, corners, hold, chart);
  return { ...chart, ...place, onCells: { corners, place } };
}

function shiftedCorners(corners: Corners, { axis, from, count }: Shift): Corners {
  const moved = (spot: Spot): Spot => {
    if (spot.index < from) return spot;
    const index = spot.index + count;
    return index < from ? { index: from, offset: 0 } : { ...spot, index };
  };
  const [first, last] = corners[axis];
  return { ...corners, [axis]: [moved(first), moved(last)] };
}
