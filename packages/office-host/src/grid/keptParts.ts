import type { Book, Sheet, Table } from "xlsx-book/book";
import type { Kept } from "xlsx-book/keptElement";
import type { Picture } from "xlsx-book/carriedParts";
import { areaText, parseArea, type Area } from "./address";
import type { Grid } from "./grid";
import type { GridTable } from "./gridTable";
import { shifted, type Shift } from "./shift";
import { isShift, shiftOf } from "./shiftMutations";

/** What is kept of a table's part, and the table that it was kept of. */
interface KeptTable {
  columns: string[];
  ids: number[];
  range: string;
  kept: Kept[];
}

const idsOf = ({ columns }: GridTable): number[] => columns.map(({ id }) => id);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const keptSheetKey = (id: string): string => `kept ${id}`;
export const picturesKey = (id: string): string => `pictures ${id}`;
const tableKey = (id: string): string => `kept table ${id}`;

/** Keeps what of a file nothing here reads, to be saved again. */
export function keepParts(grid: Grid, book: Book, ids: readonly string[]): void {
  grid.edits.keepExtra("kept", book.kept);
  for (const [index, { kept, tables, pictures }] of book.sheets.entries()) {
    if (pictures) grid.edits.keepExtra(picturesKey(ids[index] ?? ""), pictures);
    if (kept) grid.edits.keepExtra(keptSheetKey(ids[index] ?? ""), kept);
    for (const { name, columns, range, kept: ofTable } of tables) {
      const table = grid.tables.byName(name);
      if (!table || !ofTable) continue;
      const known: KeptTable = { columns, ids: idsOf(table), range, kept: ofTable };
      grid.edits.keepExtra(tableKey(table.id), known);
    }
  }
}

export function keptOfSheet(grid: Grid, id: string): Pick<Sheet, "kept" | "pictures"> {
  const kept = grid.edits.extra<Kept[]>(keptSheetKey(id));
  const pictures = grid.edits.extra<Picture[]>(picturesKey(id));
  return { ...(kept && { kept }), ...(pictures && { pictures }) };
}

/** Filters as long as the table has the columns that they count, the rest as long as they are called the same. */
export function keptOfTable(grid: Grid, table: GridTable): Pick<Table, "kept"> {
  const known = grid.edits.extra<KeptTable>(tableKey(table.id));
  if (!known || !isSame(known.ids, idsOf(table))) return {};
  const columns = table.columns.map(({ name }) => name);
  const isCalledSame = isSame(known.columns, columns);
  // How rows were sorted is told by addresses.
  const isThere = ({ name }: Kept): boolean =>
    name === "autoFilter" || (isCalledSame && (name !== "sortState" || known.range === areaText(table.area)));
  const kept = known.kept.filter(isThere);
  return kept.length > 0 ? { kept } : {};
}

/** A table's filter as it was kept, and where the columns that it counts are now: -1 for those that went. */
export function keptFilter(
  grid: Grid,
  table: GridTable,
): { element: Kept; now: (column: number) => number; isInPlace: boolean } | undefined {
  const known = grid.edits.extra<KeptTable>(tableKey(table.id));
  const element = known?.kept.find(({ name }) => name === "autoFilter");
  if (!known || !element) return undefined;
  const ids = idsOf(table);
  const now = (column: number): number => {
    const at = ids.indexOf(known.ids[column]!);
    // A column that undo has brought back is called the same, and counted as a new one.
    const isBack = ({ id, name }: GridTable["columns"][number]): boolean =>
      name === known.columns[column] && !known.ids.includes(id);
    return at < 0 ? table.columns.findIndex(isBack) : at;
  };
  return { element, now, isInPlace: isSame(known.ids, ids) };
}

/** Keeps this element of a table's part in the place of those of its name; none takes them away. */
export function keepTableElement(
  grid: Grid,
  table: GridTable,
  name: string,
  element: Kept | undefined,
  undoable = true,
): void {
  const others = (keptOfTable(grid, table).kept ?? []).filter((each) => each.name !== name);
  const columns = table.columns.map((column) => column.name);
  const kept = element ? [...others, element] : others;
  const known: KeptTable = { columns, ids: idsOf(table), range: areaText(table.area), kept };
  if (undoable) grid.edits.setExtra(tableKey(table.id), known);
  else grid.edits.keepExtra(tableKey(table.id), known);
}

