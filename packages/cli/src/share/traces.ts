import type { WorkbookFile } from "../parts/workbookFile";
import { attribute, type Edit, edited, type Outlined, outline, unescaped, walk } from "../parts/outline";
import { listedSheets } from "../parts/workbookPart";

/** Places of a file that tell of people and stand in no cell: properties of one's own, printers, paths of links. */

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

/** Where a relation leads to on somebody's disk or server; an address of the web is told openly in the cells, too. */
const FOLDERS = /^(?:file:|[a-z]:[\\/]|\\\\|\/(?!xl\/))/i;

/** The relations of links to other workbooks, by their part and as written. */
function linkRelations(file: WorkbookFile): { part: string; xml: string; element: Outlined; path: string }[] {
  return file.names
    .filter((name) => /(?:^|\/)externalLinks\/_rels\/[^/]+\.rels$/i.test(name))
    .flatMap((part) => {
      const xml = file.require(part);
      return outline(xml, 2).children.flatMap((element) => {
        const path = unescaped(attribute(xml, element, "Target") ?? "");
        return FOLDERS.test(path) ? [{ part, xml, element, path }] : [];
      });
    });
}

export const linkedPaths = (file: WorkbookFile): string[] => [
  ...new Set(linkRelations(file).map(({ path }) => path)),
];

/** Leaves of the path of a linked workbook its name: Excel looks for it beside the workbook then. */
export function shortenLinks(file: WorkbookFile): void {
  const all = linkRelations(file);
  for (const part of new Set(all.map((one) => one.part))) {
    const links = all.filter((one) => one.part === part);
    const edits = links.map(({ xml, element }) => {
      const tag = xml.slice(element.start, element.inside);
      const text = tag.replace(/(\sTarget\s*=\s*)(["'])(?:(?!\2).)*[\\/]((?:(?!\2).)*)\2/, "$1$2$3$2");
      return { from: element.start, to: element.inside, text };
    });
    file.write(part, edited(links[0].xml, edits));
  }
}
