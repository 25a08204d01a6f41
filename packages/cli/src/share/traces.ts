import type { WorkbookFile } from "../parts/workbookFile";
import { attribute, type Edit, edited, type Outlined, outline, unescaped, walk } from "../parts/outline";
import { partKey } from "xlsx-book/zipDirectory";
import { listedSheets } from "../parts/workbookPart";

/** Places of a file that tell of people and stand in no cell: properties, printers, whoever did something. */

/** The texts of Office's own properties, which tell what somebody wrote there. */
export const CORE_TEXTS = ["title", "subject", "category", "keywords", "description"] as const;

const customPart = (file: WorkbookFile): string | undefined =>
  file.relations("").find(({ type, target }) => type === "custom-properties" && file.has(target))?.target;

/** A sensitivity label's own marks stay, since Office goes by them; who set it is somebody's name. */
const isLabel = (name: string): boolean => /^MSIP_Label_/i.test(name) && !/_Owner$/i.test(name);

const TEXT = /^(?:lpwstr|lpstr|bstr)$/;

/** The properties of one's own that are texts: `Checked by`, a client, whatever a document system writes. */
function customTexts(xml: string): { name: string; text: string; element: Outlined }[] {
  return outline(xml, 3).children.flatMap((property) => {
    const name = unescaped(attribute(xml, property, "name") ?? "");
    const element = property.children.find((one) => TEXT.test(one.name));
    const text = element ? unescaped(xml.slice(element.inside, element.close)).trim() : "";
    return element && text && !isLabel(name) ? [{ name, text, element }] : [];
  });
}

export function customProperties(file: WorkbookFile): string[] {
  const part = customPart(file);
  return part === undefined
    ? []
    : customTexts(file.require(part)).map(({ name, text }) => `${name}: ${text}`);
}

export function blankCustomProperties(file: WorkbookFile): void {
  const part = customPart(file);
  if (part === undefined) return;
  const xml = file.require(part);
  const edits = customTexts(xml).map(({ element: { inside, close } }) => ({
    from: inside,
    to: close,
    text: "",
  }));
  if (edits.length) file.write(part, edited(xml, edits));
}

/** The part of a document library's properties, whose values its server fills in: who shared it, reviewers, a client. */
function libraryParts(file: WorkbookFile): string[] {
  return file
    .relations(file.main)
    .filter(({ type, target }) => type === "customXml" && file.has(target))
    .map(({ target }) => target)
    .filter((part) => /<(?:\w+:)?documentManagement\b/.test(file.require(part)));
}

/** The innermost elements of a document library's properties that hold a text. */
function libraryTexts(xml: string): Outlined[] {
  const found: Outlined[] = [];
  let last: Outlined | undefined;
  let isWithin = false;
  walk(xml, {
    open(element) {
      isWithin ||= element.name === "documentManagement";
      last = element;
    },
    close(element) {
      if (element.name === "documentManagement") isWithin = false;
      if (isWithin && element === last && xml.slice(element.inside, element.close).trim())
        found.push(element);
    },
  });
  return found;
}

export const libraryProperties = (file: WorkbookFile): string[] =>
  libraryParts(file).flatMap((part) => {
    const xml = file.require(part);
    return libraryTexts(xml).map(
      ({ name, inside, close }) => `${name}: ${unescaped(xml.slice(inside, close)).trim()}`,
    );
  });

export function blankLibraryProperties(file: WorkbookFile): void {
  for (const part of libraryParts(file)) {
    const xml = file.require(part);
    const edits = libraryTexts(xml).map(({ inside, close }) => ({ from: inside, to: close, text: "" }));
    if (edits.length) file.write(part, edited(xml, edits));
  }
}

/** The sheets that keep a printer's settings, which name the printer, and with it often a server. */
const printed = (file: WorkbookFile): { part: string; id: string; target: string }[] =>
  listedSheets(file).flatMap(({ part }) =>
    file
      .relations(part)
      .filter(({ type, target }) => type === "printerSettings" && file.has(target))
      .map(({ id, target }) => ({ part, id, target })),
  );

export const printerCount = (file: WorkbookFile): number => printed(file).length;

export function dropPrinters(file: WorkbookFile): void {
  for (const { part, id, target } of printed(file)) {
    const xml = file.require(part);
    const edits: Edit[] = [];
    walk(xml, {
      open(element) {
        if (element.name !== "pageSetup" || attribute(xml, element, "id") !== id) return;
        const tag = xml.slice(element.start, element.inside);
        const text = tag.replace(/\s(?:\w+:)?id\s*=\s*(?:"[^"]*"|'[^']*')/, "");
        edits.push({ from: element.start, to: element.inside, text });
      },
    });
    if (edits.length) file.write(part, edited(xml, edits));
    file.unrelate(part, id);
    if (file.has(target)) file.remove(target);
  }
}

/** Attributes that name whoever did something: in which parts, by their content type, and at which element. */
const ATTRIBUTES = {
  "refreshed-by": {
    part: /pivotCacheDefinition\+xml$/,
    element: "pivotCacheDefinition",
    names: ["refreshedBy"],
  },
  "scenario-author": { part: /\.worksheet\+xml$/, element: "scenario", names: ["user", "comment"] },
  view: { part: /\.main\+xml$/, element: "customWorkbookView", names: ["name"] },
} as const;
type AttributeKind = keyof typeof ATTRIBUTES;
export const attributeKinds = Object.keys(ATTRIBUTES) as AttributeKind[];

function elementsOf(
  file: WorkbookFile,
  kind: AttributeKind,
): { part: string; xml: string; element: Outlined }[] {
  const { part: type, element: name } = ATTRIBUTES[kind];
  const types = file.contentTypes();
  return file.names
    .filter((part) => type.test(types.get(partKey(part)) ?? ""))
    .flatMap((part) => {
      const xml = file.require(part);
      const found: { part: string; xml: string; element: Outlined }[] = [];
      if (xml.includes(name))
        walk(xml, {
          open(element) {
            if (element.name === name) found.push({ part, xml, element });
          },
        });
      return found;
    });
}

/** Who is named in attributes of a kind, once for each. */
export const namedIn = (file: WorkbookFile, kind: AttributeKind): string[] =>
  elementsOf(file, kind).flatMap(({ xml, element }) => {
    const [name] = ATTRIBUTES[kind].names;
    const said = unescaped(attribute(xml, element, name) ?? "").trim();
    return said && !NUMBERED.test(said) ? [said] : [];
  });

/** A custom view must be called something. */
const NUMBERED = /^\d+$/;

export function dropNamed(file: WorkbookFile, kind: AttributeKind): void {
  const all = elementsOf(file, kind);
  for (const part of new Set(all.map((one) => one.part))) {
    const here = all.filter((one) => one.part === part);
    const edits = here.map(({ xml, element }, at): Edit => {
      const tag = xml.slice(element.start, element.inside);
      const text = ATTRIBUTES[kind].names.reduce(
        (rest, name) =>
          rest.replace(
            new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`),
            kind === "view" ? ` ${name}="${at + 1}"` : "",
          ),
        tag,
      );
      return { from: element.start, to: element.inside, text };
    });
    file.write(part, edited(here[0].xml, edits));
  }
}
