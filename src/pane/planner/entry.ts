import type { CellAddress } from "../../core/cellAddress";
import { typedDay } from "../../core/calendar/typedDay";
import type { Given } from "../../core/planner/request";
import type { Picked } from "../../tasks/planner/pickSelection";
import { readAmount, type Wrong } from "../amount/expression";
import { addressText } from "../shell/addressText";

/** One field as it is filled in: what was typed, what that means, and what is wrong with it. */
export interface Entry {
  readonly text: string;
  readonly given: Given | null;
  /** What the linked cells are; null before they were looked at. */
  readonly cells: Picked | null;
  /** What an expression comes to; null where the text itself says it. */
  readonly amount: number | null;
  readonly wrong: Wrong | { readonly field: "cells" | "date" | "constant" } | null;
}
export const blank: Entry = { text: "", given: null, cells: null, amount: null, wrong: null };

/** What may be put into a field: cells only, or else an amount, a day or a word. */
export type Kind = "cells" | "amount" | "day" | "word";

const reference =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** Cells as somebody typed them; the sheet is blank where it was left out. */
export function readCells(text: string): CellAddress | null {
  const found = reference.exec(text.trim());
  if (!found) return null;
  const [, quoted, bare, left, top, right, bottom] = found;
  const first = `${left.toUpperCase()}${top}`;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare ?? "",
    address: right === undefined ? first : `${first}:${right.toUpperCase()}${bottom}`,
  };
}

export const cellsEntry = (at: CellAddress, cells: Picked | null): Entry => ({
  ...blank,
  text: addressText(at),
  given: { from: "cells", sheet: at.sheet, address: at.address },
  cells,
});

const isPlain = (text: string): boolean => /^\s*-?\d+(\.\d+)?\s*$/.test(text);

/** What somebody typed that is no reference to cells, as the field takes it. */
export async function readEntry(kind: Kind, text: string): Promise<Entry> {
  switch (kind) {
    case "cells":
      return { ...blank, text, wrong: { field: "cells" } };
    case "word":
      return { ...blank, text, given: { from: "value", value: text.trim() } };
    case "day": {
      const day = typedDay(text);
      return day === null
        ? { ...blank, text, wrong: { field: "date" } }
        : { ...blank, text, given: { from: "day", value: day } };
    }
    case "amount": {
      const read = await readAmount(text);
      if ("wrong" in read) return { ...blank, text, wrong: read.wrong };
      const amount = isPlain(text) ? null : read.value;
      return { ...blank, text, given: { from: "value", value: read.value }, amount };
    }
  }
}
