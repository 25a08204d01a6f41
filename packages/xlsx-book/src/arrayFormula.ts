import { CHOOSERS, mannerOf } from "./functionNames";
import { closings, type Token, tokenize } from "./formulaTokens";

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

/**
 * Whether a formula must be stored as a dynamic array: where it may give more than one cell, or calculates with a
 * whole range (`SUM(A1:A3*B1:B3)`). Stored plainly, Excel would put an @ before the range and see one cell of it.
 * Where in doubt the answer is yes, since a dynamic array of one cell is what any formula is.
 */
export function isArrayFormula(formula: string, isWide: (name: string) => boolean = () => false): boolean {
  const tokens = tokenize(formula);
  const closes = closings(tokens);
  const calls: { name: string; argument: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i];
    const manners = calls.map(({ name, argument }) => mannerOf(name, argument));
    const taken = manners.length > 0 && manners[manners.length - 1] !== "one value";
    const calculated =
      manners.includes("arrays") && !calls.some(({ name }) => CHOOSERS.has(name.toUpperCase()));
    if (kind === "operator" && text === "@") return true;
    if (kind === "function" && mannerOf(text) === "may spill" && !taken) return true;
    if (isRange(tokens, i, isWide) && !calculated && (!taken || isCalculatedWith(tokens, i, closes)))
      return true;
    if (text === "{") i = closes.get(i)!;
    else if (text === "(") {
      const called = tokens[i - 1]?.kind === "function";
      calls.push(
        called ? { name: tokens[i - 1].text, argument: 1 } : { ...(calls[calls.length - 1] ?? NO_CALL) },
      );
    } else if (kind === "close") calls.pop();
    else if (kind === "separator" && calls.length) calls[calls.length - 1].argument++;
  }
  return false;
}

/** Brackets around a whole formula, which stand in no function. */
const NO_CALL = { name: "ABS", argument: 1 };
