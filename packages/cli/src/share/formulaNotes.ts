import { parseArea } from "xlsx-book/a1";
import { fromFile } from "xlsx-book/fileFormula";
import { formulaNote, isFormulaNote, NOTE_AUTHOR, type NoteLanguage } from "xlsx-book/formulaNote";
import { type FrozenCell, notedFormulas } from "xlsx-book/frozenCells";
import { sheet as makeSheet } from "xlsx-book/makeBook";
import { noteText } from "xlsx-book/notes";
import { NOTE_TYPE, noteShape, noteShapes, shapeUnder } from "xlsx-book/noteShapes";
import { readPart } from "xlsx-book/parts";
import { textElement } from "xlsx-book/writeCells";
import { childOf, childrenOf, tag, xmlPart } from "xlsx-book/xml";
import { append, attribute, child, type Edit, edited, outline, prefixedLike } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** What stands behind the old drawing in a sheet's part. */
const BEHIND = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Boxes are placed as on a sheet whose columns nobody sized: Excel lays them beside their cells as it shows them. */
const USUAL = makeSheet("");

/** A cell that is a value now, and the formula that it had, as the file spells it. */
export interface Noted {
  readonly cell: string;
  readonly formula: string;
}

const commentsOf = (file: WorkbookFile, sheet: string): string | undefined =>
  file.relations(sheet).find(({ type, target }) => type === "comments" && file.has(target))?.target;

/** The old drawing that a sheet's notes are shown in; that of its headers is another one. */
function drawingOf(file: WorkbookFile, sheet: string): string | undefined {
  const xml = file.require(sheet);
  const element = outline(xml, 2).children.find(({ name }) => name === "legacyDrawing");
  const id = element && attribute(xml, element, "id");
  return file.relations(sheet).find((relation) => relation.id === id && file.has(relation.target))?.target;
}

/** The notes of a comments part with their places, in its order. */
function notesIn(file: WorkbookFile, part: string): { ref: string; text: string }[] {
  return childrenOf(childOf(readPart(file, part), "commentList"), "comment").map((comment) => ({
    ref: comment.attributes.ref ?? "",
    text: noteText(comment),
  }));
}

/** The number of the author that the add-in's notes have, which is added where it isn't there. */
function authorOf(file: WorkbookFile, part: string): number {
  const xml = file.require(part);
  const authors = child(outline(xml, 3), "authors");
  const names = (authors?.children ?? []).map(({ inside, close }) => xml.slice(inside, close).trim());
  const known = names.indexOf(NOTE_AUTHOR);
  if (known >= 0 || !authors) return Math.max(known, 0);
  const author = prefixedLike(authors, tag("author", {}, NOTE_AUTHOR));
  file.write(part, edited(xml, append(xml, authors, author)));
  return names.length;
}

function addComments(
  file: WorkbookFile,
  sheet: string,
  cells: readonly Noted[],
  language: NoteLanguage,
): void {
  let part = commentsOf(file, sheet);
  if (part === undefined) {
    part = file.freePart("xl/comments", ".xml");
    const lists = "<authors></authors><commentList></commentList>";
    file.addPart(part, COMMENTS_TYPE, xmlPart(tag("comments", { xmlns: SPREADSHEET }, lists)));
    file.relate(sheet, `${OFFICE}/comments`, part);
  }
  const authorId = authorOf(file, part);
  const xml = file.require(part);
  const list = child(outline(xml, 2), "commentList")!;
  const comments = cells.map(({ cell, formula }) => {
    const text = tag("text", {}, textElement("t", formulaNote(language, fromFile(formula))));
    return tag("comment", { ref: cell, authorId }, text);
  });
  file.write(part, edited(xml, append(xml, list, prefixedLike(list, comments.join("")))));
}

