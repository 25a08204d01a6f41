import type { Kept } from "xlsx-book/keptElement";
import type { Grid } from "./grid";
import { keptSheetKey } from "./keptParts";

/** What a file prints of a sheet, and the rows and columns that it repeats, are names of its own. */
const keyOf = ({ name, attributes }: Kept): string =>
  (name === "definedName" ? (attributes["name"] ?? "") : name).toLowerCase();

const keptOn = (grid: Grid, sheetId: string): readonly Kept[] =>
  grid.edits.extra<Kept[]>(keptSheetKey(sheetId)) ?? [];

/** An element of a sheet's part that nothing here shows, by its name; a file's own name by that (`_xlnm.Print_Area`). */
export const keptElement = (grid: Grid, sheetId: string, key: string): Kept | undefined =>
  keptOn(grid, sheetId).find((each) => keyOf(each) === key.toLowerCase());

/** Keeps this element in the place of the one of that name; none takes it away. */
export function keepElement(grid: Grid, sheetId: string, key: string, element: Kept | undefined): void {
  const others = keptOn(grid, sheetId).filter((each) => keyOf(each) !== key.toLowerCase());
  grid.edits.setExtra(keptSheetKey(sheetId), element ? [...others, element] : others);
}

/** Sets attributes of an element; undefined takes one away. */
export function keepAttributes(
  grid: Grid,
  sheetId: string,
  name: string,
  changes: Readonly<Record<string, string | undefined>>,
): void {
  const before = keptElement(grid, sheetId, name);
  const all = Object.entries({ ...before?.attributes, ...changes });
  const attributes = Object.fromEntries(
    all.filter((each): each is [string, string] => each[1] !== undefined),
  );
  const isEmpty = Object.keys(attributes).length === 0 && !before?.children;
  keepElement(grid, sheetId, name, isEmpty ? undefined : { ...before, name, attributes });
}
