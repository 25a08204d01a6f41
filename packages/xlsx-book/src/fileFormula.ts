import { filePrefix } from "./functionNames";
import { callArguments, closings, type Token, tokenize, untokenize } from "./formulaTokens";

/** What only a file spells so; a formula without any of it reads in the file as for a user. */
const SPELLED = /_xl|ANCHORARRAY|SINGLE/i;

/** A formula of a file as a user reads it: no prefixes, `A1#` and `@` for what the file spells as functions. */
export const fromFile = (formula: string): string =>
  SPELLED.test(formula) ? untokenize(tokensFromFile(formula)) : formula;

export function tokensFromFile(formula: string): Token[] {
  const tokens = tokenize(formula);
  if (!SPELLED.test(formula)) return tokens;
  const spelling: Spelling = { closes: closings(tokens), operators: operatorsBefore(tokens) };
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "function" && token.kind !== "name") continue;
    if (/^_xlop\./i.test(token.text)) token.text = `[${token.text.slice(6)}]`;
    else token.text = token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|_xldudf_)+/i, "");
    if (token.kind === "function") spellOperator(tokens, i, spelling);
  }
  return tokens;
}

interface Spelling {
  closes: Map<number, number>;
  operators: number[];
}

/** How many operators but the colon stand before each token. */
function operatorsBefore(tokens: Token[]): number[] {
  let count = 0;
  return [...tokens, undefined].map((token) => {
    const before = count;
    if (token?.kind === "operator" && token.text !== ":") count++;
    return before;
  });
}

function spellOperator(tokens: Token[], i: number, { closes, operators }: Spelling): void {
  const name = tokens[i].text.toUpperCase();
  if (name !== "ANCHORARRAY" && name !== "SINGLE") return;
  const end = closes.get(i + 1)!;
  if (end === tokens.length) return;
  const simple = operators[end] === operators[i + 2];
  if (name === "ANCHORARRAY") tokens[end].text = "#";
  else if (simple) tokens[end].text = "";
  tokens[i].text = name === "SINGLE" ? "@" : "";
  if (name === "ANCHORARRAY" || simple) tokens[i + 1].text = "";
}

/** A formula as the file holds it: prefixes, one row of a table in its long form, `A1#` and `@` as functions. */
export function toFile(formula: string, table?: string): string {
  const tokens = tokenize(formula);
  prefixParameters(tokens);
  for (const token of tokens) if (token.kind === "function") token.text = filePrefix(token.text) + token.text;
  spellRows(tokens, table);
  spellFunctions(tokens);
  return untokenize(tokens);
}

/** LET's names and LAMBDA's parameters carry `_xlpm.` wherever they are seen, optional ones `_xlop.` where declared. */
function prefixParameters(tokens: Token[]): void {
  const closes = closings(tokens);
  const marked = new Map<number, string>();
  for (const [i, token] of tokens.entries()) {
    const called = token.kind === "function" ? token.text.toUpperCase() : "";
    if (called !== "LET" && called !== "LAMBDA") continue;
    const places = callArguments(tokens, i + 1, closes);
    const declared = new Set<string>();
    for (const [n, [start, end]] of places.slice(0, -1).entries()) {
      if (called === "LET" && n % 2) continue;
      const alone = [...Array(end - start).keys()]
        .map((k) => start + k)
        .filter((k) => tokens[k].kind !== "space");
      if (alone.length !== 1) continue;
      const { kind, text } = tokens[alone[0]];
      if (kind === "brackets") {
        declared.add(text.slice(1, -1).trim().toLowerCase());
        marked.set(alone[0], `_xlop.${text.slice(1, -1).trim()}`);
      } else if (kind === "name") declared.add(text.toLowerCase());
    }
    for (let k = i + 2; k < closes.get(i + 1)!; k++) {
      const { kind, text } = tokens[k];
      if ((kind === "name" || kind === "function") && declared.has(text.toLowerCase()))
        if (tokens[k - 1].kind !== "sheet" && tokens[k + 1]?.kind !== "brackets")
          marked.set(k, `_xlpm.${text}`);
    }
  }
  for (const [i, text] of marked) tokens[i] = { kind: "name", text };
}

function spellRows(tokens: Token[], table = ""): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "brackets") continue;
    const ofRow = /^\[\s*@\s*([^]*)\]$/.exec(token.text)?.[1].trim();
    if (ofRow === "") token.text = "[#This Row]";
    else if (ofRow !== undefined)
      token.text = `[[#This Row],${ofRow.startsWith("[") ? ofRow : `[${ofRow}]`}]`;
    const before = tokens[i - 1]?.kind;
    if (before !== "name" && before !== "sheet") token.text = table + token.text;
  }
}

const OPERAND = new Set<Token["kind"]>(["cell", "name", "sheet", "brackets", "columns", "rows"]);

function spellFunctions(tokens: Token[]): void {
  const closes = closings(tokens);
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "operator") continue;
    if (token.text === "#" && OPERAND.has(tokens[i - 1]?.kind)) {
      const start = tokens[i - 2]?.kind === "sheet" ? i - 2 : i - 1;
      tokens[start].text = `_xlfn.ANCHORARRAY(${tokens[start].text}`;
      token.text = ")";
    } else if (token.text === "@" && i + 1 < tokens.length) {
      const end = operandEnd(tokens, i + 1, closes);
      token.text = "_xlfn.SINGLE(";
      tokens[end].text += ")";
    }
  }
}

/** The last token of the reference, name or call that begins at `from`. */
function operandEnd(tokens: Token[], from: number, closes: Map<number, number>): number {
  let end = from;
  for (let i = from; i < tokens.length; i++) {
    const { kind, text } = tokens[i];
    if (kind === "open") end = i = Math.min(closes.get(i)!, tokens.length - 1);
    else if (OPERAND.has(kind) || kind === "function" || text === ":") end = i;
    else break;
  }
  return end;
}
