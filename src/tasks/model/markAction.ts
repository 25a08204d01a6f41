import type { CellValue } from "../../core/cellValue";
import type { KeptAction } from "../../core/tracking/actions";
import { Trouble } from "../../core/trouble";
import { asStep, type Aftermath } from "../../workbook/errors";
import { readHeaders } from "../../workbook/model/headers";
import { modelTable } from "../../workbook/model/modelTable";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import { readModel } from "../../workbook/model/readModel";
import { writeByPlace } from "../../workbook/model/writeByPlace";
import { refuseNewer } from "./insertTables";
import { mendTables } from "./mendTables";

/** Looks for the table and the row that has kept the action. */
async function look(wanted: KeptAction) {
  const { look: found, parts } = await readModel(["stReviews"]);
  refuseNewer(found);
  const part = parts.get("stReviews");
  if (!part?.table) throw new Trouble("model-absent", { table: "stReviews" });
  const { table, isProtected } = part;
  if (isProtected) throw new Trouble("protected", { sheet: table.sheet, written: "nothing" });
  const { places } = readHeaders(modelTable("stReviews"), table.headers);
  const held = (row: readonly CellValue[], place: number | undefined): CellValue =>
    place === undefined ? "" : row[place];
  const isKept = (row: readonly CellValue[]): boolean =>
    String(held(row, places.action)).trim() === wanted.action &&
    String(held(row, places.actionOwner)).trim() === wanted.owner &&
    held(row, places.day) === (wanted.day ?? "") &&
    held(row, places.actionDue) === (wanted.due ?? "");
  // Where two rows say the same, the one that was meant, or else the one that stands as it did.
  const alike = table.body.flatMap((row, index) => (isKept(row) ? [index] : []));
  const row = alike.includes(wanted.index) ? wanted.index : alike[0];
  if (row === undefined || places.action === undefined)
    throw new Trouble("action-gone", { action: wanted.action });
  const { action, actionDone: done } = places;
  const isMending = found.record?.mending.includes("stReviews") ?? false;
  const isWhole = done !== undefined && !isMending;
  return { table, row, action, done, isWhole, holds: held(table.body[row], done) };
}

/**
 * Notes in the reviews that an action was done, or that it is open again. A table of an older version first gets the
 * column for it. Three syncs, one of them writing.
 *
 * @param done Excel serial of the day; null to open it again
 */
export async function markAction(wanted: KeptAction, done: number | null): Promise<void> {
  await putBackOwed();
  const found = await look(wanted);
  if (!found.isWhole) {
    await asStep({ all: "part" }, () => mendTables({ tables: ["stReviews"] }));
    return asStep({ nothing: "part" }, async () => write(await look(wanted), wanted, done));
  }
  return write(found, wanted, done);
}

async function write(
  first: Awaited<ReturnType<typeof look>>,
  wanted: KeptAction,
  done: number | null,
): Promise<void> {
  const value = done ?? "";
  const aftermath = async (): Promise<Aftermath> => {
    const { holds } = await look(wanted);
    return { present: null, written: holds === value ? "all" : "nothing" };
  };
  let found = first;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (found.holds === value) return;
    const { table, row, action, done: place = 0 } = found;
    const { name, sheet, headers, body } = table;
    const key = { place: action, value: body[row][action] };
    const cells = [{ place, value }];
    if (
      await writeByPlace(
        { rows: { table: name }, sheet, headers, key, cells, seen: body },
        row + 1,
        aftermath,
      )
    )
      return;
    found = await look(wanted);
  }
  throw new Trouble("model-moving", { table: "stReviews", written: (await aftermath()).written });
}
