import { FileFailure } from "./failure";
import { childrenOf, type Element, parseXml } from "./xml";
import type { Package } from "./zip";

/** In whatever the strict edition of the format writes, which calls everything otherwise. */
export const STRICT = "http://purl.oclc.org/ooxml/";

export interface Relation {
  id: string;
  /** The last word of its type, which is the same in both editions of the format: worksheet, table, comments … */
  type: string;
  /** Its type as it is spelled. */
  uri: string;
  /** The part's name, or an address outside the file. */
  target: string;
  external: boolean;
}

export function readPart(file: Package, name: string): Element | undefined {
  const text = file.text(name);
  return text === undefined ? undefined : parseXml(text, file.meter);
}

export function requirePart(file: Package, name: string): Element {
  const part = readPart(file, name);
  if (!part) throw new FileFailure("broken", `${name} is missing`);
  return part;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder ? folder.split("/") : [];
  for (const step of target.split("/"))
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  return path.join("/");
}

/** The relations of a part, of the whole file for the empty name. */
export function relationsOf(file: Package, part: string): Relation[] {
  const slash = part.lastIndexOf("/");
  const folder = slash < 0 ? "" : part.slice(0, slash);
  const place = `${folder ? `${folder}/` : ""}_rels/${part.slice(slash + 1)}.rels`;
  return childrenOf(readPart(file, place), "Relationship").map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const { Target: target = "", Type: uri = "" } = attributes;
    return {
      id: attributes.Id ?? "",
      type: uri.split("/").pop()!,
      uri,
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}
