import type { Book, Sheet } from "./book";
import { parseArea } from "./a1";
import { PackageWriter } from "./packageWriter";
import { wideNames, writeNames } from "./names";
import { writeCustomXml } from "./customXml";
import { writeCustomProperties, writeExtended } from "./customProperties";
import { DYNAMIC_ARRAYS } from "./dynamicArrays";
import { writeProperties } from "./properties";
import { writeKeptFigures } from "./excelFigures";
import { writeSettings, type FileOptions } from "./settings";
import { writeSheet } from "./writeSheet";
import { SharedStrings } from "./writeCells";
import { PeopleWriter } from "./threads";
import { StyleSheet } from "./writeStyles";
import { tag, xmlPart } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Excel opens no workbook without a sheet to show: where none is visible, the first is shown. */
function shownSheet({ sheets, inFront }: Book): number {
  const isVisible = (sheet: Sheet | undefined): boolean => sheet?.visibility === "visible";
  return inFront !== undefined && isVisible(sheets[inFront])
    ? inFront
    : Math.max(0, sheets.findIndex(isVisible));
}

/** Excel calculates a workbook when it opens it, but for one that is calculated by hand. */
function calculationOf({ kept }: Book): Record<string, string | number> {
  const { calculation } = kept ?? {};
  return calculation?.["calcMode"] === "manual" ? calculation : { ...calculation, fullCalcOnLoad: 1 };
}

function workbookContent(book: Book, ids: string[], externalReferences: string, shown: number): string {
  const sheets = book.sheets.map(({ name, visibility }: Sheet, i) =>
    tag("sheet", {
      name,
      sheetId: i + 1,
      state: visibility === "visible" || i === shown ? undefined : visibility,
      "r:id": ids[i],
    }),
  );
  return xmlPart(
    tag(
      "workbook",
      { xmlns: MAIN, "xmlns:r": RELATIONS },
      (book.kept?.sharing ? tag("fileSharing", book.kept.sharing) : "") +
        tag("workbookPr", { defaultThemeVersion: 166925 }) +
        (book.kept?.protection ? tag("workbookProtection", book.kept.protection) : "") +
        tag("bookViews", {}, tag("workbookView", { ...book.kept?.window, activeTab: shown || undefined })) +
        tag("sheets", {}, sheets.join("")) +
        (externalReferences && tag("externalReferences", {}, externalReferences)) +
        writeNames(book) +
        tag("calcPr", { calcId: 191029, ...calculationOf(book) }) +
        writeKeptFigures(book),
    ),
  );
}

/** Whether a range begins with a number, as years along a chart's axis do. */
function numericReferences(book: Book): (reference: string) => boolean {
  return (reference) => {
    const [, quoted, plain, range] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference) ?? [];
    const name = quoted?.replace(/''/g, "'") ?? plain;
    const area = range && parseArea(range);
    const sheet = book.sheets.find((each) => each.name === name);
    return !!area && typeof sheet?.cells[area.top]?.[area.left]?.value === "number";
  };
}

/** Writes a Book as an .xlsx file in the form that Excel itself writes. */
export async function writeXlsx(book: Book, { addIn }: FileOptions = {}): Promise<Uint8Array> {
  const file = new PackageWriter();
  const styles = new StyleSheet(book.kept?.styles, book.kept?.tableStyles);
  const texts = new SharedStrings();
  const target = {
    file,
    styles,
    texts,
    isWide: wideNames(book),
    tables: 0,
    isNumeric: numericReferences(book),
    inFront: shownSheet(book),
    people: new PeopleWriter(),
  };
  const workbook = file.part("xl/workbook.xml", "workbook", "officeDocument");
  let arrays = false;
  const ids = book.sheets.map((sheet, i) => {
    const part = workbook.part(`xl/worksheets/sheet${i + 1}.xml`, "worksheet", "worksheet");
    arrays = writeSheet(sheet, i + 1, part, target) || arrays;
    return part.id;
  });
  if (book.kept?.theme) workbook.part("xl/theme/theme1.xml", "theme", "theme").write(book.kept.theme);
  workbook.part("xl/styles.xml", "styles", "styles").write(styles.part());
  if (texts.size)
    workbook.part("xl/sharedStrings.xml", "sharedStrings", "sharedStrings").write(xmlPart(texts.content()));
  if (arrays) workbook.part("xl/metadata.xml", "sheetMetadata", "sheetMetadata").write(DYNAMIC_ARRAYS);
  target.people.write(workbook);
  const links = (book.kept?.externalLinks ?? []).map(({ xml, links: paths }, i) => {
    const part = workbook.part(`xl/externalLinks/externalLink${i + 1}.xml`, "externalLink", "externalLink");
    part.keep(paths);
    part.write(xml);
    return tag("externalReference", { "r:id": part.id });
  });
  writeCustomXml(workbook, book.kept?.customXml);
  workbook.write(workbookContent(book, ids, links.join(""), target.inFront));
  writeProperties(file, book.kept?.properties);
  writeCustomProperties(file, book.kept?.custom);
  writeExtended(file, book.kept ?? {});
  writeSettings(file, addIn, book.settings);
  return file.bytes();
}