function addShapes(file: WorkbookFile, sheet: string, cells: readonly Noted[]): void {
  let part = drawingOf(file, sheet);
  if (part === undefined) {
    part = file.freePart("xl/drawings/vmlDrawing", ".vml");
    file.addPart(part, DRAWING_TYPE, noteShapes([], 1));
    const id = file.relate(sheet, `${OFFICE}/vmlDrawing`, part);
    const xml = file.require(sheet);
    const root = outline(xml, 2);
    const next = root.children.find(({ name }) => BEHIND.includes(name));
    const element = prefixedLike(root, `<legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`);
    const at = next?.start;
    file.write(
      sheet,
      edited(xml, at === undefined ? append(xml, root, element) : [{ from: at, to: at, text: element }]),
    );
  }
  const xml = file.require(part);
  const end = xml.lastIndexOf("</xml>");
  if (end < 0) return;
  const root = /<xml\b[^>]*>/.exec(xml)?.[0] ?? "";
  const first = Math.max(1024, ...Array.from(xml.matchAll(/\b_x0000_s(\d+)"/g), ([, id]) => Number(id))) + 1;
  const shapes = cells.map(({ cell }, at) => {
    const { top, left } = parseArea(cell)!;
    return shapeUnder(root, noteShape(USUAL, top, left, first + at, {}));
  });
  const type = xml.includes('id="_x0000_t202"') ? "" : shapeUnder(root, NOTE_TYPE);
  file.write(part, xml.slice(0, end) + type + shapes.join("") + xml.slice(end));
}

/**
 * Keeps formulas in notes at their cells, as Excel's own notes are stored. A cell that has a note, or a thread of
 * comments, keeps that and gets none.
 */
export function addFormulaNotes(
  file: WorkbookFile,
  sheet: string,
  cells: readonly Noted[],
  language: NoteLanguage,
): void {
  const part = commentsOf(file, sheet);
  const taken = new Set(part === undefined ? [] : notesIn(file, part).map(({ ref }) => ref));
  const free = cells.filter(({ cell }) => !taken.has(cell));
  if (free.length === 0) return;
  addComments(file, sheet, free, language);
  addShapes(file, sheet, free);
}

const shapeAt = (xml: string, { top, left }: { top: number; left: number }): Edit[] =>
  Array.from(xml.matchAll(/<v:shape\b(?:(?!<\/v:shape>)[^])*<\/v:shape>/g))
    .filter(
      ([text]) =>
        /\bObjectType="Note"/.test(text) &&
        new RegExp(`<x:Row>${top}</x:Row>\\s*<x:Column>${left}</x:Column>`).test(text),
    )
    .map((found) => ({ from: found.index, to: found.index + found[0].length, text: "" }));

/** Takes parts of a sheet away that hold nothing any more, and what the sheet says of them. */
function dropEmpty(file: WorkbookFile, sheet: string, comments: string): void {
  if (notesIn(file, comments).length > 0) return;
  const drawing = drawingOf(file, sheet);
  const isBare = drawing !== undefined && !/<v:shape\b/.test(file.require(drawing));
  for (const { id, target } of file.relations(sheet))
    if (target === comments || (isBare && target === drawing)) {
      file.unrelate(sheet, id);
      file.remove(target);
    }
  if (!isBare) return;
  const xml = file.require(sheet);
  const gone = outline(xml, 2).children.filter(({ name }) => name === "legacyDrawing");
  file.write(
    sheet,
    edited(
      xml,
      gone.map(({ start, end }) => ({ from: start, to: end, text: "" })),
    ),
  );
}

/** Takes the notes away that keep these formulas; one that somebody wrote in since stays. */
export function removeFormulaNotes(
  file: WorkbookFile,
  sheet: string,
  cells: readonly (Noted & Pick<FrozenCell, "noted">)[],
): void {
  const part = commentsOf(file, sheet);
  if (part === undefined) return;
  const formulas = new Map(cells.map((one) => [one.cell, notedFormulas(one).map(fromFile)]));
  const notes = notesIn(file, part);
  const isOurs = ({ ref, text }: { ref: string; text: string }): boolean =>
    formulas.get(ref)?.some((formula) => isFormulaNote(text, formula)) === true;
  const gone = notes.filter(isOurs);
  if (gone.length === 0) return;
  const xml = file.require(part);
  const comments = child(outline(xml, 3), "commentList")!.children.filter(({ name }) => name === "comment");
  const edits = comments.flatMap(({ start, end }, at) =>
    isOurs(notes[at]) ? [{ from: start, to: end, text: "" }] : [],
  );
  file.write(part, edited(xml, edits));
  const drawing = drawingOf(file, sheet);
  if (drawing !== undefined) {
    const shapes = file.require(drawing);
    file.write(
      drawing,
      edited(
        shapes,
        gone.flatMap(({ ref }) => shapeAt(shapes, parseArea(ref)!)),
      ),
    );
  }
  dropEmpty(file, sheet, part);
}
