import type { Cell, Sheet } from "./book";
import type { Kept } from "./keptElement";
import type { NoteLook } from "./conversation";
import { cellName, parseArea } from "./a1";
import { setCell } from "./cellGrid";
import { keptOf, keptXml } from "./kept";
import type { Meter } from "./meter";
import { noteShape, noteShapes, readNoteLooks } from "./noteShapes";
import type { PartWriter } from "./packageWriter";
import { readPart, type Relation } from "./parts";
import { decodeEscapes } from "./textEscapes";
import { olderText, type People, type PeopleWriter, readThreads, writeThreads } from "./threads";
import { textElement } from "./writeCells";
import { childOf, childrenOf, type Element, everyOf, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

/** For the ids of threads; a reader that doesn't know them passes over them. */
const REVISION = {
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "mc:Ignorable": "xr",
  "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
};

/** Every `t` that is no phonetic run. */
const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child.name === "t" ? child.text : child.name === "rPh" ? "" : textOf(child)))
    .join("");

/** What a comment of a comments part says. */
export const noteText = ({ children }: Pick<Element, "children">): string =>
  decodeEscapes(textOf(children.find(({ name }) => name === "text")));

function putAt(sheet: Sheet, ref: string, more: Partial<Cell>, meter: Meter): void {
  const area = parseArea(ref);
  if (!area) return;
  setCell(sheet.cells, area.top, area.left, { ...sheet.cells[area.top]?.[area.left], ...more }, meter);
}

const asElement = ({ name, attributes, children = [], text = "" }: Kept): Element => ({
  name,
  attributes,
  children: children.map(asElement),
  text,
});

/** Kept attributes have lost their prefixes; blanks at the ends of a text want this one. */
const withSpaces = ({ attributes: { space, ...attributes }, children, ...rest }: Kept): Kept => ({
  ...rest,
  attributes: { ...attributes, ...(space !== undefined && { "xml:space": space }) },
  ...(children && { children: children.map(withSpaces) }),
});

/** Notes with their authors and boxes, and what was said in threads of comments. */
export function readNotes(file: Package, relations: Relation[], sheet: Sheet, people: People): void {
  const { meter } = file;
  const threads = readThreads(file, relations, people, meter);
  const looks = readNoteLooks(file, relations);
  for (const { type, target } of relations) {
    if (type !== "comments") continue;
    const part = readPart(file, target);
    const authors = childrenOf(childOf(part, "authors"), "author").map(({ text }) => decodeEscapes(text));
    for (const { attributes, children } of childrenOf(childOf(part, "commentList"), "comment")) {
      const { ref = "", authorId } = attributes;
      if (threads.has(ref)) continue;
      const note = noteText({ children });
      meter.add("notes");
      meter.atMost("text", note.length);
      meter.add("texts", note.length);
      const author = authors[Number(authorId)];
      const letters = children.find(({ name }) => name === "text");
      const noteLook: NoteLook = {
        ...(author && { author }),
        ...looks.get(ref),
        ...(letters && everyOf(letters, "rPr").length > 0 && { letters: keptOf(letters) }),
      };
      putAt(sheet, ref, { note, ...(Object.keys(noteLook).length > 0 && { noteLook }) }, meter);
    }
  }
  for (const [ref, thread] of threads) putAt(sheet, ref, { thread }, meter);
}

/** A sheet's notes and threads: their texts, and the yellow boxes that Excel shows notes in. */
export function writeNotes(sheet: Sheet, number: number, part: PartWriter, people: PeopleWriter): string {
  const texts: string[] = [];
  const shapes: string[] = [];
  const authors = new Map<string, number>();
  const threads = writeThreads(sheet, number, part, people);
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const ref = cellName(row, column);
      const thread = threads.get(ref);
      const note = thread === undefined ? cell?.note : olderText(cell!.thread!);
      if (note === undefined) return;
      const author = thread === undefined ? (cell?.noteLook?.author ?? "") : `tc=${thread}`;
      if (!authors.has(author)) authors.set(author, authors.size);
      const look = thread === undefined ? (cell?.noteLook ?? {}) : {};
      const isSaid = look.letters && noteText({ children: [asElement(look.letters)] }) === note;
      const text = isSaid
        ? keptXml(withSpaces(look.letters!))
        : tag("text", {}, tag("r", {}, textElement("t", note)));
      texts.push(tag("comment", { ref, authorId: authors.get(author), "xr:uid": thread }, text));
      shapes.push(noteShape(sheet, row, column, number * 1024 + shapes.length + 1, look));
    }),
  );
  if (!texts.length) return "";
  const drawing = part.part(`xl/drawings/vmlDrawing${number}.vml`, "vml", "vmlDrawing");
  drawing.write(noteShapes(shapes, number));
  const names = [...authors.keys()].map((name) => textElement("author", name)).join("");
  const xmlns = {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ...(threads.size > 0 && REVISION),
  };
  part
    .part(`xl/comments${number}.xml`, "comments", "comments")
    .write(
      xmlPart(tag("comments", xmlns, `<authors>${names}</authors>${tag("commentList", {}, texts.join(""))}`)),
    );
  return tag("legacyDrawing", { "r:id": drawing.id });
}
