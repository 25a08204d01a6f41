import { columnIndex, LAST_COLUMN, LAST_ROW } from "./a1";
import type { Meter } from "./meter";

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

type Pattern = [Token["kind"] | "word", RegExp];

const word = String.raw`[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*`;
const after = String.raw`(?![\p{L}\p{N}_.(!?\\])`;
const rows: Pattern = ["rows", new RegExp(String.raw`\$?\d{1,7}:\$?\d{1,7}${after}`, "uy")];
const columns: Pattern = ["columns", new RegExp(String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${after}`, "uy")];
const cell: Pattern = ["cell", new RegExp(String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}${after}`, "uy")];
const number: Pattern = ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y];
const space: Pattern = ["space", /\s+/y];
const operator: Pattern = ["operator", /<=|>=|<>|[^]/uy];
const words: Pattern[] = [
  ["sheet", /[\p{L}_\\][\p{L}\p{N}_.?\\]*(?::[\p{L}\p{N}_.?\\]+)?!/uy],
  columns,
  cell,
  ["word", new RegExp(word, "uy")],
];

/**
 * What may begin with a character. None of these reads on for long and then gives up at many places, so that a
 * formula is read in one pass, whatever it holds; quotes, which would, are read by hand.
 */
const beginning = new Map<string, Pattern[]>([
  ["[", [["sheet", /\[[^[\]']+\][^\s'"()[\]{},;:+\-*/^&=<>!]*!/y]]],
  [
    "#",
    [
      [
        "error",
        /#(?:REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A|SPILL!|CALC!|FIELD!|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)/iy,
      ],
    ],
  ],
  ["$", [rows, columns, cell]],
  [".", [number]],
]);
for (const [signs, patterns] of [
  ["({", [["open", /[({]/y]]],
  [")}", [["close", /[)}]/y]]],
  [",;", [["separator", /[,;]/y]]],
  ["0123456789", [rows, number]],
  ["_\\abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", words],
  ["'\"+-*/^&=<>%@:!?|~`]", []],
] as [string, Pattern[]][])
  for (const sign of signs) beginning.set(sign, patterns);
for (const [sign, patterns] of beginning) beginning.set(sign, [...patterns, operator]);
const others: Pattern[] = [...words, space, operator];

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

/** The end of a text in quotes, a quote within it being doubled; one that never ends takes its last two for two. */
function textEnd(formula: string, from: number): number | undefined {
  let doubled: number | undefined;
  for (let at = formula.indexOf('"', from + 1); at >= 0; at = formula.indexOf('"', at + 2)) {
    if (formula[at + 1] !== '"') return at + 1;
    doubled = at + 1;
  }
  return doubled;
}

/**
 * Where quoted names of sheets end, for all apostrophes of a formula at once: a name ends at the last of an odd
 * number of apostrophes in a row, the others being doubled.
 */
function quotedSheets(formula: string): (from: number) => number | undefined {
  const runs: { start: number; last: number }[] = [];
  for (let at = formula.indexOf("'"); at >= 0; at = formula.indexOf("'", at + 1)) {
    const run = runs[runs.length - 1];
    if (run?.last === at - 1) run.last = at;
    else runs.push({ start: at, last: at });
  }
  /** For each run, the end of the first odd one from it on. */
  const ends: (number | undefined)[] = [];
  for (let i = runs.length - 1; i >= 0; i--)
    ends[i] = (runs[i].last - runs[i].start) % 2 ? ends[i + 1] : runs[i].last;
  let current = 0;
  return (from) => {
    while (runs[current] && runs[current].last < from) current++;
    const rest = (runs[current]?.last ?? from) - from;
    const end = rest % 2 ? (rest > 1 ? runs[current].last : undefined) : ends[current + 1];
    return end !== undefined && formula[end + 1] === "!" ? end + 2 : undefined;
  };
}

const onSheet = (text: string): boolean => {
  const [, column, row] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(text) ?? [];
  return columnIndex(column) <= LAST_COLUMN && Number(row) <= LAST_ROW + 1;
};

const CELL_TO_SHEET = /^[A-Za-z]{1,3}\d+:/;

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of beginning.get(formula[at]) ?? others) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined || (kind === "cell" && !onSheet(text))) continue;
    // A sheet called like a cell would stand in quotes: `B1:Plan!` is a cell and how far it reaches.
    if (kind === "sheet" && CELL_TO_SHEET.test(text)) continue;
    if (kind !== "word") return { kind, text };
    return { kind: formula[at + text.length] === "(" ? "function" : "name", text };
  }
  return { kind: "operator", text: formula[at] };
}

/** A formula in pieces that add up to it again. Never refuses: what it doesn't know is an operator. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  const sheetEnd = formula.includes("'") ? quotedSheets(formula) : undefined;
  for (let at = 0; at < formula.length;) {
    const sign = formula[at];
    const end = sign === '"' ? textEnd(formula, at) : sign === "'" ? sheetEnd?.(at) : undefined;
    let token: Token =
      end === undefined
        ? tokenAt(formula, at)
        : { kind: sign === '"' ? "text" : "sheet", text: formula.slice(at, end) };
    if (sign === "[" && token.kind !== "sheet")
      token = { kind: "brackets", text: formula.slice(at, bracketsEnd(formula, at)) };
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const untokenize = (tokens: Token[]): string => tokens.map((token) => token.text).join("");

/** For every opening bracket the index of the one that closes it, or the end. */
export function closings(tokens: Token[]): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [i, { kind }] of tokens.entries())
    if (kind === "open") open.push(i);
    else if (kind === "close" && open.length) found.set(open.pop()!, i);
  for (const i of open) found.set(i, tokens.length);
  return found;
}

/** Where each argument of the call whose bracket opens at `open` begins and ends (exclusive). */
export function callArguments(
  tokens: Token[],
  open: number,
  closes: Map<number, number>,
): [number, number][] {
  const end = closes.get(open) ?? tokens.length;
  const found: [number, number][] = [];
  let start = open + 1;
  for (let i = open + 1; i < end; i++) {
    if (tokens[i].kind === "open") i = closes.get(i)!;
    else if (tokens[i].kind === "separator") {
      found.push([start, i]);
      start = i + 1;
    }
  }
  return [...found, [start, end]];
}

/** Counts a formula of a file, before anything is done with it. */
export function countFormula(formula: string, meter: Meter): string {
  meter.atMost("formula", formula.length);
  meter.add("formulas", formula.length);
  meter.atMost("nesting", nesting(formula));
  return formula;
}

/** How deep brackets stand within brackets, texts left out. */
function nesting(formula: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < formula.length; i++) {
    const code = formula.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 40 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 41 || code === 125) depth--;
  }
  return deepest;
}
