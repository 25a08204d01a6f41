import type { Opened } from "../../core/checklist/opened";
import { Trouble } from "../../core/trouble";
import { readHeaders, type Places } from "../../workbook/checklist/checklistCells";
import type { Found } from "../../workbook/checklist/sheetsFound";
import { asStep, type Aftermath } from "../../workbook/errors";
import type { FoundTable } from "../../workbook/model/foundTable";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import { idOf } from "../../workbook/model/cells";
import { writeProofs, type ProofWrite } from "../../workbook/proofs/writeProofs";
import { see } from "../checklist/lastSeen";
import { openedOf } from "../checklist/sheetsState";
import { decideProofs } from "./decideProofs";
import type { FoundProofs } from "./openProofs";

/**
 * In the order in which they are written. Where Excel stops between two of them, what is left still shows: an old word
 * of the formula in the second, or another sentence or proof.
 */
const proofColumns = ["checked", "stale", "figures", "proof"] as const;

/** What the sheet lacks of the proofs; null where it lacks nothing, or where nothing may be written. */
function writeFor(found: Found, proofs: FoundProofs, today: number): ProofWrite | null {
  const opened = openedOf(found);
  if (opened.kind !== "open" || opened.readOnly) return null;
  const table = found.table as FoundTable;
  const places = readHeaders(table.headers).places as Places;
  const ids = table.body.map((row) => idOf(row[places.id]));
  const isOne = (id: string): boolean => ids.indexOf(id) === ids.lastIndexOf(id);
  const decided = decideProofs(opened.checklist.items, proofs, opened.language, today).filter(({ id }) =>
    isOne(id),
  );
  if (decided.length === 0) return null;
  const byId = new Map(decided.map((one) => [one.id, one.cells]));
  return {
    table,
    idPlace: places.id,
    statusPlace: places.status,
    statuses: decided.flatMap(({ id, status }) =>
      status === null ? [] : [{ id: table.body[ids.indexOf(id)][places.id], value: status }],
    ),
    columns: proofColumns
      .map((column) => ({
        place: places[column],
        values: ids.map((id) => byId.get(id)?.get(column) ?? null),
      }))
      .filter(({ values }) => values.some((value) => value !== null)),
  };
}

/** How much of what was wanted stands there: all where nothing is left to write, nothing where all of it is. */
async function aftermath(wanted: ProofWrite, proofs: FoundProofs, today: number): Promise<Aftermath> {
  const left = writeFor(await see(), proofs, today);
  const what = (write: ProofWrite): string => JSON.stringify([write.statuses, write.columns]);
  const written = left === null ? "all" : what(left) === what(wanted) ? "nothing" : "part";
  return { present: null, written };
}

/** So often it is looked anew where rows move. */
const attempts = 3;

/**
 * Writes what was proved into the checklist's own columns, and the statuses that follow, in one sync; where all of it
 * stands there already, nothing.
 *
 * @param today Excel serial
 * @returns the checklist as it is then; null where nothing was written
 */
export async function keepProofs(proofs: FoundProofs, today: number): Promise<Opened | null> {
  let found = await see();
  let write = writeFor(found, proofs, today);
  if (write === null) return null;
  await putBackOwed();
  for (let attempt = 1; attempt <= attempts && write !== null; attempt += 1) {
    const wanted = write;
    const isWhole = await writeProofs(wanted, () => aftermath(wanted, proofs, today));
    found = await asStep({ nothing: isWhole ? "all" : "part" }, () => see());
    if (isWhole) return openedOf(found);
    write = writeFor(found, proofs, today);
  }
  if (write !== null) throw new Trouble("rows-moving", { id: "", written: "part" });
  return openedOf(found);
}
