import { FileFailure } from "./failure";
import { Meter } from "./meter";
import { type Attributes, scanXml, type Visitor } from "./scanXml";

/** An element by its local name: prefixes differ between the programs that write workbooks. */
export interface Element {
  name: string;
  attributes: Attributes;
  children: Element[];
  /** All text right under it, joined. */
  text: string;
}
/** Makes a tree of what it visits. */
export class TreeBuilder implements Visitor {
  private readonly top: Element = { name: "", attributes: {}, children: [], text: "" };
  private readonly stack = [this.top];

  constructor(private readonly meter: Meter) {}

  open(name: string, attributes: Attributes, _from?: number): void {
    this.meter.add("tree");
    const element = { name, attributes, children: [], text: "" };
    this.current.children.push(element);
    this.stack.push(element);
  }

  close(_name: string, _to?: number): void {
    this.stack.pop();
  }

  text(text: string): void {
    this.current.text += text;
  }

  protected get current(): Element {
    return this.stack[this.stack.length - 1];
  }

  get root(): Element {
    if (!this.top.children.length) throw new FileFailure("broken", "an empty part");
    return this.top.children[0];
  }
}

export function parseXml(xml: string, meter = new Meter()): Element {
  const tree = new TreeBuilder(meter);
  scanXml(xml, meter, tree);
  return tree.root;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Follows a path of names; the first of each. */
export const within = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce(childOf, element);

/** All of that name at any depth, in their order. */
export function everyOf(element: Element | undefined, name: string, found: Element[] = []): Element[] {
  for (const child of element?.children ?? []) {
    if (child.name === name) found.push(child);
    everyOf(child, name, found);
  }
  return found;
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
