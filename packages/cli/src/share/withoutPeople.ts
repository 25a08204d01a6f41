import { parseArea } from "xlsx-book/a1";
import { partKey } from "xlsx-book/zipDirectory";
import { type Edit, edited, type Outlined, outline, walk } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { listedSheets } from "../parts/workbookPart";
import type { CellArea } from "../readiness/addIn";
import { forEachCell, type StoredCell, valueText } from "../sheet/storedCells";
import { refuseUnchangeable } from "./embed";
import { dropCalculationChain } from "./freeze";
import { shortenLinks } from "./links";
import { dropLogins } from "./sources";
import {
  attributeKinds,
  blankCustomProperties,
  blankLibraryProperties,
  CORE_TEXTS,
  dropNamed,
  dropPrinters,
} from "./traces";

const blanked = ({ inside, close }: Outlined): Edit[] =>
  close > inside ? [{ from: inside, to: close, text: "" }] : [];

/** Blanks elements of a part by their names, and leaves the elements themselves. */
function blankElements(file: WorkbookFile, part: string | undefined, names: readonly string[]): void {
  if (part === undefined || !file.has(part)) return;
  const xml = file.require(part);
  const edits = outline(xml, 2)
    .children.filter(({ name }) => names.includes(name))
    .flatMap(blanked);
  if (edits.length) file.write(part, edited(xml, edits));
}

/** An attribute's value within an element's opening tag, blanked. */
function blankAttribute(xml: string, element: Outlined, name: string): Edit[] {
  const tag = xml.slice(element.start, element.inside);
  const text = tag.replace(new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`), '$1""');
  return text === tag ? [] : [{ from: element.start, to: element.inside, text }];
}

function blankDocument(file: WorkbookFile): void {
  const part = (type: string): string | undefined =>
    file.relations("").find((relation) => relation.type === type)?.target;
  blankElements(file, part("core-properties"), ["creator", "lastModifiedBy", ...CORE_TEXTS]);
  blankElements(file, part("extended-properties"), ["Manager", "Company", "HyperlinkBase"]);
  const xml = file.require(file.main);
  const edits: Edit[] = [];
  walk(xml, {
    open(element) {
      if (element.name === "absPath") edits.push(...blankAttribute(xml, element, "url"));
      if (element.name === "fileSharing") edits.push(...blankAttribute(xml, element, "userName"));
    },
  });
  if (edits.length) file.write(file.main, edited(xml, edits));
}

/** A note's shape in an old drawing, which holds buttons and pictures of headers, too. */
const NOTE_SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[^])*?\bObjectType="Note"(?:(?!<\/v:shape>)[^])*<\/v:shape>/g;

/** The kinds of relations that lead to what people wrote beside cells, and to who they are. */
const SAID = /^(?:comments|threadedComment|person)$/;

/** Takes notes and comments out of the file, with the persons that wrote them. */
function removeComments(file: WorkbookFile): void {
  for (const from of [file.main, ...listedSheets(file).map(({ part }) => part)]) {
    if (!file.has(from)) continue;
    const relations = file.relations(from);
    const said = relations.filter(({ type, target }) => SAID.test(type) && file.has(target));
    for (const { id, target } of said) {
      file.unrelate(from, id);
      file.remove(target);
    }
    if (said.length > 0)
      for (const { type, target } of relations)
        if (type === "vmlDrawing" && file.has(target)) {
          const xml = file.require(target);
          const rest = xml.replace(NOTE_SHAPE, "");
          if (rest !== xml) file.write(target, rest);
        }
  }
  // Parts that nothing leads to any more would still tell.
  const types = file.contentTypes();
  for (const name of file.names)
    if (/comments\+xml$|threadedcomments\+xml$|person\+xml$/i.test(types.get(partKey(name)) ?? ""))
      file.remove(name);
}

/** A cell with its look and without what it held. */
function emptied(xml: string, { cell }: StoredCell): Edit {
  const opening = xml.slice(cell.start, cell.inside);
  const plain = opening.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "").replace(/\s*\/?>$/, "/>");
  return { from: cell.start, to: cell.end, text: plain };
}

/** Empties cells, and the workbook's list of texts of what only they held. @returns whether a formula was among them */
function emptyCells(file: WorkbookFile, areas: readonly CellArea[]): boolean {
  const texts = new Set<string>();
  let wasFormula = false;
  const isWithin = (sheet: string, address: string): boolean => {
    const place = parseArea(address);
    return areas.some((one) => {
      const area = one.sheet === sheet && place ? parseArea(one.address) : undefined;
      return (
        area !== undefined &&
        place!.top >= area.top &&
        place!.top <= area.bottom &&
        place!.left >= area.left &&
        place!.left <= area.right
      );
    });
  };
  const sheets = listedSheets(file).filter(({ type }) => type === "worksheet");
  for (const { name, part } of sheets) {
    if (!areas.some(({ sheet }) => sheet === name)) continue;
    const xml = file.require(part);
    const edits: Edit[] = [];
    forEachCell(xml, (stored) => {
      if (!isWithin(name, stored.address) || stored.cell.close === stored.cell.inside) return;
      wasFormula ||= stored.formula !== undefined;
      if (stored.type === "s") texts.add(valueText(xml, stored) ?? "");
      edits.push(emptied(xml, stored));
    });
    if (edits.length) file.write(part, edited(xml, edits));
  }
  for (const { part } of sheets) {
    if (texts.size === 0) break;
    const xml = file.require(part);
    forEachCell(xml, (stored) => {
      if (stored.type === "s") texts.delete(valueText(xml, stored) ?? "");
    });
  }
  const list = file.relations(file.main).find(({ type }) => type === "sharedStrings")?.target;
  if (list === undefined || texts.size === 0) return wasFormula;
  const xml = file.require(list);
  const gone = outline(xml, 2).children.filter((_, index) => texts.has(String(index)));
  const edits = gone.map((one): Edit => ({
    from: one.start,
    to: one.end,
    text: `<${one.written}><${one.written.replace(/si$/, "t")}/></${one.written}>`,
  }));
  file.write(list, edited(xml, edits));
  return wasFormula;
}

/**
 * Leaves out what the file says of people: the names in its properties, the texts of these and of properties of one's own, where it
 * was saved, the folders of linked files, logins of connections, printers, who refreshed pivot tables, made scenarios and views, notes and
 * comments with whoever wrote them, and of the checklist the owners, evidence, notes and sign-offs.
 *
 * @throws CommandFailure, where the workbook may not be changed
 */
export function leaveOutPeople(file: WorkbookFile, name: string, areas: readonly CellArea[]): void {
  refuseUnchangeable(file, name);
  blankDocument(file);
  blankCustomProperties(file);
  blankLibraryProperties(file);
  shortenLinks(file);
  dropLogins(file);
  dropPrinters(file);
  for (const kind of attributeKinds) dropNamed(file, kind);
  removeComments(file);
  if (emptyCells(file, areas)) dropCalculationChain(file);
}
