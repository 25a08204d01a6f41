import { SetWorksheetNameMutation } from "@univerjs/sheets";
import type { Picture } from "xlsx-book/carriedParts";
import { moveCarried } from "xlsx-book/carriedParts";
import type { Chart } from "xlsx-book/chart";
import { quotedSheet, type Area } from "./address";
import type { GridChart } from "./cells";
import type { Grid } from "./grid";
import { picturesKey } from "./keptParts";
import { shiftedReference } from "./shift";
import { isShift, shiftOf } from "./shiftMutations";

type Move = (reference: string) => string;

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
export function renamedReference(reference: string, was: string, name: string): string {
  const at = reference.lastIndexOf("!");
  if (at < 0) return reference;
  const sheet = reference
    .slice(0, at)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return sheet === was ? `${quotedSheet(name)}${reference.slice(at)}` : reference;
}

/** What a file has drawn, with its references moved. */
export const movedPicture = (picture: Picture, move: Move): Picture => ({
  ...picture,
  links: picture.links.map((link) =>
    link.carried ? { ...link, carried: moveCarried(link.carried, move) } : link,
  ),
});

/** A chart with all that it points to moved. */
export const movedChart = <One extends Chart>(chart: One, move: Move): One => ({
  ...chart,
  ...(chart.categories !== undefined && { categories: move(chart.categories) }),
  series: chart.series.map((series) => ({
    ...series,
    values: move(series.values),
    ...(series.across !== undefined && { across: move(series.across) }),
    ...(series.name?.startsWith("=") && { name: `=${move(series.name.slice(1))}` }),
  })),
  ...(chart.drawn && { drawn: movedPicture(chart.drawn, move) }),
});

/** Moves each of the things kept under a key, if any of them points to what has moved. */
function moveEach<One>(grid: Grid, key: string, moved: (one: One, move: Move) => One, move: Move): void {
  let isMoved = false;
  const seen: Move = (reference) => {
    const now = move(reference);
    isMoved ||= now !== reference;
    return now;
  };
  const all = (grid.edits.extra<One[]>(key) ?? []).map((one) => moved(one, seen));
  if (isMoved) grid.edits.setExtraAlong(key, all);
}

function moveCharts(grid: Grid, move: Move): void {
  for (const key of grid.edits.extraKeys("charts ")) moveEach<GridChart>(grid, key, movedChart, move);
  for (const key of grid.edits.extraKeys(picturesKey(""))) moveEach(grid, key, movedPicture, move);
}
