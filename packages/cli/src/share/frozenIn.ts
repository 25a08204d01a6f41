import { ANCHOR, frozenNow, withAnchors } from "xlsx-book/frozenAnchors";
import { FROZEN, type FrozenCell } from "xlsx-book/frozenCells";
import type { WorkbookFile } from "../parts/workbookFile";
import { addNames, definedNames, listedSheets, removeNames } from "../parts/workbookPart";
import { readSetting } from "./readSetting";

const namesOf = (file: WorkbookFile): Map<string, string> =>
  new Map(definedNames(file).map(({ name, refersTo }) => [name, refersTo]));

/** The cells whose formulas a workbook keeps, where they and what they refer to stand now. */
export const frozenIn = (file: WorkbookFile): FrozenCell[] =>
  frozenNow(
    readSetting(file, FROZEN),
    namesOf(file),
    listedSheets(file).map(({ name }) => name),
  );

/**
 * Gives a workbook the hidden names by which Excel follows what kept formulas refer to, in place of those of before.
 *
 * @returns the setting that keeps the formulas, null without any
 */
export function keepFrozen(file: WorkbookFile, cells: readonly FrozenCell[]): string | null {
  const there = namesOf(file);
  const { record, names } = withAnchors(cells, there);
  const isWished = (name: string): boolean => names.some((one) => one.name === name);
  if ([...there.keys()].some((name) => name.startsWith(ANCHOR) && !isWished(name)))
    removeNames(file, (name) => name.startsWith(ANCHOR) && !isWished(name));
  const fresh = names.filter(({ name }) => !there.has(name));
  if (fresh.length > 0)
    addNames(
      file,
      fresh.map((one) => ({ ...one, isHidden: true })),
    );
  return cells.length > 0 ? JSON.stringify(record) : null;
}
