import type { Sheet } from "./book";
import type { Kept } from "./keptElement";
import { filterArea } from "./kept";
import type { LeftOuts } from "./leftOut";
import { type Element, childrenOf, escapeText, tag } from "./xml";

const PRINT = /^_xlnm\.Print_(?:Area|Titles)$/i;
const AREAS = /^(?:\$?[A-Z]{1,3}(?:\$?\d+)?(?::\$?[A-Z]{1,3}(?:\$?\d+)?)?|\$?\d+:\$?\d+)$/i;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** The areas of a list that all lie on one sheet, without its name, by which it may be called otherwise later. */
function areasOn(sheet: string, text: string): string | undefined {
  const areas = text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => {
    const prefix = [quoted(sheet), `${sheet}!`].find((each) => part.startsWith(each));
    return prefix === undefined ? "" : part.slice(prefix.length);
  });
  return areas.every((area) => AREAS.test(area)) ? areas.join(",") : undefined;
}

/** Puts what a sheet prints, and the rows and columns that it repeats, among what is kept of it. */
export function readPrintNames(
  names: Element | undefined,
  sheetNames: string[],
  sheets: Sheet[],
  left: LeftOuts,
): void {
  for (const { attributes, text } of childrenOf(names, "definedName")) {
    const { name = "", localSheetId } = attributes;
    if (!PRINT.test(name)) continue;
    const sheet = sheets.find((each) => each.name === sheetNames[Number(localSheetId ?? -1)]);
    const areas = sheet && areasOn(sheet.name, text.trim());
    if (areas === undefined) left.add("page-setup");
    else (sheet!.kept ??= []).push({ name: "definedName", attributes: { name }, text: areas });
  }
}

/** The names that a file keeps for itself: what is printed, and where a sheet's filter is. */
export function writeOwnNames(sheets: readonly Sheet[]): string {
  const element = (localSheetId: number, name: string, text: string, hidden?: number): string =>
    tag("definedName", { name, localSheetId, hidden }, escapeText(text));
  return sheets
    .flatMap((sheet, index) => {
      const on = (areas: string): string =>
        areas
          .split(",")
          .map((area) => quoted(sheet.name) + area)
          .join(",");
      const filter = filterArea(sheet);
      const printed = (sheet.kept ?? []).filter(({ name }) => name === "definedName");
      return [
        ...(filter === undefined ? [] : [element(index, "_xlnm._FilterDatabase", on(absolute(filter)), 1)]),
        ...printed.map(({ attributes, text = "" }: Kept) => element(index, attributes.name ?? "", on(text))),
      ];
    })
    .join("");
}

const absolute = (area: string): string => area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
