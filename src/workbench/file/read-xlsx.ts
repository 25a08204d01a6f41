import type { Book, Sheet } from "../book";
import { readPalette } from "./colors";
import { FileFailure } from "./failure";
import { type LeftOut, LeftOuts } from "./left-out";
import { readNames } from "./names";
import { readPart, type Relation, relationsOf, requirePart } from "./parts";
import type { CellSource } from "./read-cells";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readSharedStrings } from "./shared-strings";
import { readTable } from "./tables";
import { readConditionalFormats } from "./conditional-formats";
import { readDrawing } from "./drawings";
import { readLinks } from "./links";
import { readNotes } from "./notes";
import { countOtherParts } from "./other-parts";
import { readSettings } from "./settings";
import { readValidations } from "./validations";
import { childOf, childrenOf, isOn } from "./xml";
import { openPackage, type Package } from "./zip";

/** A workbook file as a Book, and what of it a Book can't hold. */
export interface OpenedBook extends Book {
  left: LeftOut[];
}

const MAIN_PARTS = /^(?:application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel))\./;

/** The workbook part, whatever its name; a file of another program (a document, slides) has none. */
function workbookPart(file: Package): string {
  const main = relationsOf(file, "").find(({ type }) => type === "officeDocument")?.target;
  if (!main) throw new FileFailure("not-a-workbook", "no main part");
  const type = childrenOf(readPart(file, "[Content_Types].xml"), "Override").find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${main.toLowerCase()}`,
  )?.attributes.ContentType;
  if (type && !MAIN_PARTS.test(type)) throw new FileFailure("not-a-workbook", type);
  if (!type && !main.includes("xl/")) throw new FileFailure("not-a-workbook", main);
  if (main.endsWith(".bin")) throw new FileFailure("not-a-workbook", "a binary workbook");
  return main;
}

const partOf = (relations: Relation[], type: string): string =>
  relations.find((relation) => relation.type === type)?.target ?? "";

const STATES: Record<string, Sheet["visibility"]> = { hidden: "hidden", veryHidden: "veryHidden" };

/**
 * Reads an .xlsx or .xlsm file. Formulas come without the file's prefixes and with shared ones written out, dates
 * as serial numbers of the 1900 calendar; names that lead back to themselves are kept as text.
 * Refuses with a FileFailure (`not-a-workbook`, `broken`, `encrypted`, `too-large`), and with nothing else.
 */
export async function readXlsx(bytes: Uint8Array): Promise<OpenedBook> {
  const file = openPackage(bytes);
  const main = workbookPart(file);
  const workbook = requirePart(file, main);
  const relations = relationsOf(file, main);
  const left = new LeftOuts();
  const styleSheet = readPart(file, partOf(relations, "styles"));
  const palette = readPalette(readPart(file, partOf(relations, "theme")), styleSheet);
  const source: CellSource = {
    styles: readStyles(styleSheet, palette),
    texts: readSharedStrings(file.text(partOf(relations, "sharedStrings"))),
    since1904: isOn(childOf(workbook, "workbookPr")?.attributes.date1904),
    left,
  };
  const listed = childrenOf(childOf(workbook, "sheets"), "sheet").map(({ attributes }) => attributes);
  const sheets: Sheet[] = [];
  for (const { name = "", state = "", id } of listed) {
    const place = relations.find((relation) => relation.id === id);
    const xml = place?.type === "worksheet" ? file.text(place.target) : undefined;
    if (xml === undefined) {
      if (place?.type === "worksheet" || !place) throw new FileFailure("broken", `sheet ${name} is missing`);
      left.add("chart-sheets");
      continue;
    }
    const { sheet, frame } = readSheet(xml, name, STATES[state] ?? "visible", palette, source);
    const attached = relationsOf(file, place!.target);
    sheet.validations = readValidations(frame, source.since1904, left);
    sheet.conditionalFormats = readConditionalFormats(frame, { ...source, palette });
    readLinks(frame, attached, sheet);
    readNotes(file, attached, sheet, left);
    for (const { type, target } of attached) {
      if (type === "drawing") readDrawing(file, target, sheet, left);
      const part = type === "table" ? readPart(file, target) : undefined;
      const table = part && readTable(part, left);
      if (table) sheet.tables.push(table);
    }
    sheets.push(sheet);
  }
  if (!sheets.length) throw new FileFailure("broken", "no sheets");
  const sheetNames = listed.map(({ name = "" }) => name);
  const names = readNames(childOf(workbook, "definedNames"), sheetNames, left);
  const settings = readSettings(file, left);
  const { lockStructure, lockWindows } = childOf(workbook, "workbookProtection")?.attributes ?? {};
  if (isOn(lockStructure) || isOn(lockWindows)) left.add("workbook-protection");
  countOtherParts(file, left);
  return { sheets, names, settings, left: left.list() };
}
