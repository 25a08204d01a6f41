import { isTrouble } from "../core/trouble";
import type { CellValue } from "./checklistCells";
import { checking, putBack } from "./putBack";
import type { Strayed } from "./strayed";
import { canBeFound, cellsByKey, rangeOf, setHidden, type Column, type Cover, type Rows } from "./rows";
import { inExcel, writing } from "./session";
import { isNotFound, troubleOf, type Aftermath } from "./trouble";

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
function lineOf({ headers, cells }: RowWrite): Line {
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
  if (!canBeFound(value)) return Promise.resolve(false);
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

/**
 * Writes into a row by its place, for where no search can serve, and looks in the same sync, before the cells
 * are written, whether it is the right one. If it was not, what was overwritten is put back.
 *
 * @param row from 0, the header counted
 * @returns whether it was the right row
 */
export async function writeByPlace(
  write: RowWrite,
  row: number,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> {
  const { rows, sheet, headers, key, cells } = write;
  const { columns, values } = lineOf(write);
  const width = headers?.length ?? Math.max(key.place, ...cells.map(({ place }) => place)) + 1;
  const unchecked = { rows, sheet, headers: headers ?? [], key, cells, seen: write.seen };
  const strayed = await checking(unchecked, () =>
    writing(
      sheet,
      async (context): Promise<Strayed | null> => {
        const range = rangeOf(context, rows);
        const line = (at: number): Excel.Range => range.getCell(at, 0).getResizedRange(0, width - 1);
        const before = line(row).load("values,formulas");
        const top = headers && line(0).load("values");
        range.getCell(row, columns[0].place).getResizedRange(0, columns.length - 1).values = [
          values as CellValue[],
        ];
        await context.sync();
        const now = top && (top.values[0] as CellValue[]);
        const [held] = before.values as CellValue[][];
        const stood = [key, ...columns].every(({ place }) => now?.[place] === headers?.[place]);
        if (stood && held[key.place] === key.value) return null;
        const keyPlace = now ? now.indexOf(headers?.[key.place] ?? "") : key.place;
        return {
          rows,
          sheet,
          meant: String(key.value),
          row,
          key: { place: keyPlace, header: now?.[keyPlace] ?? "", value: held[keyPlace] ?? "" },
          columns: columns.map(({ place }) => ({ place, header: now?.[place] ?? "" })),
          values: columns.map(({ place }, index) => (values[index] === null ? null : held[place])),
          formulas: columns.map(({ place }, index) =>
            values[index] === null ? null : (before.formulas as CellValue[][])[0][place],
          ),
          wrote: values,
        };
      },
      aftermath,
    ),
  );
  if (strayed === null) return true;
  await putBack([strayed]);
  return false;
}