/** What is kept of a sheet goes with its cells when rows or columns come and go. */
export function shiftKept(grid: Grid): void {
  const shifts = grid.commands.onCommandExecuted(({ id, params }) => {
    if (!params || !isShift(id) || grid.edits.isUndoing) return;
    const { subUnitId, range } = params as { subUnitId: string; range: Area };
    const shift = shiftOf(id, range);
    const kept = grid.edits.extra<Kept[]>(keptSheetKey(subUnitId));
    const moved = kept?.flatMap((each) => moveKept(each, shift));
    if (!isSame(moved, kept)) grid.edits.setExtraAlong(keptSheetKey(subUnitId), moved);
    const pictures = grid.edits.extra<Picture[]>(picturesKey(subUnitId));
    if (pictures)
      grid.edits.setExtraAlong(
        picturesKey(subUnitId),
        pictures.map((picture) => ({ ...picture, xml: moveAnchor(picture.xml, shift) })),
      );
  });
  grid.atEnd(() => shifts.dispose());
}

function moveArea(text: string, shift: Shift, absolute: boolean): string {
  const area = parseArea(text);
  const moved = area && shifted(area, shift);
  return moved ? areaText(moved, absolute ? "$" : "") : "";
}

/** An element after the shift; none where all that it speaks of went. */
function moveKept(element: Kept, shift: Shift): Kept[] {
  const { name, attributes, children, text } = element;
  const inner = children?.flatMap((child) => moveKept(child, shift));
  const moved: Kept = { ...element, ...(inner && { children: inner }) };
  for (const key of ["ref", "sqref"]) {
    const before = attributes[key];
    if (before === undefined) continue;
    const areas = before.split(" ").map((area) => moveArea(area, shift, false));
    const after = areas.filter((area) => area !== "").join(" ");
    if (after === "") return [];
    moved.attributes = { ...moved.attributes, [key]: after };
  }
  const cells = name === "inputCells" || name === "cellWatch" ? ["r"] : ["activeCell", "topLeftCell"];
  for (const key of cells) {
    const { [key]: cell, ...others } = moved.attributes;
    if (cell === undefined) continue;
    const after = moveArea(cell, shift, false);
    if (after === "" && key === "r") return [];
    moved.attributes = after === "" ? others : { ...others, [key]: after };
  }
  if (name === "definedName" && text !== undefined) {
    moved.text = text
      .split(",")
      .map((area) => moveArea(area, shift, true))
      .filter((area) => area !== "")
      .join(",");
    return moved.text === "" ? [] : [moved];
  }
  if (name === "rowBreaks" || name === "colBreaks") return [moveBreaks(moved, shift)];
  return [moved];
}

/** A picture's corners are told by the rows and columns that they lie in, counted from 0. */
function moveAnchor(xml: string, { axis, from, count }: Shift): string {
  const corner = new RegExp(`(<(?:[\\w.-]+:)?${axis === "rows" ? "row" : "col"}>)(\\d+)(?=<)`, "g");
  return xml.replace(corner, (_all, tag: string, digits: string) => {
    const at = Number(digits);
    return tag + String(at < from ? at : Math.max(from, at + count));
  });
}

/** Page breaks stand before the row or column that has their number, counted from 1. */
function moveBreaks(breaks: Kept, { axis, from, count }: Shift): Kept {
  if ((breaks.name === "rowBreaks") !== (axis === "rows")) return breaks;
  const children = (breaks.children ?? []).flatMap((one) => {
    const at = Number(one.attributes["id"]);
    if (at <= from) return [one];
    if (count < 0 && at <= from - count) return [];
    return [{ ...one, attributes: { ...one.attributes, id: String(at + count) } }];
  });
  const manual = children.filter(({ attributes }) => attributes["man"] === "1").length;
  return {
    ...breaks,
    attributes: { ...breaks.attributes, count: String(children.length), manualBreakCount: String(manual) },
    children,
  };
}
