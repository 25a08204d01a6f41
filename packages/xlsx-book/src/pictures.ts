import type { Sheet } from "./book";
import { type ContentTypes, type Picture, readCarried, writeCarried } from "./carriedParts";
import { IMAGE_TYPES } from "./imageTypes";
import type { PartWriter } from "./packageWriter";
import { type Relation, STRICT } from "./parts";
import { type Attributes, scanXml, type Visitor } from "./scanXml";
import { escapeAttribute } from "./xml";
import type { BinaryPackage, Package } from "./zip";

/** The texts of an element's children, and of the tag around them. */
class Children implements Visitor {
  readonly texts: string[] = [];
  private depth = 0;
  private from = 0;

  constructor(private readonly xml: string) {}

  open(_name: string, _attributes: Attributes, from = 0): void {
    if (this.depth === 1) this.from = from;
    this.depth++;
  }

  close(_name: string, to = 0): void {
    if (--this.depth === 1) this.texts.push(this.xml.slice(this.from, to));
  }

  text(): void {}
}

const NAMESPACE = /\sxmlns(?::([\w.-]+))?=(?:"([^"]*)"|'([^']*)')/g;

/** Whether a text has names with this prefix, or asks for its namespace by it alone. */
const isUsed = (prefix: string, text: string): boolean =>
  new RegExp(`(?<![\\w.:-])${prefix}(?=:)|Requires="[^"]*\\b${prefix}\\b`).test(text);

/** The anchors of a drawing as texts that stand for themselves, each with the namespaces of the whole. */
export function anchorTexts(file: Package, xml: string): string[] {
  const children = new Children(xml);
  scanXml(xml, file.meter, children);
  const [first] = children.texts;
  const head = first === undefined ? "" : xml.slice(0, xml.indexOf(first));
  const spaces = [...head.matchAll(NAMESPACE)];
  return children.texts.map((text) => {
    const end = /^<[^\s/>]+/.exec(text)![0].length;
    const own = text.slice(0, text.indexOf(">"));
    const missing = spaces.filter(([, prefix]) =>
      prefix ? isUsed(prefix, text) && !own.includes(`xmlns:${prefix}=`) : !own.includes("xmlns="),
    );
    return text.slice(0, end) + missing.map(([declared]) => declared).join("") + text.slice(end);
  });
}

/** Attributes that name a relation of the drawing, whatever the prefix is. */
function linkAttributes(xml: string): RegExp {
  const prefixes = [...xml.matchAll(NAMESPACE)]
    .filter(([, , one, other]) => (one ?? other ?? "").endsWith("/relationships"))
    .map(([, prefix = ""]) => prefix);
  return new RegExp(`(\\s(?:${prefixes.join("|") || "r"}):\\w+=")([^"]*)(")`, "g");
}

/** Buttons of a slicer, which are nothing without it. */
const SLICER = /<(?:[\w.-]+:)?(?:slicer|timeslicer)[\s/>]/;

/** A picture, shape or chart with all that it points to; undefined where that can't be carried. */
export function readPicture(
  file: BinaryPackage,
  xml: string,
  relations: Relation[],
  types: ContentTypes,
): Picture | undefined {
  const links: Picture["links"] = [];
  if (xml.includes(STRICT) || SLICER.test(xml)) return undefined;
  for (const [, , id] of xml.matchAll(linkAttributes(xml))) {
    if (id === "" || links.some((link) => link.id === id)) continue;
    const relation = relations.find((each) => each.id === id);
    const extension = relation?.target.split(".").pop()?.toLowerCase() ?? "";
    if (relation?.type === "hyperlink") links.push({ id, address: relation.target });
    else if (relation?.type === "image" && !relation.external && IMAGE_TYPES[extension]) {
      const bytes = file.content(relation.target);
      if (!bytes) return undefined;
      links.push({ id, image: { extension, bytes } });
    } else {
      const carried = relation && readCarried(file, relation, types);
      if (!carried) return undefined;
      links.push({ id, carried });
    }
  }
  return { xml, links };
}

function writeLink({ address, image, carried }: Picture["links"][number], drawing: PartWriter): string {
  if (carried) return writeCarried(drawing, carried);
  return image ? drawing.image(image.bytes, image.extension) : drawing.external(address ?? "");
}

/** A picture, shape or chart as it was, with the ids by which the new file names what it points to. */
export function writePicture({ xml, links }: Picture, drawing: PartWriter): string {
  const ids = new Map(links.map((link) => [link.id, writeLink(link, drawing)]));
  return xml.replace(
    linkAttributes(xml),
    (_all, before: string, id: string, after: string) => before + escapeAttribute(ids.get(id) ?? id) + after,
  );
}

/** The largest number by which what a file has drawn is known in its drawing: other charts get those after it. */
export const lastPictureId = ({ pictures = [], charts }: Sheet): number =>
  Math.max(
    0,
    ...[...pictures, ...charts.flatMap(({ drawn }) => drawn ?? [])].flatMap(({ xml }) =>
      [...xml.matchAll(/<[\w.-]*:?cNvPr\b[^>]*?\sid="(\d{1,9})"/g)].map(([, id]) => Number(id)),
    ),
  );
