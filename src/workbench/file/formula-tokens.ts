import { columnIndex, LAST_COLUMN, LAST_ROW } from "./a1";

export interface Token {
  kind:
    | "text"
    | "number"
    | "error"
    | "sheet"
    | "cell"
    | "columns"
    | "rows"
    | "function"
    | "name"
    | "brackets"
    | "open"
    | "close"
    | "separator"
    | "operator"
    | "space";
  text: string;
}

const word = String.raw`[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*`;
const after = String.raw`(?![\p{L}\p{N}_.(!?\\])`;
const patterns: [Token["kind"] | "word", RegExp][] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", /\[[^[\]']+\][^\s'"()[\]{},;:+\-*/^&=<>!]*!/y],
  ["sheet", /[\p{L}_\\][\p{L}\p{N}_.?\\]*(?::[\p{L}\p{N}_.?\\]+)?!/uy],
  [
    "error",
    /#(?:REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A|SPILL!|CALC!|FIELD!|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)/iy,
  ],
  ["rows", new RegExp(String.raw`\$?\d{1,7}:\$?\d{1,7}${after}`, "uy")],
  ["columns", new RegExp(String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${after}`, "uy")],
  ["cell", new RegExp(String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}${after}`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["word", new RegExp(word, "uy")],
  ["space", /\s+/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["separator", /[,;]/y],
  ["operator", /<=|>=|<>|[^]/uy],
];

/** The end of a structured reference's brackets; an apostrophe takes the next character as it is. */
function bracketsEnd(formula: string, from: number): number {
  let depth = 0;
  for (let i = from; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

const onSheet = (cell: string): boolean => {
  const [, column, row] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(cell) ?? [];
  return columnIndex(column) <= LAST_COLUMN && Number(row) <= LAST_ROW + 1;
};

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined || (kind === "cell" && !onSheet(text))) continue;
    if (kind !== "word") return { kind, text };
    return { kind: formula[at + text.length] === "(" ? "function" : "name", text };
  }
  return { kind: "operator", text: formula[at] };
}

/** A formula in pieces that add up to it again. Never refuses: what it doesn't know is an operator. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    let token = tokenAt(formula, at);
    if (formula[at] === "[" && token.kind !== "sheet")
      token = { kind: "brackets", text: formula.slice(at, bracketsEnd(formula, at)) };
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const untokenize = (tokens: Token[]): string => tokens.map((token) => token.text).join("");

/** The index of the bracket that closes the one at `open`, or the end. */
export function closing(tokens: Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i].kind === "open") depth++;
    else if (tokens[i].kind === "close" && --depth === 0) return i;
  }
  return tokens.length;
}

/** Where each argument of the call whose bracket opens at `open` begins and ends (exclusive). */
export function callArguments(tokens: Token[], open: number): [number, number][] {
  const end = closing(tokens, open);
  const found: [number, number][] = [];
  let start = open + 1;
  for (let i = open + 1; i < end; i++) {
    if (tokens[i].kind === "open") i = closing(tokens, i);
    else if (tokens[i].kind === "separator") {
      found.push([start, i]);
      start = i + 1;
    }
  }
  return [...found, [start, end]];
}
