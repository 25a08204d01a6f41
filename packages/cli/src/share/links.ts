import { partKey } from "xlsx-book/zipDirectory";
import { attribute, type Edit, edited, type Outlined, unescaped, walk } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";

/** Paths of other files that a workbook's file names: linked workbooks, sources of pivot tables, links in cells, pictures. */

/** Where a path leads to on somebody's disk or server. */
export const FOLDERS = /^(?:file:|[a-z]:[\\/]|\\\\|\/(?!xl\/))/i;
/** An address of the web may be the folder of somebody's, too. */
const WEB = /^https?:\/\//i;

/** An attribute that holds such a path. */
interface PathPlace {
  part: string;
  xml: string;
  element: Outlined;
  /** The attribute's name. */
  at: string;
  path: string;
}

/** Links of cells to the web say openly where they lead to; where a workbook's own data lie is said by its parts only. */
const isDataLink = (part: string): boolean => /\/(?:externalLinks|pivotCache)\//i.test(part);

function placesIn(
  file: WorkbookFile,
  part: string,
  names: { element: string; attribute: string },
  fits: (path: string) => boolean,
): PathPlace[] {
  const xml = file.require(part);
  const found: PathPlace[] = [];
  if (!xml.includes(names.attribute)) return found;
  walk(xml, {
    open(element) {
      if (element.name !== names.element) return;
      const path = unescaped(attribute(xml, element, names.attribute) ?? "");
      if (fits(path)) found.push({ part, xml, element, at: names.attribute, path });
    },
  });
  return found;
}

/** A picture that was put in from a file can name it in its description; a connection the file that it was set up by. */
const PATHS = [
  { type: /\.drawing\+xml$/, element: "cNvPr", attribute: "descr" },
  { type: /\.connections\+xml$/, element: "connection", attribute: "odcFile" },
];

function pathPlaces(file: WorkbookFile): PathPlace[] {
  const types = file.contentTypes();
  const isFolder = (path: string): boolean => FOLDERS.test(path);
  return file.names.flatMap((name) => {
    if (/\.rels$/i.test(name))
      return placesIn(
        file,
        name,
        { element: "Relationship", attribute: "Target" },
        (path) => isFolder(path) || (isDataLink(name) && WEB.test(path)),
      ).filter(({ xml, element }) => attribute(xml, element, "TargetMode") === "External");
    const type = types.get(partKey(name)) ?? "";
    return PATHS.filter((one) => one.type.test(type)).flatMap((one) => placesIn(file, name, one, isFolder));
  });
}

export const linkedPaths = (file: WorkbookFile): string[] => [
  ...new Set(pathPlaces(file).map(({ path }) => path)),
];

/** The last name of a path as it is written, entities and all; a drive alone has none. */
const lastName = (path: string): string =>
  path
    .replace(/^(https?:[^?#]*).*$/i, "$1")
    .split(/[\\/]/)
    .filter((name) => name && !/^(?:[a-z]|file|https?):$/i.test(name))
    .pop() ?? ".";

/** Leaves of such a path the file's name: Excel looks for it beside the workbook then. */
export function shortenLinks(file: WorkbookFile): void {
  const all = pathPlaces(file);
  for (const part of new Set(all.map((one) => one.part))) {
    const edits = all
      .filter((one) => one.part === part)
      .map(({ xml, element, at }): Edit => {
        const tag = xml.slice(element.start, element.inside);
        const text = tag.replace(
          new RegExp(`(\\s${at}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`),
          (_, before: string, double?: string, single?: string) =>
            `${before}"${lastName(double ?? single ?? "")}"`,
        );
        return { from: element.start, to: element.inside, text };
      });
    file.write(part, edited(file.require(part), edits));
  }
}
