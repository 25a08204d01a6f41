import { callArguments, closings, tokenize, type Token } from "xlsx-book/formulaTokens";

/** A word in a formula that may be a table or a defined name, with what stands around it. */
export interface Found {
  start: number;
  end: number;
  /** The sheet before an exclamation mark, as it is written: `'My sheet'!`. */
  sheet: string | undefined;
  /** Empty where brackets stand alone, as they may inside their own table. */
  name: string;
  /** What stands in the brackets of a structured reference. */
  specifier: string | undefined;
  /** Whether it is called: a name for a LAMBDA. */
  called: boolean;
}

/**
 * What was found, as most formulas are asked about again and again: by every table and name that changes, and a LAMBDA
 * behind a name with every formula that calls it.
 */
const known = new Map<string, readonly Found[]>();
/** In letters of all formulas together: tens of megabytes at most. */
const MOST_HELD = 500_000;
let held = 0;

/** The words in a formula that may be tables or names; variables of LET and LAMBDA, built-in functions aside. */
export function find(formula: string): readonly Found[] {
  let found = known.get(formula);
  if (found) return found;
  found = findIn(formula);
  held += formula.length;
  if (held > MOST_HELD) {
    known.clear();
    held = formula.length;
  }
  known.set(formula, found);
  return found;
}

function findIn(formula: string): Found[] {
  const tokens = tokenize(formula);
  const variables = variablesIn(tokens);
  const found: Found[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const start = at;
    at += token.text.length;
    const { kind } = token;
    if (kind !== "name" && kind !== "brackets" && kind !== "function") continue;
    if (kind === "brackets" && tokens[index - 1]?.kind === "name") continue;
    if (kind !== "brackets" && variables[index]?.has(token.text.toLowerCase())) continue;
    const before = tokens[index - 1];
    const sheet = before?.kind === "sheet" ? before.text : undefined;
    const next = tokens[index + 1];
    const brackets =
      kind === "brackets" ? token : kind === "name" && next?.kind === "brackets" ? next : undefined;
    found.push({
      start: start - (sheet?.length ?? 0),
      end: kind === "brackets" ? at : at + (brackets?.text.length ?? 0),
      sheet,
      name: kind === "brackets" ? "" : token.text,
      specifier: brackets?.text.slice(1, -1),
      called: kind === "function",
    });
  }
  return found;
}

/** For each token the variables that it may mean: those of the LET and LAMBDA calls around it. */
function variablesIn(tokens: Token[]): (ReadonlySet<string> | undefined)[] {
  const scopes: (ReadonlySet<string> | undefined)[] = [];
  if (!tokens.some(isScope)) return scopes;
  const closes = closings(tokens);
  /** Tokens in one scope share its set: a form of a function has hundreds of scopes, one within the other. */
  const around: { readonly end: number; readonly names: ReadonlySet<string> }[] = [];
  for (const [index, token] of tokens.entries()) {
    while (around.length > 0 && around[around.length - 1]!.end <= index) around.pop();
    const outer = around[around.length - 1]?.names;
    scopes[index] = outer;
    if (!isScope(token)) continue;
    const names = new Set([...(outer ?? []), ...declaredBy(tokens, index, closes)]);
    around.push({ end: closes.get(index + 1) ?? tokens.length, names });
  }
  return scopes;
}

const isScope = ({ kind, text }: Token): boolean => kind === "function" && /^(LET|LAMBDA)$/i.test(text);

/** The names that the LET or LAMBDA at `index` brings in, in lower case. */
function declaredBy(tokens: Token[], index: number, closes: Map<number, number>): string[] {
  const isLambda = tokens[index]!.text.toUpperCase() === "LAMBDA";
  return callArguments(tokens, index + 1, closes)
    .slice(0, -1)
    .filter((_place, at) => isLambda || at % 2 === 0)
    .map(([start, end]) => tokens.slice(start, end).filter((token) => token.kind !== "space"))
    .flatMap((alone) => (alone.length === 1 ? alone : []))
    .map((token) =>
      token.text
        .replace(/^\[(.*)\]$/, "$1")
        .trim()
        .toLowerCase(),
    );
}

/** The position after the bracket that closes the one at `open`; an apostrophe escapes what follows it. */
export function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

/** The formula with references replaced; those for which `by` has no text stay. */
export function replace(formula: string, by: (reference: Found) => string | undefined): string {
  let result = "";
  let from = 0;
  for (const reference of find(formula)) {
    const text = by(reference);
    if (text === undefined) continue;
    result += formula.slice(from, reference.start) + text;
    from = reference.end;
  }
  return result + formula.slice(from);
}
