import { withIntersections } from "./arrayFormula";
import type { Book, Sheet } from "./book";
import { readPalette } from "./colors";
import { FileFailure } from "./failure";
import { type LeftOut, LeftOuts } from "./leftOut";
import { Meter } from "./meter";
import { readNames, wideNames } from "./names";
import { readPart, type Relation, relationsOf, requirePart } from "./parts";
import type { CellSource } from "./readCells";
import { readSheet } from "./readSheet";
import type { Attributes } from "./scanXml";
import { readStyles } from "./readStyles";
import { readSharedStrings } from "./sharedStrings";
import { readTable } from "./tables";
import { readConditionalFormats } from "./conditionalFormats";
import { readDrawing } from "./drawings";
import { readLinks } from "./links";
import { readKeptOfBook } from "./keptOfBook";
import { readNotes } from "./notes";
import { countOtherParts } from "./otherParts";
import { readPrintNames } from "./printNames";
import { readSettings, type FileOptions } from "./settings";
import { readPeople } from "./threads";
import { readValidations } from "./validations";
import { isCalculatedByExcel, readKeptFigures } from "./excelFigures";
import { childOf, childrenOf, type Element, isOn, within } from "./xml";
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

/** A part that another one points to; one that isn't there is told among what is left out. */
function readable(file: Package, name: string, left: LeftOuts): string | undefined {
  if (!name || file.has(name)) return name || undefined;
  left.add("unreadable-parts");
  return undefined;
}

const partOf = (relations: Relation[], type: string): string =>
  relations.find((relation) => relation.type === type)?.target ?? "";

const visibilityOf = (state: string | undefined): Sheet["visibility"] =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

/** What a sheet's relations lead to that is read. */
const ATTACHED = new Set(["drawing", "table", "comments", "threadedComment"]);

/** Excel's limit is 31; other programs write longer ones, and what is longer still is no name. */
const LONGEST_SHEET_NAME = 255;

/** The part of each sheet listed; two sheets of one part are a damaged file. */
function sheetParts(listed: Attributes[], relations: Relation[], left: LeftOuts): Map<Attributes, Relation> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const parts = new Map<Attributes, Relation>();
  const taken = new Set<string>();
  for (const sheet of listed) {
    // A macro sheet of an old kind, which Excel passes over as well.
    if (sheet.id === "") {
      left.add("macros");
      continue;
    }
    const part = byId.get(sheet.id ?? "");
    const { name = "" } = sheet;
    if (!part || name.length > LONGEST_SHEET_NAME || taken.has(part.target))
      throw new FileFailure("broken", `sheet ${name.slice(0, LONGEST_SHEET_NAME)} is missing`);
    taken.add(part.target);
    parts.set(sheet, part);
  }
  return parts;
}

/** Which sheet is shown, where that is not the first one that can be. */
function readInFront(
  workbook: Element,
  listed: readonly Attributes[],
  sheets: readonly Sheet[],
): Pick<Book, "inFront"> {
  const tab = Number(within(workbook, "bookViews", "workbookView")?.attributes.activeTab ?? 0);
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  const shown = visible.find(({ name }) => name === listed[tab]?.name);
  return shown && shown !== visible[0] ? { inFront: sheets.indexOf(shown) } : {};
}

/** Formulas that are stored plainly, as Excel shows them, once it is known what the names stand for. */
function showIntersections(book: Pick<Book, "sheets" | "names">, plain: CellSource["plain"][]): void {
  const isWide = wideNames(book);
  for (const [index, places] of plain.entries())
    for (const { row, column } of places) {
      const cell = book.sheets[index].cells[row]?.[column];
      if (cell?.formula) cell.formula = `=${withIntersections(cell.formula.slice(1), isWide)}`;
    }
}

/**
 * Reads an .xlsx or .xlsm file. Formulas come without the file's prefixes and with shared ones written out, dates
 * as serial numbers of the 1900 calendar; names that lead back to themselves are kept as text.
 * Refuses with a FileFailure (`not-a-workbook`, `broken`, `encrypted`, `too-large`), and with nothing else. What may be
 * read, and how much of it, is bounded by LIMITS: the time that it takes grows with the file and ends there.
 */
export async function readXlsx(bytes: Uint8Array, { addIn }: FileOptions = {}): Promise<OpenedBook> {
  const meter = new Meter();
  const file = openPackage(bytes, meter);
  const main = workbookPart(file);
  const workbook = requirePart(file, main);
  const relations = relationsOf(file, main);
  const left = new LeftOuts();
  const part = (type: string): string | undefined => readable(file, partOf(relations, type), left);
  const styleSheet = readPart(file, part("styles") ?? "");
  const theme = part("theme");
  const palette = readPalette(readPart(file, theme ?? ""), styleSheet);
  const source: CellSource = {
    styles: readStyles(styleSheet, palette, meter),
    texts: readSharedStrings(file.text(part("sharedStrings") ?? ""), meter),
    since1904: isOn(childOf(workbook, "workbookPr")?.attributes.date1904),
    left,
    meter,
    plain: [],
  };
  const listed = childrenOf(childOf(workbook, "sheets"), "sheet").map(({ attributes }) => attributes);
  const people = readPeople(file, relations);
  const sheets: Sheet[] = [];
  const plain: CellSource["plain"][] = [];
  meter.add("sheets", listed.length);
  for (const [{ name = "", state }, place] of sheetParts(listed, relations, left)) {
    if (place.type !== "worksheet") {
      left.add("chart-sheets");
      continue;
    }
    const xml = file.text(place.target);
    if (xml === undefined) throw new FileFailure("broken", `sheet ${name} is missing`);
    const { sheet, frame } = readSheet(xml, name, visibilityOf(state), palette, source);
    const attached = relationsOf(file, place.target).filter(
      ({ type, target }) => !ATTACHED.has(type) || readable(file, target, left),
    );
    sheet.validations = readValidations(frame, source);
    sheet.conditionalFormats = readConditionalFormats(frame, { ...source, palette });
    readLinks(frame, attached, sheet, meter);
    readNotes(file, attached, sheet, people);
    for (const { type, target } of attached) {
      if (type === "drawing") readDrawing(file, target, sheet, left);
      const part = type === "table" ? readPart(file, target) : undefined;
      const table = part && readTable(part, meter, sheet);
      if (table) sheet.tables.push(table);
    }
    plain.push(source.plain.splice(0));
    sheets.push(sheet);
  }
  if (!sheets.length) throw new FileFailure("broken", "no sheets");
  const sheetNames = listed.map(({ name = "" }) => name);
  readPrintNames(childOf(workbook, "definedNames"), sheetNames, sheets, left);
  const names = readNames(childOf(workbook, "definedNames"), sheetNames, left, meter);
  showIntersections({ sheets, names }, plain);
  const settings = readSettings(file, addIn, left);
  countOtherParts(file, left);
  const kept = readKeptOfBook(file, workbook, { theme, relations, styles: source.styles }, left);
  readKeptFigures(workbook, sheets);
  const byExcel = isCalculatedByExcel(file, workbook, file.has(partOf(relations, "calcChain")));
  return {
    sheets,
    names,
    settings,
    ...readInFront(workbook, listed, sheets),
    ...(kept && { kept }),
    ...(byExcel && { calculatedByExcel: true }),
    left: left.list(),
  };
}
