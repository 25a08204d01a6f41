import { FileFailure } from "xlsx-book/failure";
import { LIMITS } from "xlsx-book/limits";
import { Meter } from "xlsx-book/meter";
import { type Relation, relationsOf } from "xlsx-book/parts";
import { tag, xmlPart } from "xlsx-book/xml";
import { openPackage, type Package } from "xlsx-book/zip";
import { partKey, readDirectory } from "xlsx-book/zipDirectory";
import { rewriteZip } from "../zip/rewriteZip";
import { append, attribute, edited, outline, prefixedLike } from "./outline";

const TYPES = "[Content_Types].xml";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

const NO_RELATIONS = xmlPart(tag("Relationships", { xmlns: PACKAGE_RELATIONS }));

/** From this size on a part that is packed more tightly than any real one is refused before it is touched. */
const LARGE = 10e6;

function refuseBombs(bytes: Uint8Array): void {
  const meter = new Meter();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = { packed: 0, unpacked: 0 };
  for (const { packed, unpacked } of readDirectory(bytes, view).values()) {
    meter.atMost("part-bytes", unpacked);
    if (unpacked > LARGE) meter.atMost("ratio", unpacked / packed);
    whole.packed += packed;
    whole.unpacked += unpacked;
  }
  // A bomb can be many parts that are each too small to be looked at.
  if (whole.unpacked > LARGE) meter.atMost("ratio", whole.unpacked / whole.packed);
}

const utf8 = new TextEncoder();

/** A part's text as it is written again: always UTF-8, and so it must say. */
const encoded = (text: string): Uint8Array =>
  utf8.encode(text.replace(/^\uFEFF?(<\?xml[^>]*?encoding\s*=\s*)(["'])utf-16\w*\2/i, "$1$2UTF-8$2"));

function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A workbook's file with changes to its parts; what is not changed stays byte for byte. */
export class WorkbookFile implements Package {
  private readonly changes = new Map<string, string | null>();
  private readonly file: Package;
  readonly meter: Meter;
  /** The workbook part, such as xl/workbook.xml. */
  readonly main: string;
  /** Its content type, by which Excel knows a workbook with macros, and a template; "" where only its ending has one. */
  readonly type: string;

  /** @throws FileFailure, where the bytes are no workbook or too much of one */
  constructor(private readonly bytes: Uint8Array) {
    this.file = openPackage(bytes);
    refuseBombs(bytes);
    this.meter = this.file.meter;
    const main = this.relations("").find(({ type }) => type === "officeDocument")?.target;
    if (!main || !this.has(main)) throw new FileFailure("not-a-workbook", "no main part");
    this.main = main;
    this.type = this.contentTypes().get(partKey(main)) ?? "";
    if (this.type && !/spreadsheetml|ms-excel/.test(this.type))
      throw new FileFailure("not-a-workbook", this.type);
    if (main.endsWith(".bin")) throw new FileFailure("not-a-workbook", "a binary workbook");
  }

  get names(): string[] {
    const added = [...this.changes].filter(([name]) => !this.file.has(name)).map(([name]) => name);
    return [...this.file.names.filter((name) => this.has(name)), ...added];
  }

  has(name: string): boolean {
    const change = this.change(name);
    return change === undefined ? this.file.has(name) : change !== null;
  }

  text(name: string): string | undefined {
    const change = this.change(name);
    return change === undefined ? this.file.text(name) : (change ?? undefined);
  }

  /** @throws FileFailure `broken`, where there is no such part */
  require(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new FileFailure("broken", `${name} is missing`);
    return text;
  }

  relations(part: string): Relation[] {
    return relationsOf(this, part);
  }

  /** The content types that parts have by their own names, and not by the endings of these. */
  contentTypes(): Map<string, string> {
    const xml = this.require(TYPES);
    return new Map(
      outline(xml, 2)
        .children.filter(({ name }) => name === "Override")
        .map((one) => [
          partKey(attribute(xml, one, "PartName") ?? ""),
          attribute(xml, one, "ContentType") ?? "",
        ]),
    );
  }

  /** The endings, in small letters, by which parts have a content type. */
  private endings(): Set<string> {
    const xml = this.require(TYPES);
    const types = outline(xml, 2).children.filter(({ name }) => name === "Default");
    return new Set(types.map((one) => attribute(xml, one, "Extension")?.toLowerCase() ?? ""));
  }

  write(name: string, text: string): void {
    this.changes.set(this.nameOf(name), text);
  }

  /** Takes a part out, and its content type. */
  remove(name: string): void {
    this.changes.set(this.nameOf(name), null);
    this.dropType(name);
  }

  private dropType(name: string): void {
    const xml = this.require(TYPES);
    const gone = outline(xml, 2).children.filter(
      (one) => partKey(attribute(xml, one, "PartName") ?? "") === partKey(name),
    );
    this.write(
      TYPES,
      edited(
        xml,
        gone.map(({ start, end }) => ({ from: start, to: end, text: "" })),
      ),
    );
  }

  /** A part that was not there before, with its content type. */
  addPart(name: string, contentType: string, text: string): void {
    this.write(name, text);
    // Some files still give a type to a part that is gone.
    if (this.contentTypes().has(partKey(name))) this.dropType(name);
    const xml = this.require(TYPES);
    const types = outline(xml, 1);
    const line = tag("Override", { PartName: `/${name}`, ContentType: contentType });
    this.write(TYPES, edited(xml, append(xml, types, prefixedLike(types, line))));
  }

  /**
   * The name with the first number from 1 that no part has, `xl/tables/table3.xml`, and no relations that a part left
   * behind: they would become the new one's.
   */
  freePart(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name) && !this.has(relationsPart(name))) return name;
    }
  }

  /** Lets a part point to another one, by an id of its own, which is returned. */
  relate(from: string, type: string, to: string): string {
    const place = relationsPart(from);
    // Some files give the parts of relations their type one by one, and not by their ending.
    if (!this.has(place) && !this.endings().has("rels")) this.addPart(place, RELATIONS_TYPE, NO_RELATIONS);
    const xml = this.text(place) ?? NO_RELATIONS;
    const all = outline(xml, 2);
    const taken = new Set(all.children.map((one) => attribute(xml, one, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const line = tag("Relationship", { Id: id, Type: type, Target: `/${to}` });
    this.write(place, edited(xml, append(xml, all, prefixedLike(all, line))));
    return id;
  }

  /** Takes away what a part says of another one. */
  unrelate(from: string, id: string): void {
    const place = relationsPart(from);
    const xml = this.require(place);
    const gone = outline(xml, 2).children.filter((one) => attribute(xml, one, "Id") === id);
    this.write(
      place,
      edited(
        xml,
        gone.map(({ start, end }) => ({ from: start, to: end, text: "" })),
      ),
    );
  }

  /** The file with its changes, in pieces to be written one after the other. */
  pieces(): Uint8Array[] {
    if (this.names.length > LIMITS.parts) throw new FileFailure("too-large", "parts", "parts");
    return rewriteZip(
      this.bytes,
      new Map([...this.changes].map(([name, text]) => [name, text === null ? null : encoded(text)])),
    );
  }

  private change(name: string): string | null | undefined {
    return this.changes.get(this.nameOf(name));
  }

  /** The spelling under which a part was first changed: names are compared without case. */
  private nameOf(name: string): string {
    for (const known of this.changes.keys()) if (partKey(known) === partKey(name)) return known;
    return name;
  }
}
