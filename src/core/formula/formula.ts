/** A formula's parts. References stay text: what they hold is the workbook's to say. */
export type Node =
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[]; readonly text: string }
  | { readonly kind: "operation"; readonly sign: string; readonly operands: readonly Node[] };
export type Call = Extract<Node, { kind: "call" }>;
export type Scalar = number | string | boolean | null;

interface Token {
  readonly kind: "value" | "error" | "reference" | "function" | "sign" | "end";
  readonly text: string;
  readonly from: number;
}

const space = /\s+/y;
const string = /"(?:[^"]|"")*"/y;
const error = /#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)/iy;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const sheet = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const ends = String.raw`(?![\p{L}\p{N}_.(])`;
const cells = new RegExp(`${sheet}(?:${cell}(?::${cell})?#?|${column}:${column})${ends}`, "uy");
const word = new RegExp(String.raw`${sheet}[\p{L}_\\][\p{L}\p{N}_.\\?]*`, "uy");
const sign = /<=|>=|<>|[-+*/^&=<>%(){},;@]/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Where a bracket that opens at `from` closes; the apostrophe takes away the next sign's meaning. */
function closing(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") at += 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]" && --depth === 0) return at + 1;
  }
  return null;
}

function tokenAt(text: string, from: number): Token | null {
  const take = (kind: Token["kind"], found: string | null): Token | null =>
    found === null ? null : { kind, text: found, from };
  if (from >= text.length) return { kind: "end", text: "", from };
  if (text[from] === "[") {
    const to = closing(text, from);
    return to === null ? null : take("reference", text.slice(from, to));
  }
  const simple =
    take("value", match(string, text, from)) ??
    take("error", match(error, text, from)) ??
    take("reference", match(cells, text, from)) ??
    take("value", match(number, text, from));
  if (simple) return simple;
  const found = match(word, text, from);
  if (found === null) return take("sign", match(sign, text, from));
  const after = from + found.length;
  if (text[after] === "(") return take("function", found);
  if (text[after] !== "[") return take(/^(true|false)$/i.test(found) ? "value" : "reference", found);
  const to = closing(text, after);
  return to === null ? null : take("reference", text.slice(from, to));
}

/** How tightly a sign binds what stands on both sides of it, as in Excel. */
const binding: Readonly<Record<string, number>> = {
  "=": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "<>": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
class NotRead extends Error {}

class Reader {
  private token: Token;
  constructor(private readonly text: string) {
    this.token = this.after(0);
  }

  private after(from: number): Token {
    const at = from + (match(space, this.text, from)?.length ?? 0);
    const token = tokenAt(this.text, at);
    if (!token) throw new NotRead();
    return token;
  }
  private next(): Token {
    const { token } = this;
    this.token = this.after(token.from + token.text.length);
    return token;
  }
  private is(text: string): boolean {
    return this.token.kind === "sign" && this.token.text === text;
  }
  private expect(text: string): Token {
    if (!this.is(text)) throw new NotRead();
    return this.next();
  }

  whole(): Node {
    if (this.is("=")) this.next();
    const node = this.expression(0);
    if (this.token.kind !== "end") throw new NotRead();
    return node;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const level = this.token.kind === "sign" ? (binding[this.token.text] ?? 0) : 0;
      if (level <= least) return left;
      const { text } = this.next();
      left = { kind: "operation", sign: text, operands: [left, this.expression(level)] };
    }
  }

  private operand(): Node {
    const signs = ["-", "+", "@"].find((one) => this.is(one));
    if (signs) {
      this.next();
      const operand = this.operand();
      return signs === "-" ? { kind: "operation", sign: "-", operands: [operand] } : operand;
    }
    let node = this.primary();
    while (this.is("%")) {
      this.next();
      node = { kind: "operation", sign: "%", operands: [node] };
    }
    return node;
  }

  private primary(): Node {
    const { kind, text, from } = this.next();
    if (kind === "value") return { kind: "value", value: valueOf(text) };
    if (kind === "error") return { kind: "error", error: text.toUpperCase() };
    if (kind === "reference") return { kind: "reference", text };
    if (kind === "function") {
      this.expect("(");
      const args = this.list();
      const end = this.expect(")");
      const name = text.replace(/^(_xlfn\.|_xlws\.|_xldudf_)+/i, "").toUpperCase();
      return { kind: "call", name, args, text: this.text.slice(from, end.from + 1) };
    }
    if (text === "(") {
      const inner = this.expression(0);
      this.expect(")");
      return inner;
    }
    if (text === "{") return this.array();
    throw new NotRead();
  }

  private list(): Node[] {
    const args: Node[] = [];
    if (this.is(")")) return args;
    for (;;) {
      const blank = this.is(",") || this.is(")");
      args.push(blank ? { kind: "value", value: null } : this.expression(0));
      if (!this.is(",")) return args;
      this.next();
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows[rows.length - 1].push(this.operand());
      if (this.is("}")) break;
      if (this.is(";")) rows.push([]);
      else if (!this.is(",")) throw new NotRead();
      this.next();
    }
    this.next();
    return { kind: "array", rows };
  }
}

function valueOf(text: string): Scalar {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  return /^(true|false)$/i.test(text) ? text.toUpperCase() === "TRUE" : Number(text);
}

/** Reads a formula as Office.js gives it (English names, commas); null where it has what we don't know. */
export function readFormula(text: string): Node | null {
  try {
    return new Reader(text).whole();
  } catch (caught) {
    if (caught instanceof NotRead) return null;
    throw caught;
  }
}

/** The parts right below a part. */
export function below(node: Node): readonly Node[] {
  if (node.kind === "call") return node.args;
  if (node.kind === "operation") return node.operands;
  return node.kind === "array" ? node.rows.flat() : [];
}

/** The first call, from outside in, of one of these functions. A prefix such as `SALES.` before the name is one. */
export function findCall(node: Node, names: ReadonlySet<string>): Call | null {
  return callsIn(node).find(({ name }) => names.has(bareName(name))) ?? null;
}

/** Every call in a part, from outside in and from left to right. */
export function callsIn(node: Node): Call[] {
  return [...(node.kind === "call" ? [node] : []), ...below(node).flatMap(callsIn)];
}

/** "SPLITTARGET" of "SALES.SPLITTARGET". */
export const bareName = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** Every reference in a part, each once. */
export function referencesIn(node: Node): string[] {
  const found = node.kind === "reference" ? [node.text] : below(node).flatMap(referencesIn);
  return [...new Set(found)];
}
