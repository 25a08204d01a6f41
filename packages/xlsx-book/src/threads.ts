import { cellName } from "./a1";
import type { Sheet } from "./book";
import type { Person, Remark, Thread } from "./conversation";
import type { Meter } from "./meter";
import type { PartWriter } from "./packageWriter";
import { readPart, type Relation } from "./parts";
import { decodeEscapes, encodeEscapes } from "./textEscapes";
import { textElement } from "./writeCells";
import { childOf, childrenOf, type Element, everyOf, isOn, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
/** What Excel writes into the note that older ones show in place of a thread. */
const OLDER =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it " +
  "will get removed if the file is opened in a newer version of Excel. Learn more: " +
  "https://go.microsoft.com/fwlink/?linkid=870924\n\n";
const NOBODY: Person = { name: "", email: "" };

export type People = ReadonlyMap<string, Person>;

/** Who takes part in a workbook's conversations, by the ids that threads name them by. */
export function readPeople(file: Package, relations: readonly Relation[]): People {
  const people = new Map<string, Person>();
  for (const { type, target } of relations)
    if (type === "person")
      for (const { attributes } of childrenOf(readPart(file, target), "person")) {
        const userId = decodeEscapes(attributes.userId ?? "");
        const email = /^[^\s@:]+@[^\s@:]+$/.test(userId) ? userId : "";
        people.set(attributes.id ?? "", { name: decodeEscapes(attributes.displayName ?? ""), email });
      }
  return people;
}

function mentionsOf(comment: Element, people: People, length: number): Remark["mentions"] {
  const mentions = everyOf(childOf(comment, "mentions"), "mention").flatMap(({ attributes }) => {
    const [start, count] = [Number(attributes.startIndex), Number(attributes.length)];
    const person = people.get(attributes.mentionpersonId ?? "");
    const fits = start >= 0 && count > 0 && Number.isInteger(start + count) && start + count <= length;
    return person && fits ? [{ person, start, length: count }] : [];
  });
  return mentions.length > 0 ? mentions : undefined;
}

/** What was said about each cell of a sheet, by the cell's name. */
export function readThreads(
  file: Package,
  relations: readonly Relation[],
  people: People,
  meter: Meter,
): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const { type, target } of relations) {
    if (type !== "threadedComment") continue;
    for (const comment of everyOf(readPart(file, target), "threadedComment")) {
      const { ref = "", dT, personId = "", parentId, done } = comment.attributes;
      const text = decodeEscapes(childOf(comment, "text")?.text ?? "");
      meter.add("notes");
      meter.atMost("text", text.length);
      meter.add("texts", text.length);
      const thread = threads.get(ref) ?? { resolved: false, remarks: [] };
      threads.set(ref, thread);
      if (parentId === undefined) thread.resolved = isOn(done);
      const mentions = mentionsOf(comment, people, text.length);
      const at = dT?.replace(/Z$/, "");
      thread.remarks.push({
        text,
        author: people.get(personId) ?? NOBODY,
        ...(at !== undefined && { at }),
        ...(mentions && { mentions }),
      });
    }
  }
  return threads;
}

/** Ids of the form that the format demands: of a kind, and counted. */
const idOf = (kind: number, number: number): string =>
  `{${String(kind).padStart(8, "0")}-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

/** Collects who takes part, to be written as a part of the workbook. */
export class PeopleWriter {
  private readonly ids = new Map<string, { id: string; person: Person }>();
  private remarks = 0;

  id(person: Person): string {
    const key = `${person.email}\n${person.name}`;
    let known = this.ids.get(key);
    if (!known) {
      known = { id: idOf(1, this.ids.size + 1), person };
      this.ids.set(key, known);
    }
    return known.id;
  }

  remarkId(): string {
    return idOf(2, ++this.remarks);
  }

  write(workbook: PartWriter): void {
    if (this.ids.size === 0) return;
    const people = [...this.ids.values()].map(({ id, person: { name, email } }) =>
      tag("person", {
        displayName: encodeEscapes(name),
        id,
        userId: encodeEscapes(email || name),
        providerId: "None",
      }),
    );
    const content = tag("personList", { xmlns: THREADS }, people.join(""));
    workbook.part("xl/persons/person.xml", "person", "person").write(xmlPart(content));
  }
}

/** The note of a thread for older Excels: its author is the thread's id, by which newer ones know it. */
export const olderText = ({ remarks }: Thread): string =>
  OLDER +
  remarks
    .map(({ text }, index) => `${index === 0 ? "Comment" : "Reply"}:\n    ${text}`)
    .join("\n")
    .slice(0, 32_767 - OLDER.length);

function remarkXml(
  ref: string,
  remark: Remark,
  ids: { id: string; parent?: string },
  more: object,
  people: PeopleWriter,
) {
  const { text, author, at, mentions = [] } = remark;
  const named = mentions.map(({ person, start, length }) => {
    const mentionpersonId = people.id(person);
    return tag("mention", { mentionpersonId, mentionId: people.remarkId(), startIndex: start, length });
  });
  const content = textElement("text", text) + (named.length > 0 ? tag("mentions", {}, named.join("")) : "");
  const dT = at ?? "1900-01-01T00:00:00.00";
  const attributes = { ref, dT, personId: people.id(author), id: ids.id, parentId: ids.parent, ...more };
  return tag("threadedComment", attributes, content);
}

/** Writes a sheet's threads; the id of each by its cell's name. */
export function writeThreads(
  sheet: Sheet,
  number: number,
  part: PartWriter,
  people: PeopleWriter,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const remarks: string[] = [];
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const { thread } = cell ?? {};
      if (!thread || thread.remarks.length === 0) return;
      const ref = cellName(row, column);
      const first = people.remarkId();
      ids.set(ref, first);
      thread.remarks.forEach((remark, index) => {
        const own = index === 0 ? { id: first } : { id: people.remarkId(), parent: first };
        const done = index === 0 && thread.resolved ? { done: 1 } : {};
        remarks.push(remarkXml(ref, remark, own, done, people));
      });
    }),
  );
  if (remarks.length > 0)
    part
      .part(`xl/threadedComments/threadedComment${number}.xml`, "threadedComments", "threadedComment")
      .write(xmlPart(tag("ThreadedComments", { xmlns: THREADS }, remarks.join(""))));
  return ids;
}
