import { FileFailure } from "xlsx-book/failure";
import { escapeAttribute } from "xlsx-book/xml";
import { openPackage } from "xlsx-book/zip";
import { type Edit, edited, type Outlined, unescaped, walk } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { FOLDERS } from "./links";

/** Where a workbook's data come from: its connections, and the texts of its queries. */
export interface Sources {
  /** Servers, files and addresses that connections lead to. */
  connections: string[];
  /** Who logs in there, and from which machine. */
  logins: string[];
  /** Servers, files and addresses that stand in queries; "" for one that can't be read. */
  queries: string[];
}

const ATTRIBUTE = /\s(?:\w+:)?(connection|sourceFile|url)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** A pair of a connection's text, `Data Source=SERVER;`, its value in quotes or not. */
const PAIR = /([^=;]+)=("(?:[^"]|"")*"|'[^']*'|[^;]*)(?:;|$)/g;
const SERVER = /^(?:data source|server|addr|address|network address|dsn|dbq|defaultdir|location)$/i;
const LOGIN = /^(?:user id|uid|user|user ?name|password|pwd|workstation id|wsid)$/i;
const SECRET = /^(?:password|pwd)$/i;
/** The workbook's own queries and its data model. */
const OWN = /^\$\w+\$$/;

interface Said {
  element: Outlined;
  name: string;
  text: string;
}

/** What the elements of a part say of where data come from. */
function said(xml: string): Said[] {
  const found: Said[] = [];
  walk(xml, {
    open(element) {
      for (const [, name, double, single] of xml.slice(element.start, element.inside).matchAll(ATTRIBUTE))
        found.push({ element, name, text: unescaped(double ?? single ?? "") });
    },
  });
  return found;
}

const pairs = (text: string): [key: string, value: string][] =>
  Array.from(text.matchAll(PAIR), ([, key, value]) => [key.trim(), value.trim()]);

const connectionsPart = (file: WorkbookFile): string | undefined =>
  file.relations(file.main).find(({ type, target }) => type === "connections" && file.has(target))?.target;

function serversOf({ name, text }: Said): string[] {
  if (name !== "connection") return [text];
  const all = pairs(text);
  if (all.some(([, value]) => OWN.test(value))) return [];
  return all.flatMap(([key, value]) => (SERVER.test(key) ? [value] : []));
}

const loginsOf = ({ name, text }: Said): string[] =>
  name !== "connection"
    ? []
    : pairs(text).flatMap(([key, value]) =>
        LOGIN.test(key) && value ? [`${key}=${SECRET.test(key) ? "…" : value}`] : [],
      );

const STRING = /"((?:[^"]|"")*)"/g;
/** A function that reads from somewhere: `Sql.Database("SERVER"`. */
const READS =
  /\b[A-Z]\w*\.(?:Databases?|DataSource|Query|Contents|Files|Folders|Tables|Feed|Cubes?)\(\s*"((?:[^"]|"")*)"/g;

/** Places that a query's text names. */
const placesIn = (text: string): string[] => [
  ...Array.from(text.matchAll(STRING), ([, place]) => place).filter(
    (place) => FOLDERS.test(place) || /^[a-z]+:\/\//i.test(place),
  ),
  ...Array.from(text.matchAll(READS), ([, place]) => place),
];

/** Excel keeps the texts of all queries in one part, as a small package behind four bytes of a version and its length. */
const MASHUP = /<(?:\w+:)?DataMashup\b[^>]*>([^<]*)</;
const HEAD = 8;

function queriesOf(file: WorkbookFile, part: string): string[] {
  const packed = MASHUP.exec(file.require(part))?.[1];
  if (packed === undefined) return [];
  try {
    const bytes = Uint8Array.from(atob(packed.trim()), (sign) => sign.charCodeAt(0));
    const length = new DataView(bytes.buffer).getUint32(4, true);
    const queries = openPackage(bytes.subarray(HEAD, HEAD + length), file.meter);
    return placesIn(
      queries.names
        .filter((name) => name.endsWith(".m"))
        .map((name) => queries.text(name))
        .join("\n"),
    );
  } catch (error) {
    if (error instanceof FileFailure && error.code === "too-large") throw error;
    return [""];
  }
}

const once = (texts: readonly string[]): string[] => [...new Set(texts)];

export function sourcesIn(file: WorkbookFile): Sources {
  const part = connectionsPart(file);
  const connections = part === undefined ? [] : said(file.require(part));
  const items = file
    .relations(file.main)
    .filter(({ type, target }) => type === "customXml" && file.has(target));
  return {
    connections: once(connections.flatMap(serversOf)),
    logins: once(connections.flatMap(loginsOf)),
    queries: once(items.flatMap(({ target }) => queriesOf(file, target))),
  };
}

/** Takes out of connections who logs in, and from which machine: Excel asks whoever refreshes. */
export function dropLogins(file: WorkbookFile): void {
  const part = connectionsPart(file);
  if (part === undefined) return;
  const xml = file.require(part);
  const edits = said(xml)
    .filter((one) => loginsOf(one).length > 0)
    .map(({ element, text }): Edit => {
      const rest = text.replace(PAIR, (pair, key: string) => (LOGIN.test(key.trim()) ? "" : pair));
      const tag = xml.slice(element.start, element.inside);
      const without = tag.replace(ATTRIBUTE, (all, name: string) =>
        name === "connection" ? ` connection="${escapeAttribute(rest)}"` : all,
      );
      return { from: element.start, to: element.inside, text: without };
    });
  if (edits.length) file.write(part, edited(xml, edits));
}
