import type { PackageWriter } from "./packageWriter";
import { readPart, relationsOf } from "./parts";
import { escapeText, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

/** What is said of a document as a whole, by the format's own names: title, creator, keywords, created … */
export type Properties = Record<string, string>;

const SPACES: Record<string, string> = {
  title: "dc",
  subject: "dc",
  creator: "dc",
  description: "dc",
  identifier: "dc",
  language: "dc",
  created: "dcterms",
  modified: "dcterms",
  keywords: "cp",
  category: "cp",
  contentStatus: "cp",
  contentType: "cp",
  lastModifiedBy: "cp",
  lastPrinted: "cp",
  revision: "cp",
  version: "cp",
};

export function readProperties(file: Package): Properties | undefined {
  const part = relationsOf(file, "").find(({ type }) => type === "core-properties")?.target;
  const said = (part === undefined ? undefined : readPart(file, part))?.children ?? [];
  const known = said.filter(({ name, text }) => SPACES[name] !== undefined && text !== "");
  return known.length > 0 ? Object.fromEntries(known.map(({ name, text }) => [name, text])) : undefined;
}

export function writeProperties(file: PackageWriter, properties: Properties | undefined): void {
  const said = Object.entries(properties ?? {}).filter(([name, text]) => SPACES[name] && text !== "");
  if (said.length === 0) return;
  const elements = said.map(([name, text]) => {
    const space = SPACES[name]!;
    const type = space === "dcterms" ? { "xsi:type": "dcterms:W3CDTF" } : {};
    return tag(`${space}:${name}`, type, escapeText(text));
  });
  file.part("docProps/core.xml", "coreProperties", "core-properties").write(
    xmlPart(
      tag(
        "cp:coreProperties",
        {
          "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        },
        elements.join(""),
      ),
    ),
  );
}
