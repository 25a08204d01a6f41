import type { Opened } from "../core/readiness/opened";
import { defaultNames } from "../workbook/record";
import { readHeaders } from "../workbook/checklistCells";
import type { Found, Loose } from "../workbook/found";
import { copyName } from "../workbook/checklistCells";
import { restoreTable } from "../workbook/restoreTable";
import { aftermath, see } from "./lastSeen";
import { openChecklist } from "./openChecklist";
import { refuseProtected, refuseUnlessOurs } from "./refusals";
import { damageOf, freeName, languageIn } from "./sheetsState";
import { writePlanned } from "./writePlanned";

/** The rows from the one that holds our headers, where cells that are no table still look like the checklist. */
function checklistAmong(loose: Loose): Loose | null {
  const row = loose.values.findIndex((values) => readHeaders(values).missing.length <= 5);
  return row < 0 ? null : { ...loose, row: loose.row + row, values: loose.values.slice(row) };
}

async function withTable(found: Found): Promise<Found> {
  const cells =
    found.table || found.look.record?.unfinished ? null : found.loose && checklistAmong(found.loose);
  if (!cells) return found;
  const wished = found.look.record?.names.table ?? defaultNames.table;
  const inUse = [...found.look.tables.map((table) => table.name), ...found.look.names];
  await restoreTable(cells, freeName(wished, inUse, "_"), () => aftermath((after) => after.table !== null));
  return see();
}

/**
 * Puts back what is missing of our sheets and writes the scores anew. Rows, words and figures that are there
 * stay; rows without an id of their own get one; an older version's checklist is copied to a sheet first.
 *
 * @param columns headers that are missing, each with the user's header that stands for it
 */
export async function repairChecklist(columns: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const before = await see();
  refuseUnlessOurs(before);
  refuseProtected(before);
  const found = await withTable(before);
  const { record } = found.look;
  const damage = damageOf(found);
  const language = record?.unfinished ? record.language : languageIn(found);
  const sheets = found.look.sheets.map((sheet) => sheet.name);
  await writePlanned(found, {
    language,
    names: record?.names ?? defaultNames,
    words: damage?.what === "unfinished" || damage?.what === "older-schema",
    columns,
    ...(damage?.what === "older-schema"
      ? { copyTo: freeName(copyName(found.table?.sheet ?? "", language), sheets, " ") }
      : {}),
  });
  return openChecklist();
}
