import { Meter } from "./meter";
import { scanXml } from "./scanXml";
import { type Element, tag, TreeBuilder } from "./xml";

interface Span {
  from: number;
  to: number;
}

/** A tree that knows where in the text each element stands. */
class PlacedTree extends TreeBuilder {
  readonly spans = new Map<Element, Span>();

  override open(name: string, attributes: Element["attributes"], from = 0): void {
    super.open(name, attributes);
    this.spans.set(this.current, { from, to: from });
  }

  override close(name: string, to = 0): void {
    this.spans.get(this.current)!.to = to;
    super.close(name);
  }
}

const FIRST_TAG = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/;

/** A part of which some elements become others; all the rest of its text stays as it is. */
export class EditedXml {
  readonly root: Element;
  private readonly spans: Map<Element, Span>;
  private readonly edits: (Span & { text: string })[] = [];
  private readonly prefix: string;

  constructor(private readonly xml: string) {
    const meter = new Meter();
    const tree = new PlacedTree(meter);
    scanXml(xml, meter, tree);
    this.root = tree.root;
    this.spans = tree.spans;
    this.prefix = /^<([\w.-]+:)?/.exec(this.source(this.root))?.[1] ?? "";
  }

  /** An element of the root's own namespace. */
  tag(name: string, attributes?: Parameters<typeof tag>[1], content?: string): string {
    return tag(this.prefix + name, attributes, content);
  }

  /** What an element says to have names with this prefix, where the root hasn't said it. */
  declaring(prefix: string, namespace: string): Record<string, string> {
    const first = FIRST_TAG.exec(this.source(this.root))![0];
    return first.includes(`xmlns:${prefix}="${namespace}"`) ? {} : { [`xmlns:${prefix}`]: namespace };
  }

  /** An element's own text. */
  source(element: Element): string {
    const { from, to } = this.spans.get(element)!;
    return this.xml.slice(from, to);
  }

  /** The element around another content, with its own attributes and namespaces. */
  around(element: Element, content: string): string {
    const first = FIRST_TAG.exec(this.source(element))![0].replace(/\s*\/?>$/, "");
    return `${first}>${content}</${/^<([^\s>]+)/.exec(first)![1]}>`;
  }

  /** What an element holds, with this text in the place of its children of these names, behind those before them. */
  filled(element: Element, names: readonly string[], text: string, before: readonly string[] = []): string {
    const others = element.children.filter(({ name }) => !names.includes(name));
    const first = others.filter(({ name }) => before.includes(name));
    const rest = others.filter((each) => !first.includes(each));
    const sources = (all: Element[]): string => all.map((each) => this.source(each)).join("");
    return sources(first) + text + sources(rest);
  }

  replace(element: Element, text: string): void {
    this.edits.push({ ...this.spans.get(element)!, text });
  }

  putBefore(element: Element, text: string): void {
    const { from } = this.spans.get(element)!;
    this.edits.push({ from, to: from, text });
  }

  putAfter(element: Element, text: string): void {
    const { to } = this.spans.get(element)!;
    this.edits.push({ from: to, to, text });
  }

  get text(): string {
    let text = "";
    let at = 0;
    // What is put before an element stands before what that becomes.
    for (const edit of this.edits.sort((a, b) => a.from - b.from || a.to - b.to)) {
      text += this.xml.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.xml.slice(at);
  }
}
