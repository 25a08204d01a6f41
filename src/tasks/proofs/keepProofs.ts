import type { Opened } from "../../core/checklist/opened";
import { Trouble } from "../../core/trouble";
import { readHeaders, type Places } from "../../workbook/checklist/checklistCells";
import { defaultNames } from "../../workbook/checklist/record";
import type { Found } from "../../workbook/checklist/sheetsFound";
import type { FoundTable } from "../../workbook/model/foundTable";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import type { RowWrite } from "../../workbook/model/writeRow";
import { writeRowsByKey } from "../../workbook/proofs/writeRows";
import { see } from "../checklist/lastSeen";
import { rowOf } from "../checklist/rowOf";
import { openedOf } from "../checklist/sheetsState";
import { decideProofs } from "./decideProofs";
import type { FoundProofs } from "./openProofs";

/** The rows that lack something of the proofs; none where there is no checklist, or none that may be written. */
function writesFor(found: Found, proofs: FoundProofs, today: number): readonly RowWrite[] {
  const opened = openedOf(found, defaultNames);
  if (opened.kind !== "open" || opened.readOnly) return [];
  const table = found.table as FoundTable;
  const places = readHeaders(table.headers).places as Places;
  const doubled = new Set(
    opened.problems.flatMap((problem) => (problem.code === "duplicate-id" ? [problem.id] : [])),
  );
  return decideProofs(opened.checklist.items, proofs, opened.language, today)
    .filter(({ id }) => !doubled.has(id))
    .map(({ id, cells }) => ({
      rows: { table: table.name },
      sheet: table.sheet,
      headers: table.headers,
      key: { place: places.id, value: rowOf(table, id).values[places.id] },
      cells: [...cells].map(([column, value]) => ({ place: places[column], value })),
      seen: table.body,
    }));
}

/** So often it is looked anew where rows move, or are hidden from a search. */
const attempts = 3;

/**
 * Writes what was proved into the checklist's own columns, and the statuses that follow, in one sync; where all of it
 * stands there already, nothing. Every row is addressed by its id at the moment of writing.
 *
 * @param today Excel serial
 * @returns the checklist as it is then; null where nothing was written
 */
export async function keepProofs(proofs: FoundProofs, today: number): Promise<Opened | null> {
  let found = await see();
  let writes = writesFor(found, proofs, today);
  if (writes.length === 0) return null;
  await putBackOwed();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const isWhole = await writeRowsByKey(writes, async () => ({ present: null, written: "part" }));
    found = await see();
    writes = writesFor(found, proofs, today);
    if (isWhole || writes.length === 0) return openedOf(found, defaultNames);
  }
  throw new Trouble("rows-moving", { id: "", written: "part" });
}
