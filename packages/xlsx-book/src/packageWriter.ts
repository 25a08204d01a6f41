import { IMAGE_TYPES } from "./imageTypes";
import { tag, xmlPart } from "./xml";
import { writePackage } from "./zip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing";

const CONTENT_TYPES = {
  workbook: `${SHEET}sheet.main+xml`,
  worksheet: `${SHEET}worksheet+xml`,
  styles: `${SHEET}styles+xml`,
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  customXml: "application/xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  externalLink: `${SHEET}externalLink+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  sharedStrings: `${SHEET}sharedStrings+xml`,
  sheetMetadata: `${SHEET}sheetMetadata+xml`,
  table: `${SHEET}table+xml`,
  comments: `${SHEET}comments+xml`,
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  person: "application/vnd.ms-excel.person+xml",
  drawing: `${DRAWING}+xml`,
  chart: `${DRAWING}ml.chart+xml`,
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  taskpanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webextension: "application/vnd.ms-office.webextension+xml",
};
export type ContentType = keyof typeof CONTENT_TYPES;

/** Where another workbook lies is told by words of Microsoft's where its path isn't known. */
const PATH = "http://schemas.microsoft.com/office/2006/relationships/xlExternalLinkPath/";

const THREADS = "http://schemas.microsoft.com/office/2017/10/relationships/";
const METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";

function relationType(type: string): string {
  if (type.includes(":")) return type;
  if (type === "core-properties") return METADATA + type;
  if (type === "threadedComment" || type === "person") return THREADS + type;
  return (type.startsWith("webextension") ? MICROSOFT : type.startsWith("xl") ? PATH : OFFICE) + type;
}

interface Link {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

const relationsContent = (links: Link[]): string =>
  xmlPart(
    tag(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      links
        .map(({ id, type, target, external }) =>
          tag("Relationship", {
            Id: id,
            Type: relationType(type),
            Target: target,
            TargetMode: external ? "External" : undefined,
          }),
        )
        .join(""),
    ),
  );

/** A part being written, and what it points to. */
export class PartWriter {
  readonly links: Link[] = [];
  content: string | Uint8Array = "";

  constructor(
    private readonly file: PackageWriter,
    readonly name: string,
    /** By which the part that made it names it. */
    readonly id: string,
  ) {}

  part(name: string, content: ContentType, relation: string): PartWriter {
    return this.file.add(this.links, name, content, relation);
  }

  /** A part of some other file, by a number that is free here. */
  numbered(name: string, content: string, relation: string, id?: string): PartWriter {
    return this.file.add(this.links, this.file.freeName(name), content, relation, id);
  }

  /** The id of a link to an image, which is in the file once however often it is shown. */
  image(bytes: Uint8Array, extension: string): string {
    const target = `/${this.file.image(bytes, extension)}`;
    const known = this.links.find((link) => link.target === target);
    if (known) return known.id;
    const id = `rId${this.links.length + 1}`;
    this.links.push({ id, type: "image", target, external: false });
    return id;
  }

  /** The id of a link that leaves the file. */
  external(address: string, type = "hyperlink", own?: string): string {
    const known = this.links.find(
      (link) =>
        link.external && link.target === address && link.type === type && (own ?? link.id) === link.id,
    );
    if (known) return known.id;
    const id = own ?? `rId${this.links.length + 1}`;
    this.links.push({ id, type, target: address, external: true });
    return id;
  }

  /** Links that keep the ids by which the part's content names them. */
  keep(links: { id: string; type: string; address: string }[]): void {
    for (const { id, type, address } of links) this.links.push({ id, type, target: address, external: true });
  }

  write(content: string | Uint8Array): void {
    this.content = content;
  }
}

/** A file's parts, their content types and their relations, which name each other by absolute paths. */
export class PackageWriter {
  private readonly links: Link[] = [];
  private readonly parts: { part: PartWriter; type: string }[] = [];
  private readonly taken = new Set<string>();
  private readonly images = new Map<Uint8Array, { name: string; extension: string }>();

  part(name: string, content: ContentType, relation: string): PartWriter {
    return this.add(this.links, name, content, relation);
  }

  add(
    links: Link[],
    name: string,
    type: string,
    relation: string,
    id = `rId${links.length + 1}`,
  ): PartWriter {
    this.taken.add(name.toLowerCase());
    const part = new PartWriter(this, name, id);
    links.push({ id: part.id, type: relation, target: `/${name}`, external: false });
    this.parts.push({ part, type });
    return part;
  }

  /** A name like this one that no part has, `xl/charts/chart3.xml`. */
  freeName(like: string): string {
    const [, base = "part", ending = ""] = /([A-Za-z_-]+)\d*(\.\w+)?$/.exec(like) ?? [];
    const folder = /^xl\/(?:[A-Za-z_-]+\/)*/.exec(like)?.[0] ?? "xl/";
    let number = 1;
    while (this.taken.has(`${folder}${base}${number}${ending}`.toLowerCase())) number += 1;
    return `${folder}${base}${number}${ending}`;
  }

  /** The name of an image's part. */
  image(bytes: Uint8Array, extension: string): string {
    const known = this.images.get(bytes);
    if (known) return known.name;
    const name = `xl/media/image${this.images.size + 1}.${extension}`;
    this.images.set(bytes, { name, extension });
    return name;
  }

  bytes(): Uint8Array {
    const files = new Map<string, string | Uint8Array>([
      ["[Content_Types].xml", this.contentTypes()],
      ["_rels/.rels", relationsContent(this.links)],
    ]);
    for (const { part } of this.parts) {
      files.set(part.name, part.content);
      const slash = part.name.lastIndexOf("/") + 1;
      if (part.links.length)
        files.set(
          `${part.name.slice(0, slash)}_rels/${part.name.slice(slash)}.rels`,
          relationsContent(part.links),
        );
    }
    for (const [bytes, { name }] of this.images) files.set(name, bytes);
    return writePackage(files);
  }

  private contentTypes(): string {
    const overrides = this.parts
      .filter(({ type }) => type !== "vml" && type !== "customXml")
      .map(({ part, type }) =>
        tag("Override", {
          PartName: `/${part.name}`,
          ContentType: type in CONTENT_TYPES ? CONTENT_TYPES[type as ContentType] : type,
        }),
      );
    return xmlPart(
      tag(
        "Types",
        { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
        tag("Default", {
          Extension: "rels",
          ContentType: "application/vnd.openxmlformats-package.relationships+xml",
        }) +
          tag("Default", { Extension: "xml", ContentType: "application/xml" }) +
          tag("Default", { Extension: "vml", ContentType: CONTENT_TYPES.vml }) +
          [...new Set([...this.images.values()].map(({ extension }) => extension))]
            .map((extension) => tag("Default", { Extension: extension, ContentType: IMAGE_TYPES[extension] }))
            .join("") +
          overrides.join(""),
      ),
    );
  }
}
