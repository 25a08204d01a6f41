import { FileFailure } from "./failure";
import type { Meter } from "./meter";

export type Attributes = Record<string, string>;

export interface Visitor {
  /** `from` is where its tag begins in the text. */
  open(name: string, attributes: Attributes, from?: number): void;
  /** `to` is where its last tag ends. */
  close(name: string, to?: number): void;
  text(text: string): void;
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** `&#x0010FFFF;` and a few more zeros. */
const LONGEST_ENTITY = 32;

/** The character that an entity stands for; undefined for what is none, which stays as it is. */
function characterOf(entity: string): string | undefined {
  if (!entity.startsWith("#")) return NAMED.get(entity);
  const digits = entity.slice(1);
  const code = /^x[0-9a-f]+$/i.test(digits)
    ? parseInt(digits.slice(1), 16)
    : /^\d+$/.test(digits)
      ? Number(digits)
      : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function decode(text: string): string {
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    const end = text.slice(at, at + LONGEST_ENTITY).indexOf(";");
    const character = end < 0 ? undefined : characterOf(text.slice(at + 1, at + end));
    if (character === undefined) continue;
    decoded += text.slice(from, at) + character;
    from = at + end + 1;
  }
  return from ? decoded + text.slice(from) : text;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** One pass over what stands in a tag after its name. */
function readAttributes(text: string, meter: Meter): Attributes {
  const attributes: Attributes = {};
  for (let at = skipSpaces(text, 0); at < text.length; at = skipSpaces(text, at)) {
    const sign = text.indexOf("=", at);
    const open = skipSpaces(text, sign + 1);
    const quote = text[open];
    const close = sign > at && (quote === '"' || quote === "'") ? text.indexOf(quote, open + 1) : -1;
    if (close < 0) throw new FileFailure("broken", "an attribute without a value");
    const name = text.slice(at, sign).trimEnd();
    const value = text.slice(open + 1, close);
    meter.atMost("attribute", value.length);
    if (value.includes("<")) throw new FileFailure("broken", `${name} is never closed`);
    const own = !name.includes(":");
    if (own || (!name.startsWith("xmlns") && !Object.hasOwn(attributes, localName(name))))
      if (name !== "xmlns") attributes[localName(name)] = decode(value.replace(/\r\n?|[\n\t]/g, " "));
    at = close + 1;
  }
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

/** Where the name ends in what stands between a tag's brackets. */
function nameEnd(tag: string): number {
  let at = 0;
  while (at < tag.length && !isSpace(tag.charCodeAt(at))) at++;
  return at;
}

/** One pass, no tree. Entities of a DOCTYPE are never expanded. Tags that don't match are a broken file. */
export function scanXml(xml: string, meter: Meter, visitor: Visitor): void {
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
      visitor.close(name, end + 1);
      at = end + 1;
    } else {
      const end = tagEnd(xml, next + 1);
      const empty = xml[end - 1] === "/";
      const tag = xml.slice(next + 1, empty ? end - 1 : end);
      const space = nameEnd(tag);
      const name = localName(tag.slice(0, space));
      meter.add("elements");
      visitor.open(name, space === tag.length ? {} : readAttributes(tag.slice(space), meter), next);
      if (empty) visitor.close(name, end + 1);
      else {
        open.push(name);
        meter.atMost("depth", open.length);
      }
      at = end + 1;
    }
  }
  if (open.length) throw new FileFailure("broken", `<${open.pop()}> is never closed`);
}
