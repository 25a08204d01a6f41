import type { PartWriter } from "./packageWriter";
import { type Relation, relationsOf, STRICT } from "./parts";
import { childrenOf, escapeText, parseXml, xmlPart } from "./xml";
import type { BinaryPackage } from "./zip";

/** A part of a file that is written again as it was, with all that it points to. */
export interface CarriedPart {
  /** Its name in the file that it comes from; in another it gets a number of its own. */
  name: string;
  contentType: string;
  /** A part that is XML, without its declaration. */
  xml?: string;
  bytes?: Uint8Array;
  links: CarriedLink[];
}

export interface CarriedLink {
  id: string;
  /** The relation's whole type. */
  type: string;
  part?: CarriedPart;
  /** Where it leads outside of the file. */
  address?: string;
}

/** A picture, a shape or a chart over a sheet's cells, as its file draws it. */
export interface Picture {
  /** Its anchor, with the namespaces that it needs. */
  xml: string;
  /** What it points to by ids. */
  links: {
    id: string;
    address?: string;
    image?: { extension: string; bytes: Uint8Array };
    carried?: CarriedLink;
  }[];
}

/** A chart points to its looks, these to a picture: what goes further is none of ours. */
const DEEPEST = 4;

const DECLARATION = /^\ufeff?\s*<\?xml[^>]*\?>\s*/;
const SERIES = /<(?:\w+:)?ser>[\s\S]*?<\/(?:\w+:)?ser>/g;
/** What a series has last shown of cells in this file; whoever opens it reads them there. Other workbooks' stays. */
const SHOWN =
  /(<(?:\w+:)?f>[^<[]*<\/(?:\w+:)?f>)\s*<(?:\w+:)?(numCache|strCache|multiLvlStrCache)>[\s\S]*?<\/(?:\w+:)?\2>/g;
/** A pivot table that isn't carried is no source. */
const PIVOT = /<(?:\w+:)?pivotSource>[\s\S]*?<\/(?:\w+:)?pivotSource>/g;

/** What a series draws, and of how many cells: the first row, the last one, and the number. */
const PLOTTED =
  /(<(?:\w+:)?(?:cat|val)>\s*<(?:\w+:)?\w+Ref>\s*<(?:\w+:)?f>[^<]*\$(\d+):\$[A-Z]+\$)(\d+)(<\/(?:\w+:)?f>\s*<(?:\w+:)?\w+Cache>(?:\s*<(?:\w+:)?formatCode>[^<]*<\/(?:\w+:)?formatCode>)?\s*<(?:\w+:)?ptCount val="(\d+)")/g;

/** A chart of a pivot table names its cells with the grand total below them, which it doesn't draw. */
const withoutTotal = (series: string): string =>
  series.replace(PLOTTED, (all, open: string, first: string, last: string, close: string, count: string) =>
    Number(last) - Number(first) === Number(count) ? `${open}${Number(last) - 1}${close}` : all,
  );

function withoutShown(xml: string): string {
  const bare = xml.replace(PIVOT, "");
  const isPivot = bare !== xml;
  return bare.replace(SERIES, (series) => (isPivot ? withoutTotal(series) : series).replace(SHOWN, "$1"));
}

/** Content types by the parts' names, in small letters. */
export type ContentTypes = (name: string) => string;

export function readContentTypes(file: BinaryPackage): ContentTypes {
  const types = parseXml(file.text("[Content_Types].xml") ?? "<Types/>", file.meter);
  const table = (element: string, key: string): Map<string, string> =>
    new Map(
      childrenOf(types, element).map(({ attributes }) => [
        (attributes[key] ?? "").toLowerCase(),
        attributes.ContentType ?? "",
      ]),
    );
  const [named, endings] = [table("Override", "PartName"), table("Default", "Extension")];
  return (name) => {
    const small = name.toLowerCase();
    return named.get(`/${small}`) ?? endings.get(small.split(".").pop()!) ?? "";
  };
}

/** What a relation leads to; undefined where that can't be carried. */
export function readCarried(
  file: BinaryPackage,
  { id, uri: type, target, external }: Relation,
  types: ContentTypes,
  depth = 1,
): CarriedLink | undefined {
  if (external) return { id, type, address: target };
  const contentType = types(target);
  if (depth > DEEPEST || contentType === "") return undefined;
  const content = /[/+]xml$/.test(contentType) ? { xml: file.text(target) } : { bytes: file.content(target) };
  if (!content.xml && !content.bytes) return undefined;
  if (content.xml?.includes(STRICT)) return undefined;
  const links: CarriedLink[] = [];
  for (const relation of relationsOf(file, target)) {
    const link = readCarried(file, relation, types, depth + 1);
    if (!link) return undefined;
    links.push(link);
  }
  const { xml, bytes } = content;
  if (xml === undefined) return { id, type, part: { name: target, contentType, bytes, links } };
  parseXml(xml, file.meter);
  const bare = withoutShown(xml.replace(DECLARATION, ""));
  return { id, type, part: { name: target, contentType, xml: bare, links } };
}

/** Writes a part that another one points to, and gives the id by which that names it. */
export function writeCarried(
  from: PartWriter,
  { id, type, part, address }: CarriedLink,
  keep = false,
): string {
  const own = keep ? id : undefined;
  if (!part) return from.external(address ?? "", type, own);
  const { name, contentType, xml, bytes, links } = part;
  const written = from.numbered(name, contentType, type, own);
  for (const link of links) writeCarried(written, link, true);
  written.write(xml === undefined ? (bytes ?? "") : xmlPart(xml));
  return written.id;
}

/** A chart's references, and those that say where its words and its limits stand. */
const REFERENCE = /(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]*)(<\/(?:\w+:)?f>)/g;

/** The same part with its references moved. */
export function moveCarried(link: CarriedLink, move: (reference: string) => string): CarriedLink {
  if (!link.part) return link;
  const { xml, links } = link.part;
  return {
    ...link,
    part: {
      ...link.part,
      ...(xml !== undefined && { xml: moveReferences(xml, move) }),
      links: links.map((each) => moveCarried(each, move)),
    },
  };
}

const moveReferences = (xml: string, move: (reference: string) => string): string =>
  xml.replace(REFERENCE, (_all, open: string, text: string, close: string) => {
    const reference = parseXml(`<f>${text}</f>`).text;
    const moved = move(reference);
    return open + (moved === reference ? text : escapeText(moved)) + close;
  });
