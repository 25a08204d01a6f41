import { FileFailure } from "./failure";

/** An element by its local name: prefixes differ between the programs that write workbooks. */
export interface Element {
  name: string;
  attributes: Attributes;
  children: Element[];
  /** All text right under it, joined. */
  text: string;
}
export type Attributes = Record<string, string>;

export interface Visitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named[entity] ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function readAttributes(text: string): Attributes {
  const attributes: Attributes = {};
  for (const [, name, double, single] of text.matchAll(attribute))
    if (!name.startsWith("xmlns"))
      attributes[localName(name)] = decode((double ?? single).replace(/\r\n?|[\n\t]/g, " "));
  return attributes;
}

/** The closing bracket of a tag; one inside a quoted attribute is text. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  throw new FileFailure("broken", "a tag without an end");
}

function skipTo(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new FileFailure("broken", `no ${mark}`);
  return at;
}

/** One pass, no tree. Entities of a DOCTYPE are never expanded. Tags that don't match are a broken file. */
export function scanXml(xml: string, visitor: Visitor): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (text && open.length) visitor.text(decode(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text));
    if (next < 0) break;
    if (xml.startsWith("<!--", next)) at = skipTo(xml, "-->", next + 4) + 3;
    else if (xml.startsWith("<![CDATA[", next)) {
      const end = skipTo(xml, "]]>", next);
      visitor.text(xml.slice(next + 9, end));
      at = end + 3;
    } else if (xml[next + 1] === "?" || xml[next + 1] === "!") at = skipTo(xml, ">", next) + 1;
    else if (xml[next + 1] === "/") {
      const end = skipTo(xml, ">", next);
      const name = localName(xml.slice(next + 2, end).trimEnd());
      if (open.pop() !== name) throw new FileFailure("broken", `</${name}> closes nothing`);
      visitor.close(name);
      at = end + 1;
    } else {
      const end = tagEnd(xml, next + 1);
      const empty = xml[end - 1] === "/";
      const tag = xml.slice(next + 1, empty ? end - 1 : end);
      const space = tag.search(/\s/);
      const name = localName(space < 0 ? tag : tag.slice(0, space));
      visitor.open(name, space < 0 ? {} : readAttributes(tag.slice(space)));
      if (empty) visitor.close(name);
      else open.push(name);
      at = end + 1;
    }
  }
  if (open.length) throw new FileFailure("broken", `<${open.pop()}> is never closed`);
}

export function parseXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const stack = [top];
  scanXml(xml, {
    open(name, attributes) {
      const element = { name, attributes, children: [], text: "" };
      stack[stack.length - 1].children.push(element);
      stack.push(element);
    },
    close: () => void stack.pop(),
    text: (text) => void (stack[stack.length - 1].text += text),
  });
  if (!top.children.length) throw new FileFailure("broken", "an empty part");
  return top.children[0];
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Follows a path of names; the first of each. */
export const within = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce(childOf, element);

export function everyOf(element: Element | undefined, name: string): Element[] {
  if (!element) return [];
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...everyOf(child, name),
  ]);
}

/** A boolean attribute as the format writes them: 1, true, on. */
export const isOn = (value: string | undefined): boolean =>
  value === "1" || value === "true" || value === "on";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeText = (text: string): string => text.replace(/[&<>]/g, (found) => escapes[found]);

/** Line feeds and tabs too, since a reader makes spaces of bare ones in attributes. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(/[&<>"]/g, (found) => escapes[found])
    .replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);

/** An element with its attributes in the order given; what is undefined is left out. */
export function tag(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  content?: string,
): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) text += ` ${key}="${escapeAttribute(String(value))}"`;
  return content === undefined ? `${text}/>` : `${text}>${content}</${name}>`;
}

export const xmlPart = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
