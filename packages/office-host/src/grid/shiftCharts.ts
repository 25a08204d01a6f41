import { SetWorksheetNameMutation } from "@univerjs/sheets";
import { quotedSheet, type Area } from "./address";
import type { GridChart } from "./cells";
import type { Grid } from "./grid";
import { shiftedReference } from "./shift";
import { isShift, shiftOf } from "./shiftMutations";

/** Charts keep pointing at their cells when rows or columns come and go, and when a sheet gets another name. */
export function shiftCharts(grid: Grid): void {
  const names = new Map<string, string>();
  const before = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetNameMutation.id) return;
    const { subUnitId } = params as { subUnitId: string };
    names.set(subUnitId, grid.sheet(subUnitId)?.getName() ?? "");
  });
  const shifts = grid.commands.onCommandExecuted(({ id, params }) => {
    if (!params || grid.edits.isUndoing) return;
    if (id === SetWorksheetNameMutation.id) {
      const { subUnitId, name } = params as { subUnitId: string; name: string };
      const was = names.get(subUnitId) ?? "";
      moveCharts(grid, (reference) => renamedReference(reference, was, name));
    }
    if (!isShift(id)) return;
    const { subUnitId, range } = params as { subUnitId: string; range: Area };
    const name = grid.sheet(subUnitId)?.getName();
    if (name === undefined) return;
    const shift = shiftOf(id, range);
    moveCharts(grid, (reference) => shiftedReference(reference, name, shift));
  });
  grid.atEnd(() => {
    before.dispose();
    shifts.dispose();
  });
}

/** A reference to a sheet's cells, by the sheet's new name. */
function renamedReference(reference: string, was: string, name: string): string {
  const at = reference.lastIndexOf("!");
  if (at < 0) return reference;
  const sheet = reference
    .slice(0, at)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return sheet === was ? `${quotedSheet(name)}${reference.slice(at)}` : reference;
}

function moveCharts(grid: Grid, move: (reference: string) => string): void {
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
