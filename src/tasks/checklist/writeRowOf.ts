import { isTrouble, Trouble } from "../../core/trouble";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import { type RowWrite, writeByKey, writeCovered } from "../../workbook/model/writeRow";
import type { Found } from "../../workbook/checklist/sheetsFound";
import type { Aftermath } from "../../workbook/errors";
import { lastSeen, see } from "./lastSeen";

/** A row that is to be written, and where the look that it was made from saw it: from 0, the header counted. */
export interface RowTarget extends RowWrite {
  readonly row: number;
}

/** What the same look would have led to, whatever rows came and went. */
const address = ({ rows, headers, key }: RowTarget): string => JSON.stringify([rows, headers, key]);

/**
 * Writes into one row of ours, in one sync where what was last seen still holds. The row is addressed by its key at
 * the moment of writing. Where Excel does not find it, it is looked for anew; where it is there and Excel's search
 * passes over it, as it may with what is hidden, it is shown for as long as it is written.
 *
 * @param target makes the write out of what a look found, or refuses; null where nothing is to be written
 * @param written how much of it the cells show, after a failure
 */
export async function writeRowOf(
  id: string,
  target: (found: Found) => RowTarget | null,
  written: (found: Found) => Aftermath["written"],
): Promise<void> {
  await putBackOwed();
  const aftermath = async (): Promise<Aftermath> => ({ present: null, written: written(await see()) });
  const seen = lastSeen();
  const remembered = seen && fromMemory(() => target(seen));
  if (remembered === null && seen) return;
  if (remembered && (await writeByKey(remembered, aftermath))) return;
  let tried = remembered ? address(remembered) : null;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const fresh = target(await see());
    if (fresh === null) return;
    const isPassedOver = address(fresh) === tried || typeof fresh.key.value !== "string";
    tried = address(fresh);
    if (isPassedOver ? await writeCovered(fresh, fresh.row, aftermath) : await writeByKey(fresh, aftermath))
      return;
  }
  throw new Trouble("rows-moving", { id, written: (await aftermath()).written });
}

/** What we remember may be out of date: only a fresh look may refuse. Undefined where it would. */
function fromMemory(make: () => RowTarget | null): RowTarget | null | undefined {
  try {
    return make();
  } catch (caught) {
    if (isTrouble(caught)) return undefined;
    throw caught;
  }
}
