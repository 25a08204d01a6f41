import type { ItemPatch } from "../core/readiness/checklist";
import { isTrouble, Trouble } from "../core/trouble";
import { checkedWrite } from "../workbook/checkedWrite";
import { cellOf, freshItems, plainValue, type CellValue, type ColumnId } from "../workbook/checklistCells";
import type { Found, FoundTable } from "../workbook/found";
import type { Aftermath } from "../workbook/trouble";
import { forget, lastSeen, see } from "./lastSeen";
import { refuseLongText, refuseNumber, refuseUnlessWhole } from "./refusals";
import { rowOf } from "./rowOf";
import { languageIn } from "./sheetsState";

/** The last day that Excel knows. */
const lastDay = 2_958_465;

function refuseUnfit(patch: ItemPatch): void {
  for (const field of ["owner", "evidence", "note"] as const) refuseLongText(field, patch[field] ?? "");
  if (patch.weight !== undefined) refuseNumber("weight", patch.weight, 1, 5);
  if (patch.due !== undefined && patch.due !== null) refuseNumber("due", patch.due, 1, lastDay);
}

async function howMuchOf(id: string, wanted: ReadonlyMap<ColumnId, CellValue>): Promise<Aftermath> {
  const found = await see();
  const { places, values } = rowOf(found.table as FoundTable, id);
  const there = [...wanted].filter(([column, value]) => values[places[column]] === plainValue(value)).length;
  return { present: null, written: there === 0 ? "nothing" : there === wanted.size ? "all" : "part" };
}

/** @returns whether the item stood where the look had found it */
function writeTo(found: Found, id: string, patch: ItemPatch): Promise<boolean> {
  const table = found.table as FoundTable;
  const { row, places, values } = rowOf(table, id);
  const language = languageIn(found);
  const item = { ...freshItems[0], id, ...patch };
  const wanted = new Map(
    (Object.keys(patch) as (keyof ItemPatch)[])
      .filter((field) => patch[field] !== undefined)
      .map((field): [ColumnId, CellValue] => [field, cellOf(item, field, language)]),
  );
  if (wanted.size === 0) return Promise.resolve(true);
  return checkedWrite(
    {
      within: { table: table.name },
      sheet: table.sheet,
      expected: [
        { row: row + 1, column: places.id, value: values[places.id] },
        ...[...wanted.keys(), "id" as const].map((column) => ({
          row: 0,
          column: places[column],
          value: table.headers[places[column]],
        })),
      ],
      cells: [...wanted].map(([column, value]) => ({ row: row + 1, column: places[column], value })),
    },
    () => howMuchOf(id, wanted),
  );
}

/**
 * Writes some of an item's fields, in one sync where nobody moved its row since the last look. The item is
 * addressed by its id: rows may be sorted, inserted or deleted and columns moved at any time, and only the
 * fields that are given are touched.
 */
export async function setItem(id: string, patch: ItemPatch): Promise<void> {
  refuseUnfit(patch);
  const remembered = lastSeen();
  if (remembered) {
    try {
      refuseUnlessWhole(remembered);
      if (await writeTo(remembered, id, patch)) return;
    } catch (caught) {
      // What we remember may be out of date: only a fresh look may refuse.
      const stale =
        isTrouble(caught, "unknown-item") ||
        isTrouble(caught, "duplicate-item") ||
        isTrouble(caught, "absent") ||
        isTrouble(caught, "damaged") ||
        (isTrouble(caught, "sync-failed") && caught.facts.error === "ItemNotFound");
      if (!stale) throw caught;
    }
  }
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const found = await see();
    refuseUnlessWhole(found);
    if (await writeTo(found, id, patch)) return;
    forget();
  }
  throw new Trouble("rows-moving", { id });
}
