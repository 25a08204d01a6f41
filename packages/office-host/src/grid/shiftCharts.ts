import type { Area } from "./address";
import type { GridChart } from "./cells";
import type { Grid } from "./grid";
import { shiftedReference } from "./shift";
import { isShift, shiftOf } from "./shiftMutations";

/** Charts keep pointing at their cells when rows or columns come and go. */
export function shiftCharts(grid: Grid): void {
  const shifts = grid.commands.onCommandExecuted(({ id, params }) => {
    if (!params || !isShift(id)) return;
    const { subUnitId, range } = params as { subUnitId: string; range: Area };
    shiftOn(grid, subUnitId, id, range);
  });
  grid.atEnd(() => shifts.dispose());
}

function shiftOn(grid: Grid, sheetId: string, id: string, range: Area): void {
  const name = grid.sheet(sheetId)?.getName();
  if (name === undefined || grid.edits.isUndoing) return;
  const shift = shiftOf(id, range);
  const move = (reference: string): string => shiftedReference(reference, name, shift);
  for (const key of grid.edits.extraKeys("charts ")) {
    const charts = grid.edits.extra<GridChart[]>(key) ?? [];
    const moved = charts.map((chart) => ({
      ...chart,
      ...(chart.categories !== undefined && { categories: move(chart.categories) }),
      series: chart.series.map((series) => ({
        ...series,
        values: move(series.values),
        ...(series.name?.startsWith("=") && { name: `=${move(series.name.slice(1))}` }),
      })),
    }));
    if (JSON.stringify(moved) !== JSON.stringify(charts)) grid.edits.setExtra(key, moved);
  }
}
