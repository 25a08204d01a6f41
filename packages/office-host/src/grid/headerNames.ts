import type { Worksheet } from "@univerjs/core";
import type { Area } from "./address";
import type { Cells } from "./cells";
import { valueOf } from "./typed";
import type { Language } from "./typedNumber";

/** What Excel calls the columns that nobody has named, before their number. */
export const columnWord = (language: Language): string => (language.startsWith("zh") ? "列" : "Column");

/** A name that is not taken, which it is from now on. */
export function freeName(taken: Set<string>, base: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${base}${number}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The names that a header row gives its columns: text, none empty, none twice (a later twin gets a number). */
export function headerNames(
  sheet: Worksheet,
  area: Area,
  before: readonly (string | undefined)[],
  language: Language,
): string[] {
  const texts: string[] = [];
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    const value = valueOf(sheet.getCellRaw(area.startRow, column));
    const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
    texts.push(text || (before[column - area.startColumn] ?? ""));
  }
  const taken = new Set<string>();
  return texts.map((text) => {
    let name =
      text || freeName(new Set([...taken, ...[...texts, ...before].map(lower)]), columnWord(language));
    for (let number = 2, base = name; taken.has(lower(name)); number += 1) name = `${base}${number}`;
    taken.add(lower(name));
    return name;
  });
}

const lower = (name: string | undefined): string => (name ?? "").toLowerCase();

/** The header cells that must be written for them to say these names; they are text in Excel. */
export function headerCells(sheet: Worksheet, area: Area, names: readonly string[]): Cells {
  const row: Cells[number] = {};
  names.forEach((name, index) => {
    const column = area.startColumn + index;
    const cell = sheet.getCellRaw(area.startRow, column);
    if (cell?.f || valueOf(cell) !== name) row[column] = { v: name, t: 4, f: null, si: null, p: null };
  });
  return Object.keys(row).length > 0 ? { [area.startRow]: row } : {};
}
