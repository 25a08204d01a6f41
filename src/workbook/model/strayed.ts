import { plainValue } from "../text";
import type { CellValue } from "../../core/cellValue";
import type { Column, Rows } from "./rows";
import type { RowWrite } from "./writeRow";

export type Content = readonly (CellValue | null)[];

/** Cells that got what was meant for another row: what they held, and how their row is known. */
export interface Strayed {
  readonly rows: Rows;
  readonly sheet: string;
  /** The row that was meant. */
  readonly meant: string;
  /** Where the row stood; only a row without a key is still looked for there. */
  readonly row: number;
  readonly key: Column & { readonly value: CellValue };
  /** Side by side from the left. */
  readonly columns: readonly Column[];
  /** What the cells held; null where nothing was written. */
  readonly values: Content;
  readonly formulas: Content;
  /** What was written over it. */
  readonly wrote: Content;
}

/** The rows of a table that hold all that was meant for another one, and did not before. */
export function strayedFrom(write: RowWrite, lines: readonly (readonly CellValue[])[]): Strayed[] {
  const { rows, sheet, headers, key, cells, seen } = write;
  const placeOf = (place: number): number => (headers ? lines[0].indexOf(headers[place]) : place);
  const keyPlace = placeOf(key.place);
  const columns = cells.map(({ place }) => ({ place: placeOf(place), header: headers?.[place] ?? "" }));
  return lines.flatMap((line, row): Strayed[] => {
    const known = line[keyPlace] ?? "";
    if ((headers && row === 0) || known === key.value) return [];
    const isThere = (at: number): boolean => plainValue(cells[at].value) === line[columns[at].place];
    const before = seen.find((one) => one[key.place] === known);
    const was = cells.map(({ place }) => before?.[place] ?? "");
    const isNew = cells.some(({ value }, at) => plainValue(value) !== was[at]);
    if (!isNew || !cells.every((_cell, at) => isThere(at))) return [];
    return columns.map((column, at): Strayed => ({
      rows,
      sheet,
      meant: String(key.value),
      row,
      key: { place: keyPlace, header: headers?.[key.place] ?? "", value: known },
      columns: [column],
      values: [was[at]],
      formulas: [was[at]],
      wrote: [cells[at].value],
    }));
  });
}

/** A cell that still holds what was written there by mistake, and what it is to hold again. */
export interface Wrong {
  readonly index: number;
  readonly place: number;
}

export interface Where {
  readonly row: number;
  /** From the left; -1 where the column is gone. */
  readonly keyPlace: number;
  readonly wrongs: readonly Wrong[];
}

/** The row by its key and the cells by their headers, among all as they stand now; null where nothing of ours is left. */
export function whereNow(strayed: Strayed, lines: readonly (readonly CellValue[])[]): Where | null {
  const { rows, key, columns, wrote } = strayed;
  const placeOf = ({ place, header }: Column): number =>
    "name" in rows || header === "" ? place : lines[0].indexOf(header);
  const keyPlace = placeOf(key);
  const isKnown = key.value !== "" && keyPlace >= 0;
  const candidates = isKnown
    ? lines.flatMap((line, row) => (line[keyPlace] === key.value ? [row] : []))
    : [strayed.row];
  for (const row of candidates) {
    const wrongs = columns.flatMap((column, index): Wrong[] => {
      const place = placeOf(column);
      const content = wrote[index];
      return content !== null && place >= 0 && plainValue(content) === lines[row]?.[place]
        ? [{ index, place }]
        : [];
    });
    if (wrongs.length > 0) return { row, keyPlace, wrongs };
  }
  return null;
}
