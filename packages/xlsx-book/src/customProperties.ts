import type { CustomProperty } from "./book";
import type { PackageWriter } from "./packageWriter";
import { readPart, relationsOf } from "./parts";
import { decodeEscapes, encodeEscapes } from "./textEscapes";
import { childOf, childrenOf, type Element, escapeText, isOn, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/";
const KIND = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function valueOf({ name, text }: Element): CustomProperty["value"] | undefined {
  if (name === "lpwstr" || name === "lpstr" || name === "bstr") return decodeEscapes(text);
  if (name === "bool") return isOn(text);
  if (name === "filetime" || name === "date") return { date: text };
  if (/^u?(?:i|int)[1248]?$|^r[48]$|^decimal$/.test(name)) return Number(text);
  return undefined;
}

/** What is said of a document by names of its own, and how much of it is of kinds that nobody uses. */
export function readCustomProperties(file: Package): { custom: CustomProperty[]; others: number } {
  const part = relationsOf(file, "").find(({ type }) => type === "custom-properties")?.target;
  const all = childrenOf(part === undefined ? undefined : readPart(file, part), "property");
  const custom = all.flatMap(({ attributes, children }): CustomProperty[] => {
    const value = children[0] && valueOf(children[0]);
    return value === undefined || !attributes.name ? [] : [{ name: decodeEscapes(attributes.name), value }];
  });
  return { custom, others: all.length - custom.length };
}

function element(value: CustomProperty["value"]): string {
  if (typeof value === "string") return tag("vt:lpwstr", {}, escapeText(encodeEscapes(value)));
  if (typeof value === "boolean") return tag("vt:bool", {}, String(value));
  if (typeof value === "object") return tag("vt:filetime", {}, escapeText(value.date));
  const isInt = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isInt ? tag("vt:i4", {}, String(value)) : tag("vt:r8", {}, String(value));
}

export function writeCustomProperties(file: PackageWriter, custom: readonly CustomProperty[] = []): void {
  if (custom.length === 0) return;
  const properties = custom.map(({ name, value }, index) =>
    tag("property", { fmtid: KIND, pid: index + 2, name: encodeEscapes(name) }, element(value)),
  );
  const xmlns = { xmlns: `${PROPERTIES}custom-properties`, "xmlns:vt": `${PROPERTIES}docPropsVTypes` };
  file
    .part("docProps/custom.xml", "customProperties", "custom-properties")
    .write(xmlPart(tag("Properties", xmlns, properties.join(""))));
}

/** Who answers for a document, and for whom, which stand in the program's own part. */
export function readExtended(file: Package): { manager?: string; company?: string } {
  const part = relationsOf(file, "").find(({ type }) => type === "extended-properties")?.target;
  const said = part === undefined ? undefined : readPart(file, part);
  const [manager, company] = ["Manager", "Company"].map((name) =>
    decodeEscapes(childOf(said, name)?.text ?? ""),
  );
  return { ...(manager && { manager }), ...(company && { company }) };
}

export function writeExtended(
  file: PackageWriter,
  { manager, company }: { manager?: string; company?: string },
): void {
  if (!manager && !company) return;
  const said = Object.entries({ Manager: manager, Company: company })
    .filter(([, text]) => text)
    .map(([name, text]) => tag(name, {}, escapeText(encodeEscapes(text ?? ""))));
  file
    .part("docProps/app.xml", "extendedProperties", "extended-properties")
    .write(xmlPart(tag("Properties", { xmlns: `${PROPERTIES}extended-properties` }, said.join(""))));
}
