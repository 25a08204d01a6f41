import { FileFailure } from "./failure";
import type { PartWriter } from "./packageWriter";
import { readPart, type Relation, relationsOf } from "./parts";
import { parseXml, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

/** A part of XML that an add-in or another program keeps in a file, by its id: "{8-4-4-4-12}". */
export interface CustomXml {
  id: string;
  xml: string;
}

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Whether a text is one element of XML and what belongs to it. */
export function isXml(text: string): boolean {
  try {
    parseXml(text);
    return true;
  } catch (error) {
    if (error instanceof FileFailure) return false;
    throw error;
  }
}

/** The namespace of a part's outermost element; empty where it has none. */
export function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] =
    /<(?:([\w.-]+):)?[\p{L}_][\p{L}\p{N}_.-]*((?:"[^"]*"|'[^']*'|[^>"'])*)>/u.exec(xml) ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}

/** The parts of XML that a workbook points to; one without an id gets one by its place. */
export function readCustomXml(file: Package, relations: Relation[]): CustomXml[] {
  const parts = relations.filter(({ type }) => type === "customXml");
  return parts.flatMap(({ target }, index) => {
    const xml = file.text(target);
    if (xml === undefined) return [];
    const properties = relationsOf(file, target).find(({ type }) => type === "customXmlProps")?.target;
    const id = readPart(file, properties ?? "")?.attributes.itemID;
    const byPlace = `{00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}}`;
    return [{ id: id ?? byPlace, xml }];
  });
}

export function writeCustomXml(workbook: PartWriter, parts: readonly CustomXml[] = []): void {
  for (const [index, { id, xml }] of parts.entries()) {
    const part = workbook.part(`customXml/item${index + 1}.xml`, "customXml", "customXml");
    part.write(xml);
    part
      .part(`customXml/itemProps${index + 1}.xml`, "customXmlProperties", "customXmlProps")
      .write(
        xmlPart(tag("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": PROPERTIES }, tag("ds:schemaRefs"))),
      );
  }
}
