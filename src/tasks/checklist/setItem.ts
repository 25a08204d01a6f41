import type { ItemPatch } from "../../core/checklist/checklist";
import { cellOf, freshItems, type ColumnId } from "../../workbook/checklist/checklistCells";
import type { Found } from "../../workbook/checklist/sheetsFound";
import type { Aftermath } from "../../workbook/errors";
import { refuseLongText, refuseNumber, refuseUnlessWhole } from "./refusals";
import { rowOf } from "./rowOf";
import { languageIn } from "./sheetsState";
import { writeRowOf, type RowTarget } from "./writeRowOf";
import { plainValue } from "../../workbook/text";
import type { CellValue } from "../../core/cellValue";
import type { FoundTable } from "../../workbook/model/foundTable";

/** The last day that Excel knows. */
const lastDay = 2_958_465;

function refuseUnfit(patch: ItemPatch): void {
  for (const field of ["owner", "evidence", "note"] as const) refuseLongText(field, patch[field] ?? "");
  if (patch.weight !== undefined) refuseNumber("weight", patch.weight, 1, 5);
  if (patch.due !== undefined && patch.due !== null) refuseNumber("due", patch.due, 1, lastDay);
}

/** What the fields' cells are to be given, in the sheet's language. */
function wantedOf(found: Found, id: string, patch: ItemPatch): [ColumnId, CellValue][] {
  const language = languageIn(found);
  const item = { ...freshItems[0], id, ...patch };
  return (Object.keys(patch) as (keyof ItemPatch)[])
    .filter((field) => patch[field] !== undefined)
    .map((field): [ColumnId, CellValue] => [field, cellOf(item, field, language)]);
}

function targetOf(found: Found, id: string, patch: ItemPatch): RowTarget | null {
  refuseUnlessWhole(found);
  const table = found.table as FoundTable;
  const { row, places, values } = rowOf(table, id);
  const wanted = wantedOf(found, id, patch);
  if (wanted.length === 0) return null;
  return {
    rows: { table: table.name },
    sheet: table.sheet,
    headers: table.headers,
    key: { place: places.id, value: values[places.id] },
    cells: wanted.map(([column, value]) => ({ place: places[column], value })),
    seen: table.body,
    row: row + 1,
  };
}

function writtenOf(found: Found, id: string, patch: ItemPatch): Aftermath["written"] {
  const { places, values } = rowOf(found.table as FoundTable, id);
  const wanted = wantedOf(found, id, patch);
  const there = wanted.filter(([column, value]) => values[places[column]] === plainValue(value)).length;
  return there === 0 ? "nothing" : there === wanted.length ? "all" : "part";
}

/**
 * Writes some of an item's fields, in one sync and all or none of them. The item is addressed by its id at the
 * moment of writing: rows may be sorted, inserted or deleted and columns moved at any time, and only the fields that
 * are given are touched.
 */
export async function setItem(id: string, patch: ItemPatch): Promise<void> {
  refuseUnfit(patch);
  return writeRowOf(
    id,
    (found) => targetOf(found, id, patch),
    (found) => writtenOf(found, id, patch),
  );
}
