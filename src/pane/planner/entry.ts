import type { CellAddress } from "../../core/cellAddress";
import { dayFault, typedDay, type DayFault } from "../../core/calendar/typedDay";
import { writtenText } from "../../core/functions/card";
import type { Given } from "../../core/planner/request";
import { isTrouble } from "../../core/trouble";
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
  readonly wrong:
    | Wrong
    | { readonly day: DayFault }
    | { readonly field: "cells" | "list" | "constant" | "long" | "unread" }
    | null;
}
export const blank: Entry = { text: "", given: null, cells: null, amount: null, wrong: null };

/** What was typed where reading it failed, so that nothing older stands for it. */
export const unread = (text: string): Entry => ({ ...blank, text, wrong: { field: "unread" } });
export const isUnread = ({ wrong }: Entry): boolean =>
  wrong !== null && "field" in wrong && wrong.field === "unread";

/** What may be put into a field: cells only, or else figures or names one after another, an amount, a day or a word. */
export type Kind = "cells" | "figures" | "names" | "amount" | "day" | "word";

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

/** The cell that a trouble speaks of; one without a sheet's name is on the sheet that the plan is to go to. */
export function troubledCells(caught: unknown, placeSheet: string | undefined): readonly CellAddress[] {
  if (!isTrouble(caught)) return [];
  const { cell } = caught.facts as { cell?: string };
  const found = cell === undefined ? null : readCells(cell);
  const sheet = found?.sheet || placeSheet;
  return found && sheet ? [{ ...found, sheet }] : [];
}

export const cellsEntry = (at: CellAddress, cells: Picked | null): Entry => ({
  ...blank,
  text: addressText(at),
  given: { from: "cells", sheet: at.sheet, address: at.address },
  cells,
});

/** In characters, as Excel takes them within a formula. */
const mostInText = 255;
const mostInFormula = 8192;

/** An entry, unless no formula could hold what is given. */
export function fitting(entry: Entry): Entry {
  const { text, given } = entry;
  if (given?.from !== "value" && given?.from !== "constant") return entry;
  const texts = [given.value].flat(2).filter((value) => typeof value === "string");
  const written = given.from === "constant" ? given.text.length : 0;
  return written > mostInFormula || texts.some(({ length }) => length > mostInText)
    ? { ...blank, text, wrong: { field: "long" } }
    : entry;
}

const readFigure = async (text: string): Promise<number | null> => {
  const read = await readAmount(text);
  return "wrong" in read ? null : read.value;
};

/** «5, 3, 2» or «华东、华南», as the column of cells that they would stand in. */
async function readList(
  text: string,
  read: (one: string) => Promise<number | string | null>,
): Promise<Entry> {
  // Where something else parts them, a comma within a figure sets off its thousands: 1,200; 3,400.
  const apart = /[;\n，；、]|,\s/.test(text.trim()) ? /[;\n，；、]|,(?!\d{3}(?!\d))/ : /,/;
  const parts = text.split(apart).map((part) => part.trim());
  const values = await Promise.all(parts.map(read));
  if (values.some((value) => value === null || value === ""))
    return { ...blank, text, wrong: { field: "list" } };
  const rows = values.map((value) => [value]) as (number | string)[][];
  return { ...blank, text, given: { from: "constant", text: writtenText(rows), value: rows } };
}

const isPlain = (text: string): boolean => /^\s*-?\d+(\.\d+)?\s*$/.test(text);

/** What somebody typed that is no reference to cells, as the field takes it. */
export const readEntry = async (kind: Kind, text: string): Promise<Entry> =>
  fitting(await readAs(kind, text));

async function readAs(kind: Kind, text: string): Promise<Entry> {
  switch (kind) {
    case "cells":
      return { ...blank, text, wrong: { field: "cells" } };
    case "figures":
      return readList(text, readFigure);
    case "names":
      return readList(text, async (name) => name);
    case "word":
      return { ...blank, text, given: { from: "value", value: text.trim() } };
    case "day": {
      const day = typedDay(text);
      return day === null
        ? { ...blank, text, wrong: { day: dayFault(text) ?? "day" } }
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
