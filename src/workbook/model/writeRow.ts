import { isTrouble, Trouble } from "../../core/trouble";
import type { CellValue } from "../../core/cellValue";
import {
  beginningOf,
  canBeFound,
  cellsByKey,
  coverOf,
  setHidden,
  type Column,
  type Cover,
  type Rows,
} from "./rows";
import { inExcel, writing } from "../batch";
import { isNotFound, troubleOf, type Aftermath } from "../errors";

/** What is to be written into one row; a cell that is null stays as it is. */
export interface RowWrite {
  readonly rows: Rows;
  /** For Excel's refusal, which does not name it. */
  readonly sheet: string;
  /** As the last look saw them; a mark's cells have none. */
  readonly headers: readonly CellValue[] | null;
  /** The column and what the row has in it. */
  readonly key: { readonly place: number; readonly value: CellValue };
  readonly cells: readonly { readonly place: number; readonly value: CellValue }[];
  /** All rows as the last look saw them, the header not counted. */
  readonly seen: readonly (readonly CellValue[])[];
}

interface Line {
  readonly columns: readonly Column[];
  readonly values: readonly (CellValue | null)[];
}

/** The cells side by side from the first to the last, so that one action writes all of them or none. */
export function lineOf({ headers, cells }: RowWrite): Line {
  const places = cells.map(({ place }) => place);
  const first = Math.min(...places);
  const all = Array.from({ length: Math.max(...places) - first + 1 }, (_, index) => first + index);
  return {
    columns: all.map((place) => ({ place, header: headers?.[place] ?? "" })),
    values: all.map((place) => cells.find((cell) => cell.place === place)?.value ?? null),
  };
}

/**
 * Writes into the row that has the key at the moment when Excel carries it out, in one sync and one action.
 *
 * @param cover what is hidden of the row and is shown for as long as the sync takes, since a search may pass over it
 * @returns whether there was such a row and Excel could find it; if not, nothing is written
 */
export function writeByKey(
  write: RowWrite,
  aftermath: () => Promise<Aftermath>,
  cover: Cover | null = null,
): Promise<boolean> {
  const { rows, headers } = write;
  const value = cover?.shown ?? write.key.value;
  if (!canBeFound(value) || beginsLikeAnother(write)) return Promise.resolve(false);
  const { columns, values } = lineOf(write);
  const key = { place: write.key.place, header: headers?.[write.key.place] ?? "", value };
  return writing(
    write.sheet,
    async (context) => {
      if (cover) setHidden(context, rows, key, cover, false);
      cellsByKey(context, rows, key, columns).values = [values as CellValue[]];
      if (cover) setHidden(context, rows, key, cover, true);
      try {
        await context.sync();
      } catch (caught) {
        if (cover) await hideAgain(rows, key, cover);
        if (isNotFound(caught)) return false;
        throw caught;
      }
      return true;
    },
    aftermath,
  );
}

/** After a sync that failed; where the column is gone there is nothing to hide. */
async function hideAgain(rows: Rows, key: Column, cover: Cover): Promise<void> {
  try {
    await inExcel((context) => {
      setHidden(context, rows, key, cover, true);
      return context.sync();
    });
  } catch (caught) {
    // What failed before is told; the sheet merely shows more than it did.
    if (!isTrouble(troubleOf(caught, { written: "nothing", present: null }))) throw caught;
  }
}

/** A cell that is too narrow shows no more than this. */
const isNothingShown = (shown: string): boolean => /^#*$/.test(shown);

/**
 * Writes into a row that is there though Excel's search passed over it: it is shown for as long as it is written. A
 * row that no search can name is refused, since whatever is written by its place may come into another row.
 *
 * @param row where the look saw it, from 0, the header counted
 * @returns whether the row was still there
 */
export async function writeCovered(
  write: RowWrite,
  row: number,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> {
  const { rows, sheet, headers, key } = write;
  const cover = await coverOf(rows, row, key.place);
  // Somebody moved the rows since the look.
  if (cover.held !== key.value) return false;
  const column = String(headers?.[key.place] ?? "");
  if (isNothingShown(cover.shown)) throw new Trouble("unfindable", { sheet, column, why: "not-shown" });
  if (beginsLikeAnother(write)) throw new Trouble("unfindable", { sheet, column, why: "too-long" });
  return writeByKey(write, aftermath, cover);
}

/** Whether the part of the key that a search can be given stands in another row's as well. */
function beginsLikeAnother({ key, seen }: RowWrite): boolean {
  if (typeof key.value !== "string") return false;
  const beginning = beginningOf(key.value);
  const alike = seen.filter((row) => String(row[key.place]).includes(beginning));
  return beginning !== key.value && alike.length > 1;
}
