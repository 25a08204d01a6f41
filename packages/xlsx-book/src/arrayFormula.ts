import { CHOOSERS, MANY_VALUES, mannerOf } from "./functionNames";
import { callArguments, closings, type Token, tokenize } from "./formulaTokens";

const CALCULATES = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", "%"]);
const OPERANDS = new Set<Token["kind"]>(["cell", "sheet", "name", "brackets", "columns", "rows", "space"]);

const isOneRow = (brackets: string): boolean => /^\[\s*(@|\[?#This Row\])/i.test(brackets);

/** Whether a range or an array begins or is joined here. A name is one cell unless `isWide` says otherwise. */
function isRange(tokens: Token[], i: number, isWide: (name: string) => boolean): boolean {
  const { kind, text } = tokens[i];
  if (kind === "brackets") return !isOneRow(text);
  if (kind === "name") return tokens[i + 1]?.kind !== "brackets" && isWide(text);
  if (kind === "operator") return text === ":" || text === "#";
  return kind === "columns" || kind === "rows" || text === "{";
}

function isCalculatedWith(tokens: Token[], i: number, closes: Map<number, number>): boolean {
  let before = i - 1;
  while (before >= 0 && OPERANDS.has(tokens[before].kind)) before--;
  let after = (closes.get(i) ?? i) + 1;
  while (after < tokens.length && OPERANDS.has(tokens[after].kind)) after++;
  return [tokens[before], tokens[after]].some(
    (token) => token?.kind === "operator" && CALCULATES.has(token.text),
  );
}

interface Call {
  name: string;
  argument: number;
}

/** Where a formula has more than one cell though one value is wanted: the token, and the calls around it. */
function* manyForOne(
  tokens: Token[],
  isWide: (name: string) => boolean,
): Generator<{ at: number; calls: readonly Call[] }> {
  const closes = closings(tokens);
  const calls: Call[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i];
    const manners = calls.map(({ name, argument }) => mannerOf(name, argument));
    const taken = manners.length > 0 && manners[manners.length - 1] !== "one value";
    // What chooses sees one value of an array, also within a function that takes arrays.
    const within = calls.slice(manners.lastIndexOf("arrays"));
    const calculated =
      manners.includes("arrays") && !within.some(({ name }) => CHOOSERS.has(name.toUpperCase()));
    if (kind === "operator" && text === "@") yield { at: i, calls };
    if (kind === "function" && mannerOf(text) === "may spill" && !taken) yield { at: i, calls };
    if (isRange(tokens, i, isWide) && !calculated && (!taken || isCalculatedWith(tokens, i, closes)))
      yield { at: i, calls };
    if (text === "{") i = closes.get(i)!;
    else if (text === "(") {
      const called = tokens[i - 1]?.kind === "function";
      calls.push(
        called ? { name: tokens[i - 1].text, argument: 1 } : { ...(calls[calls.length - 1] ?? NO_CALL) },
      );
    } else if (kind === "close") calls.pop();
    else if (kind === "separator" && calls.length) calls[calls.length - 1].argument++;
  }
}

/**
 * Whether a formula must be stored as a dynamic array: where it may give more than one cell, or calculates with a
 * whole range (`SUM(A1:A3*B1:B3)`). Stored plainly, Excel would put an @ before the range and see one cell of it.
 * Where in doubt the answer is yes, since a dynamic array of one cell is what any formula is.
 */
export const isArrayFormula = (formula: string, isWide: (name: string) => boolean = () => false): boolean =>
  !manyForOne(tokenize(formula), isWide).next().done;

/**
 * A formula that a file stores plainly, as Excel shows it: an @ before each range of which it sees the one cell in
 * its own row or column, and before what answers with an array. Where a function around it takes arrays as they are,
 * nothing is put in.
 * @example `A:A&"/"&B:B` → `@A:A&"/"&@B:B`
 */
export function withIntersections(formula: string, isWide: (name: string) => boolean): string {
  const tokens = tokenize(formula);
  const starts = new Set<number>();
  for (const { at, calls } of manyForOne(tokens, isWide)) {
    if (calls.some(({ name, argument }) => mannerOf(name, argument) === "may spill")) continue;
    const start = operandStart(tokens, at);
    if (start !== undefined && tokens[start - 1]?.text !== "@") starts.add(start);
  }
  return tokens.map(({ text }, i) => (starts.has(i) ? `@${text}` : text)).join("");
}

/** The formula without its @ operators, as it was before Excel had arrays. */
export const withoutIntersections = (formula: string): string =>
  formula.includes("@")
    ? tokenize(formula)
        .map(({ kind, text }) => (kind === "operator" && text === "@" ? "" : text))
        .join("")
    : formula;

/** The first token of the range or name at a token; undefined for what is no plain reference. */
function operandStart(tokens: Token[], at: number): number | undefined {
  const { kind, text } = tokens[at];
  let start = at;
  if (kind === "function") return givesMany(tokens, at) ? at : undefined;
  if (text === "{") return openedCall(tokens, at);
  if (text === ":") {
    if (tokens[at - 1]?.kind !== "cell" || tokens[at + 1]?.kind !== "cell") return undefined;
    start = at - 1;
  } else if (kind === "brackets") start = tokens[at - 1]?.kind === "name" ? at - 1 : at;
  else if (kind !== "columns" && kind !== "rows" && kind !== "name") return undefined;
  return tokens[start - 1]?.kind === "sheet" ? start - 1 : start;
}

/** Whether a call may answer with more than one cell, as far as its text says: OFFSET of a range or of a size. */
function givesMany(tokens: Token[], at: number): boolean {
  const name = tokens[at].text.toUpperCase();
  if (name !== "OFFSET") return MANY_VALUES.has(name);
  const [[from, to], ...others] = callArguments(tokens, at + 1, closings(tokens));
  return (
    others.length > 2 || tokens.slice(from, to).some((_token, i) => isRange(tokens, from + i, () => false))
  );
}

/** The call whose argument begins at a token: it sees one value of a list, and answers with one. */
function openedCall(tokens: Token[], at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (tokens[i].kind === "close") depth++;
    else if (tokens[i].kind === "open" && depth-- === 0)
      return tokens[i - 1]?.kind === "function" ? i - 1 : undefined;
  }
  return undefined;
}

/** Brackets around a whole formula, which stand in no function. */
const NO_CALL = { name: "ABS", argument: 1 };
