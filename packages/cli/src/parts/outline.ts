import { FileFailure } from "xlsx-book/failure";

/** An element of a part with the places of its text, so that something can be put in without the rest changing. */
export interface Outlined {
  /** As written, and without its prefix. */
  written: string;
  name: string;
  start: number;
  /** Behind its opening tag, and before its closing one; both the same place in an empty element. */
  inside: number;
  close: number;
  end: number;
  children: Outlined[];
}

/** Sticky, so that it reads a name where it stands and copies nothing else. */
const NAME = /[^\s/>]*/y;

function nameAt(xml: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(xml)![0];
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new FileFailure("broken", `no ${mark}`);
  return at + mark.length;
}

/** Behind the bracket that closes a tag; one inside a quoted attribute is text. */
function pastTag(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at];
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at + 1;
  }
  throw new FileFailure("broken", "a tag without an end");
}

/** What a walk through a part tells, an element at a time; `depth` is 0 for the root. */
export interface Walker {
  open?: (element: Outlined, depth: number) => void;
  close?: (element: Outlined, depth: number) => void;
}

/**
 * One pass over a part's elements, none of which is kept.
 *
 * @throws FileFailure `broken`, where tags don't match
 */
export function walk(xml: string, walker: Walker): void {
  const open: Outlined[] = [];
  let isThere = false;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    if (xml.startsWith("<!--", at)) at = past(xml, "-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) at = past(xml, "]]>", at);
    else if (xml[at + 1] === "?" || xml[at + 1] === "!") at = past(xml, ">", at);
    else if (xml[at + 1] === "/") {
      const element = open.pop();
      const end = past(xml, ">", at);
      if (!element || element.written !== xml.slice(at + 2, end - 1).trimEnd())
        throw new FileFailure("broken", `${xml.slice(at, end)} closes nothing`);
      element.close = at;
      element.end = end;
      walker.close?.(element, open.length);
      at = end;
    } else {
      const inside = pastTag(xml, at);
      const written = nameAt(xml, at + 1);
      const name = localName(written);
      const element = { written, name, start: at, inside, close: inside, end: inside, children: [] };
      isThere = true;
      walker.open?.(element, open.length);
      if (xml[inside - 2] === "/") walker.close?.(element, open.length);
      else open.push(element);
      at = inside;
    }
  }
  if (!isThere || open.length) throw new FileFailure("broken", "an element that is never closed");
}

/**
 * The elements of a part down to a depth, by their places.
 *
 * @throws FileFailure `broken`, where tags don't match
 */
export function outline(xml: string, depth: number): Outlined {
  const parents: Outlined[] = [];
  walk(xml, {
    open(element, level) {
      if (level > 0 && level < depth) parents[level - 1].children.push(element);
      if (level < depth) parents[level] = element;
    },
  });
  return parents[0];
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const LAST_CHARACTER = 0x10ffff;

/** What an entity stands for; one that stands for nothing stays as it is. */
function characterOf(entity: string, hexadecimal: string, decimal: string, name: string): string {
  if (name) return NAMED.get(name) ?? entity;
  const code = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
  return code <= LAST_CHARACTER ? String.fromCodePoint(code) : entity;
}

/** Text or an attribute's value without entities. */
export const unescaped = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, characterOf) : text;

export const isEmpty = (xml: string, element: Outlined): boolean => xml[element.inside - 2] === "/";

export const child = (element: Outlined, name: string): Outlined | undefined =>
  element.children.find((one) => one.name === name);

/** Sticky: what one attribute says is never taken for another one. */
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * An attribute's value as written, entities and all, by its name without a prefix; undefined where there is none.
 * What a prefix stands for is no attribute.
 */
export function attribute(xml: string, element: Outlined, name: string): string | undefined {
  ATTRIBUTE.lastIndex = element.start + 1 + element.written.length;
  for (let found = ATTRIBUTE.exec(xml); found; found = ATTRIBUTE.exec(xml)) {
    const [, written, double, single] = found;
    if (localName(written) === name && !written.startsWith("xmlns:")) return double ?? single;
  }
  return undefined;
}

/** A change of a text: what stands from one place to another becomes something else. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Carries out edits that don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** Puts content behind an element's last child; one without a closing tag gets one. */
export function append(xml: string, element: Outlined, content: string): Edit[] {
  if (!isEmpty(xml, element)) return [{ from: element.close, to: element.close, text: content }];
  return [{ from: element.inside - 2, to: element.inside, text: `>${content}</${element.written}>` }];
}

/** Elements without a prefix, under the prefix that another one has. */
export function prefixedLike(element: Outlined, content: string): string {
  const prefix = element.written.slice(0, element.written.length - element.name.length);
  return prefix ? content.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`) : content;
}
