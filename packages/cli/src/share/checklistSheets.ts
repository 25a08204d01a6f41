import type { Book } from "xlsx-book/book";
import { FileFailure } from "xlsx-book/failure";
import { LIMITS } from "xlsx-book/limits";
import { relationsOf } from "xlsx-book/parts";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { openPackage, type Package } from "xlsx-book/zip";
import { itemsOf } from "../parts/addToList";
import { attribute, child, outline } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { listedSheets, listSheets, tablesIn } from "../parts/workbookPart";
import { dynamicArrayMark } from "./dynamicArrays";
import { mergeStyles, shift } from "./mergeStyles";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing";

/** The parts that hang on a sheet of ours, by what they are to it. */
const KINDS: Record<string, { folder: string; type: string }> = {
  worksheet: { folder: "xl/worksheets/sheet", type: `${SPREADSHEET}worksheet+xml` },
  table: { folder: "xl/tables/table", type: `${SPREADSHEET}table+xml` },
  drawing: { folder: "xl/drawings/drawing", type: `${DRAWING}+xml` },
  chart: { folder: "xl/charts/chart", type: `${DRAWING}ml.chart+xml` },
};

/** A sheet's cells with the workbook's numbers for their formats, and with their texts in themselves. */
function restyled(
  xml: string,
  styles: { cell: (id: number) => number; conditional: (id: number) => number },
  texts: readonly string[],
  mark: () => number,
): string {
  return xml
    .replace(/<c ([^>]*)>(?:<v>(\d+)<\/v><\/c>)?/g, (cell: string, attributes: string, value?: string) => {
      const own = attributes
        .replace(/\bs="(\d+)"/, (_, id: string) => `s="${styles.cell(Number(id))}"`)
        .replace(/\bcm="\d+"/, () => `cm="${mark()}"`);
      if (value === undefined || !/\bt="s"/.test(own)) return cell.replace(attributes, () => own);
      return `<c ${own.replace(/\bt="s"/, 't="inlineStr"')}><is>${texts[Number(value)]}</is></c>`;
    })
    .replace(/ dxfId="(\d+)"/g, (_, id: string) => ` dxfId="${styles.conditional(Number(id))}"`);
}

const textsOf = (ours: Package): string[] => {
  const xml = ours.text("xl/sharedStrings.xml") ?? "<sst/>";
  const root = outline(xml, 2);
  return root.children.map(({ inside, close }) => xml.slice(inside, close));
};

/** The workbook's stylesheet with the formats of our sheets; a workbook without one, or with an empty one, gets ours. */
function addStyles(
  file: WorkbookFile,
  ours: string,
): Pick<ReturnType<typeof mergeStyles>, "cell" | "conditional"> {
  const part = file.relations(file.main).find(({ type }) => type === "styles")?.target;
  const asTheyAre = { cell: (id: number) => id, conditional: (id: number) => id };
  if (part !== undefined && file.has(part)) {
    if (outline(file.require(part), 2).children.length === 0) {
      file.write(part, ours);
      return asTheyAre;
    }
    const { xml, ...numbers } = mergeStyles(file.require(part), ours);
    file.write(part, xml);
    return numbers;
  }
  file.addPart("xl/styles.xml", `${SPREADSHEET}styles+xml`, ours);
  file.relate(file.main, `${OFFICE}styles`, "xl/styles.xml");
  return asTheyAre;
}

/** Copies a part of ours with all that hangs on it. @returns its name in the workbook */
function copyPart(
  file: WorkbookFile,
  ours: Package,
  part: string,
  kind: string,
  change: (kind: string, xml: string) => string,
): string {
  const { folder, type } = KINDS[kind];
  const name = file.freePart(folder, ".xml");
  file.addPart(name, type, change(kind, ours.text(part)!));
  for (const relation of relationsOf(ours, part)) {
    const copy = copyPart(file, ours, relation.target, relation.type, change);
    const id = file.relate(name, OFFICE + relation.type, copy);
    if (id !== relation.id) throw new Error(`${part} names ${relation.target} ${relation.id}, not ${id}.`);
  }
  return name;
}

/**
 * Puts the sheets of a book behind those of a workbook, with their tables, charts and names. Texts stand in the cells
 * themselves, so that the workbook's own texts stay as they are; formats come behind its own.
 */
export async function addSheets(file: WorkbookFile, book: Book): Promise<void> {
  if (listedSheets(file).length + book.sheets.length > LIMITS.sheets)
    throw new FileFailure("too-large", "sheets", "sheets");
  const before = listedSheets(file).length;
  const ours = openPackage(await writeXlsx({ ...book, settings: {} }));
  const styles = addStyles(file, ours.text("xl/styles.xml")!);
  const texts = textsOf(ours);
  const tables = tablesIn(file);
  let mark: number | undefined;
  const change = (kind: string, xml: string): string => {
    if (kind === "table") return xml.replace(/ id="\d+"/, ` id="${++tables.last}"`);
    if (kind !== "worksheet") return xml;
    return restyled(xml, styles, texts, () => (mark ??= dynamicArrayMark(file)));
  };
  const listing = ours.text("xl/workbook.xml")!;
  const root = outline(listing, 3);
  const targets = new Map(relationsOf(ours, "xl/workbook.xml").map(({ id, target }) => [id, target]));
  const sheets = (child(root, "sheets")?.children ?? []).map((sheet) => {
    const part = copyPart(file, ours, targets.get(attribute(listing, sheet, "id")!)!, "worksheet", change);
    const id = file.relate(file.main, `${OFFICE}worksheet`, part);
    return { name: attribute(listing, sheet, "name")!, id };
  });
  const names = itemsOf(listing, child(root, "definedNames")).map((name) =>
    shift(name, "localSheetId", (sheet) => before + sheet),
  );
  listSheets(file, sheets, names);
}
