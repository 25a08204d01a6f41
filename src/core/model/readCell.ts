import { isError, type CellValue } from "../cellValue";
import type { Column } from "./column";

/** What marks a cell of a column of marks. */
export const star = "★";

/** Why a cell is not what its column holds. */
export type Misfit =
  /** None of the column's words. */
  | "unknown-word"
  | "not-a-number"
  /** Beyond the column's limits; it is read as it stands. */
  | "out-of-range"
  | "not-a-date"
  /** An error of Excel, such as #DIV/0!. */
  | "error"
  /** Blank, though the column is required. */
  | "missing";

export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly misfit: Misfit | null;
}

/** From 1927 to 2173: what is below is a year, what is above a month or a day written as 202701 or 20270101. */
const isDay = (serial: number): boolean => serial >= 10_000 && serial < 100_000;

const read = (value: ReadCell["value"], misfit: Misfit | null = null): ReadCell => ({ value, misfit });

/**
 * Reads a cell as its column says. What can't be read is null, or what a blank of the column stands for; a number
 * beyond the column's limits is read as it stands.
 *
 * @param idOf the id of a word of the column, in either language
 *
 * @example readCell({ kind: "share", from: 0, to: 1 }, 30, () => undefined) // { value: 30, misfit: "out-of-range" }
 * @example readCell({ kind: "date" }, "soon", () => undefined) // { value: null, misfit: "not-a-date" }
 */
export function readCell(
  column: Column,
  cell: CellValue,
  idOf: (word: string) => string | undefined,
): ReadCell {
  const blank = column.required && cell === "" ? "missing" : isError(cell) ? "error" : null;
  switch (column.kind) {
    case "key":
      return read(String(cell).trim(), blank);
    case "text":
    case "phrase":
      return read(String(cell), blank);
    case "mark":
      return read(cell === star, blank);
    case "choice": {
      if (cell === "") return read(column.blank, blank);
      const id = idOf(String(cell));
      return id === undefined ? read(column.blank, blank ?? "unknown-word") : read(id);
    }
    case "date":
      if (typeof cell === "number" && isDay(cell)) return read(cell);
      return read(null, blank ?? (cell === "" ? null : "not-a-date"));
    case "amount":
    case "number":
      if (typeof cell === "number")
        return read(cell, cell < (column.from ?? -Infinity) ? "out-of-range" : null);
      return read(null, blank ?? (cell === "" ? null : "not-a-number"));
    default: {
      if (typeof cell !== "number") return read(null, blank ?? (cell === "" ? null : "not-a-number"));
      const isWithin = cell >= (column.from ?? -Infinity) && cell <= (column.to ?? Infinity);
      return read(cell, isWithin ? null : "out-of-range");
    }
  }
}
