import { NOTE_AUTHOR } from "xlsx-book/formulaNote";
import { readPart } from "xlsx-book/parts";
import { childOf, childrenOf, type Element, everyOf } from "xlsx-book/xml";
import { partKey } from "xlsx-book/zipDirectory";
import type { WorkbookFile } from "../parts/workbookFile";
import type { FoundReadiness, PlanPerson } from "../readiness/addIn";
import type { PeopleKind } from "../words/texts";
import { linkedPaths } from "./links";
import { sourcesIn } from "./sources";
import {
  attributeKinds,
  CORE_TEXTS,
  customProperties,
  libraryProperties,
  namedIn,
  printerCount,
} from "./traces";

/** Somebody, or something of somebody's, that the file tells of; with how often, where that can be counted. */
export interface Trace {
  kind: PeopleKind;
  name: string;
  count?: number;
}

const partsOf = (file: WorkbookFile, type: RegExp): Element[] => {
  const types = file.contentTypes();
  return file.names
    .filter((name) => type.test(types.get(partKey(name)) ?? ""))
    .flatMap((name) => readPart(file, name) ?? []);
};

const named = (kind: PeopleKind, name: string | undefined): Trace[] =>
  name?.trim() ? [{ kind, name: name.trim() }] : [];

function counted(kind: PeopleKind, names: readonly string[]): Trace[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ kind, name, count }));
}

function ofDocument(file: WorkbookFile): Trace[] {
  const properties = (type: string): Element | undefined => {
    const part = file.relations("").find((relation) => relation.type === type)?.target;
    return part === undefined ? undefined : readPart(file, part);
  };
  const core = properties("core-properties");
  const app = properties("extended-properties");
  const workbook = readPart(file, file.main);
  return [
    ...named("author", childOf(core, "creator")?.text),
    ...named("last-editor", childOf(core, "lastModifiedBy")?.text),
    ...named("manager", childOf(app, "Manager")?.text),
    ...named("company", childOf(app, "Company")?.text),
    ...CORE_TEXTS.flatMap((name) => named("property", childOf(core, name)?.text)),
    ...named("property", childOf(app, "HyperlinkBase")?.text),
    ...named("path", everyOf(workbook, "absPath")[0]?.attributes.url),
    ...named("reserved-by", childOf(workbook, "fileSharing")?.attributes.userName),
  ];
}

/** An author that stands for a threaded comment, which names its person itself. */
const isThread = (author: string): boolean => author.startsWith("tc=");

function ofComments(file: WorkbookFile): Trace[] {
  const notes = partsOf(file, /spreadsheetml\.comments\+xml$/).flatMap((part) => {
    const authors = childrenOf(childOf(part, "authors"), "author").map(({ text }) => text.trim());
    return childrenOf(childOf(part, "commentList"), "comment").map(
      ({ attributes }) => authors[Number(attributes.authorId)] ?? "",
    );
  });
  const people = new Map(
    partsOf(file, /ms-excel\.person\+xml$/)
      .flatMap((part) => childrenOf(part, "person"))
      .map(({ attributes }) => [attributes.id ?? "", attributes.displayName ?? ""]),
  );
  const threads = partsOf(file, /ms-excel\.threadedcomments\+xml$/i)
    .flatMap((part) => childrenOf(part, "threadedComment"))
    .map(({ attributes }) => people.get(attributes.personId ?? "") ?? "");
  const silent = [...people.values()].filter((name) => !threads.includes(name));
  return [
    ...counted(
      "comment-author",
      notes.filter((author) => !isThread(author) && author !== NOTE_AUTHOR),
    ),
    ...counted("thread-author", threads),
    ...silent.map((name): Trace => ({ kind: "thread-author", name, count: 0 })),
  ];
}

function ofChecklist(found: FoundReadiness): Trace[] {
  if (found.kind !== "open") return [];
  const filled = (kind: PeopleKind, count: number): Trace[] => (count ? [{ kind, name: "", count }] : []);
  return [
    ...found.owners.map(({ name, items }): Trace => ({ kind: "owner", name, count: items })),
    ...filled("evidence", found.evidence),
    ...counted(
      "signoff",
      found.signoffs.map(({ by }) => by),
    ),
    ...filled("note", found.notes),
  ];
}

function ofTraces(file: WorkbookFile): Trace[] {
  const printers = printerCount(file);
  return [
    ...customProperties(file).map((name): Trace => ({ kind: "property", name })),
    ...libraryProperties(file).map((name): Trace => ({ kind: "library", name })),
    ...linkedPaths(file).map((name): Trace => ({ kind: "linked-path", name })),
    ...(printers ? [{ kind: "printer", name: "", count: printers } as const] : []),
    ...attributeKinds.flatMap((kind) => counted(kind, namedIn(file, kind))),
  ];
}

/** Where the workbook's data come from, which stays: without it nothing could be refreshed. */
function ofSources(file: WorkbookFile): Trace[] {
  const { connections, logins, queries } = sourcesIn(file);
  const all = (kind: PeopleKind, names: readonly string[]): Trace[] =>
    names.map((name): Trace => (name ? { kind, name } : { kind, name, count: 1 }));
  const held = (kind: PeopleKind, part: RegExp): Trace[] => {
    const count = file.names.filter((name) => part.test(name)).length;
    return count ? [{ kind, name: "", count }] : [];
  };
  return [
    ...all("login", logins),
    ...all("connection", connections),
    ...all("query", queries),
    ...held("pivot-rows", /(?:^|\/)pivotCacheRecords\d*\.xml$/i),
    ...held("data-model", /(?:^|\/)model\/item\.data$/i),
    ...held("macros", /vbaproject\.bin$/i),
  ];
}

/** What a workbook's file says of people, in its properties, links, sources and printers, its comments, its checklist and its plan. */
export const peopleIn = (
  file: WorkbookFile,
  found: FoundReadiness,
  planPeople: readonly PlanPerson[],
): Trace[] => [
  ...ofDocument(file),
  ...ofTraces(file),
  ...ofSources(file),
  ...ofComments(file),
  ...ofChecklist(found),
  ...planPeople.map(({ name, cells }): Trace => ({ kind: "plan-person", name, count: cells })),
];
