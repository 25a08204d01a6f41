import { keepAttributes, keptElement } from "../../grid/keptElements";
import { invalidArgument } from "../errors";
import type { Run } from "../officeType";
import { sheetOf } from "./sheetSelf";
import * as argument from "./arguments";

/** A property of a sheet that stands in its file only: as Office.js reads it, and as it sets it. */
export interface SheetProperty {
  read: (sheetId: string, run: Run) => unknown;
  write: (sheetId: string, value: unknown, run: Run) => void;
}

export const attributeOf = (run: Run, sheetId: string, element: string, name: string): string | undefined => {
  sheetOf(run, sheetId);
  return keptElement(run.grid, sheetId, element)?.attributes[name];
};

const isOn = (text: string): boolean => text === "1" || text === "true";

/** An attribute that is on or off; `usual` where a file says nothing. */
export const flag = (element: string, name: string, usual = false): SheetProperty => ({
  read: (sheetId, run) => {
    const said = attributeOf(run, sheetId, element, name);
    return said === undefined ? usual : isOn(said);
  },
  write: (sheetId, value, run) => {
    const isSet = argument.flag(value, name);
    keepAttributes(run.grid, sheetId, element, { [name]: isSet === usual ? undefined : isSet ? "1" : "0" });
  },
});

/** An attribute that is one of a few words, by Office.js's words for the file's; the first is the usual one. */
export const word = (
  element: string,
  name: string,
  words: Readonly<Record<string, string>>,
): SheetProperty => {
  const [usual = ""] = Object.keys(words);
  return {
    read: (sheetId, run) => {
      const said = attributeOf(run, sheetId, element, name);
      return Object.keys(words).find((key) => words[key] === said) ?? usual;
    },
    write: (sheetId, value, run) => {
      const given = argument.oneOf(value, Object.keys(words), name);
      keepAttributes(run.grid, sheetId, element, { [name]: given === usual ? undefined : words[given] });
    },
  };
};

/** Points in an inch. */
const INCH = 72;

/** A margin: inches in the file, points in Office.js. A file has all six or none. */
export const margin = (name: string): SheetProperty => ({
  read: (sheetId, run) => Number(attributeOf(run, sheetId, "pageMargins", name) ?? usualMargins[name]) * INCH,
  write: (sheetId, value, run) => setMargins(run, sheetId, { [name]: argument.number(value, name) }),
});

const usualMargins: Readonly<Record<string, string>> = {
  left: "0.7",
  right: "0.7",
  top: "0.75",
  bottom: "0.75",
  header: "0.3",
  footer: "0.3",
};

/** Sets margins given in points. */
export function setMargins(run: Run, sheetId: string, points: Readonly<Record<string, number>>): void {
  sheetOf(run, sheetId);
  for (const [name, value] of Object.entries(points)) if (value < 0) throw invalidArgument(name);
  const before = keptElement(run.grid, sheetId, "pageMargins")?.attributes ?? usualMargins;
  const changes = Object.fromEntries(
    Object.entries(points).map(([name, value]) => [name, String(Math.round((value / INCH) * 1e6) / 1e6)]),
  );
  keepAttributes(run.grid, sheetId, "pageMargins", { ...before, ...changes });
}

/** The handlers of a type's tables, of properties by their names. */
export const handlers = (properties: Readonly<Record<string, SheetProperty>>) => ({
  read: Object.fromEntries(Object.entries(properties).map(([name, { read }]) => [name, read])),
  write: Object.fromEntries(Object.entries(properties).map(([name, { write }]) => [name, write])),
});
