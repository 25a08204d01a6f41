import type { CellValue } from "../../core/cellValue";
import type { Item } from "../../core/checklist/checklist";
import { checklistTable, freshItems, idOfTitle, type Places } from "../../workbook/checklist/checklistCells";
import { idOf } from "../../workbook/model/cells";
import type { FoundTable } from "../../workbook/model/foundTable";
import type { Mending } from "../../workbook/model/mending";
import { decideMending, type MendRequest } from "../model/decideMending";

const byId = new Map(freshItems.map((item) => [item.id, item]));

/** Every row's id: what it has; the catalogue's by its title; else a new one. Later doubles get a new one too. */
function soundIds(table: FoundTable, places: Partial<Places>): (string | null)[] {
  const used = new Set<string>(byId.keys());
  const seen = new Set<string>();
  const fresh = (): string => {
    let number = 1;
    while (used.has(`own-${number}`)) number += 1;
    return `own-${number}`;
  };
  const idAt = (row: readonly CellValue[]): string => (places.id === undefined ? "" : idOf(row[places.id]));
  for (const row of table.body) used.add(idAt(row));
  return table.body.map((row) => {
    if (row.every((value) => value === "")) return null;
    const title = places.title === undefined ? "" : String(row[places.title]);
    const id = [idAt(row), idOfTitle(title) ?? ""].find((one) => one !== "" && !seen.has(one)) ?? fresh();
    used.add(id);
    seen.add(id);
    return id;
  });
}

/** What a checklist lacks of what is wished for. */
export const planMending = (table: FoundTable, request: MendRequest): Mending =>
  decideMending(checklistTable, table, request, (places) => {
    const keys = soundIds(table, places);
    const there = new Set(keys);
    return {
      keys,
      // A row of the user's own weighs as little as it can.
      known: (id): Partial<Item> => byId.get(id) ?? { weight: 1 },
      missing: freshItems.filter(({ id }) => !there.has(id)),
    };
  });
