import type { ModelTableName } from "../../core/model/tables";
import { listen } from "../../workbook/changes";
import { readSheetIds } from "../../workbook/proofs/sheetIds";
import { openProofs, openProofsAgain, tablesBySheet, type FoundProofs } from "./openProofs";

export interface Watching {
  /** Reads everything anew, as after something was linked, which no cell tells of. */
  readonly refresh: () => void;
  readonly end: () => Promise<void>;
}

/** So long nothing else may change before anything is read: people type row by row. In milliseconds. */
const calm = 400;

/** What is to be read again: all, or what stands on some sheets. */
type Due = "all" | ReadonlySet<ModelTableName> | null;

const both = (a: Due, b: Due): Due =>
  a === "all" || b === "all" ? "all" : a && b ? new Set([...a, ...b]) : (a ?? b);

/**
 * Tells what the workbook proves, now and whenever cells that a rule reads have changed and nothing has changed since
 * for a moment; only what reads them is proved again. Sheets that hold nothing of the model are passed over.
 */
export async function watchProofs(
  found: (proofs: FoundProofs) => void,
  failed: (trouble: unknown) => void,
): Promise<Watching> {
  let last: FoundProofs | null = null;
  /** By Excel's id of each sheet that was there at the last full look. */
  let tables: ReadonlyMap<string, ReadonlySet<ModelTableName>> = new Map();
  let due: Due = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isReading = false;
  let isEnded = false;

  async function lookAtAll(): Promise<FoundProofs> {
    const proofs = await openProofs();
    const bySheet = tablesBySheet(proofs.model);
    const ids = await readSheetIds();
    tables = new Map([...ids].map(([name, id]) => [id, bySheet.get(name) ?? new Set()]));
    return proofs;
  }

  async function read(): Promise<void> {
    timer = null;
    if (isReading || due === null) return;
    isReading = true;
    const wanted = due;
    due = null;
    try {
      last = wanted === "all" || last === null ? await lookAtAll() : await openProofsAgain(last, wanted);
      if (!isEnded) found(last);
    } catch (caught) {
      // The next change reads everything: what was to be read now is in doubt.
      last = null;
      if (!isEnded) failed(caught);
    } finally {
      isReading = false;
    }
    if (due !== null) wait(calm);
  }

  function wait(moment: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = isEnded ? null : setTimeout(() => void read(), moment);
  }

  function readAgain(which: "all" | ReadonlySet<ModelTableName>): void {
    if (which !== "all" && which.size === 0) return;
    due = both(due, which);
    wait(calm);
  }

  const end = await listen(
    ({ sheetId, address }) => readAgain((address === "" ? undefined : tables.get(sheetId)) ?? "all"),
    // What a sheet that nobody has looked at yet calculates was told when it came.
    (sheetId) => readAgain(tables.get(sheetId) ?? new Set()),
  );
  const refresh = (): void => {
    due = "all";
    wait(0);
  };
  refresh();
  return {
    refresh,
    end: () => {
      isEnded = true;
      if (timer !== null) clearTimeout(timer);
      return end();
    },
  };
}
