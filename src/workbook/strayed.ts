import { plainValue, type CellValue } from "./checklistCells";
import type { Column, Rows } from "./rows";

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

/** A write by place of which nobody knows whether it was carried out, and what the rows were before it. */
export interface Unchecked {
  readonly rows: Rows;
  readonly sheet: string;
  /** As the look before saw them; none for a mark's cells. */
  readonly headers: readonly CellValue[];
  readonly key: { readonly place: number; readonly value: CellValue };
  readonly cells: readonly { readonly place: number; readonly value: CellValue }[];
  readonly seen: readonly (readonly CellValue[])[];
}

/**
 * The rows that hold all that was written where it was not meant, and did not before. Columns may have come and gone
 * since, so it is looked for all along a row.
 */
export function strayedFrom(write: Unchecked, lines: readonly (readonly CellValue[])[]): Strayed[] {
  const { rows, sheet, headers, key, cells, seen } = write;
  const isTable = "table" in rows;
  const now = isTable ? lines[0] : [];
  const keyHeader = headers[key.place] ?? "";
  const keyPlace = isTable ? now.indexOf(keyHeader) : key.place;
  return lines.flatMap((line, row): Strayed[] => {
    if (isTable && row === 0) return [];
    const known = keyPlace >= 0 ? line[keyPlace] : "";
    const before = seen.find((one) => one[key.place] === known);
    const was = (place: number): CellValue => before?.[isTable ? headers.indexOf(now[place]) : place] ?? "";
    const isMeant = (at: number): boolean =>
      known === key.value &&
      cells.some(
        ({ place, value }) =>
          plainValue(value) === line[at] && (isTable ? now[at] === headers[place] : at === place),
      );
    const taken = new Set<number>();
    const hits = cells.flatMap(({ value }) => {
      const content = plainValue(value);
      const at = line.findIndex(
        (one, index) => one === content && !taken.has(index) && !isMeant(index) && was(index) !== content,
      );
      if (at < 0) return [];
      taken.add(at);
      return [{ at, value }];
    });
    const stands = cells.length - hits.length;
    // With a part of it elsewhere in the row, it may as well be what somebody else wrote.
    if (hits.length === 0 || (stands > 0 && known !== key.value)) return [];
    return hits.map(({ at, value }): Strayed => ({
      rows,
      sheet,
      meant: String(key.value),
      row,
      key: { place: keyPlace, header: keyHeader, value: known },
      columns: [{ place: at, header: now[at] ?? "" }],
      values: [was(at)],
      formulas: [was(at)],
      wrote: [value],
    }));
  });
}

/** A cell that still holds what was written there by mistake, and what it is to hold again. */
export interface Wrong {
  readonly index: number;
  readonly place: number;
}

/** The row by its key and the cells by their headers, among all as they stand now; null where nothing of ours is left. */
export function whereNow(
  strayed: Strayed,
  lines: CellValue[][],
): { row: number; keyPlace: number; wrongs: Wrong[] } | null {
  const { rows, key, columns, wrote } = strayed;
  const placeOf = ({ place, header }: Column): number =>
    "mark" in rows || header === "" ? place : lines[0].indexOf(header);
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
