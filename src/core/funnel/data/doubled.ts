import { isError, type CellValue } from "../../cellValue";

/** A row whose id stands in an earlier one already. */
export interface DoubledRow {
  /** As it stands in its first row. */
  readonly id: CellValue;
  /** Of the rows with that id; 2 for the second. */
  readonly nth: number;
  /** From 0. */
  readonly row: number;
}

/** Every later row of an id, caseless; blanks and errors are none. */
export function doubledRows(ids: readonly CellValue[]): readonly DoubledRow[] {
  const seen = new Map<CellValue, { readonly id: CellValue; count: number }>();
  return ids.flatMap((id, row): DoubledRow[] => {
    if (id === "" || isError(id)) return [];
    const key = typeof id === "string" ? id.toLowerCase() : id;
    const known = seen.get(key);
    if (known) return [{ id: known.id, nth: ++known.count, row }];
    seen.set(key, { id, count: 1 });
    return [];
  });
}
