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

/** The words in a formula that may be tables or names; variables of LET and LAMBDA, built-in functions aside. */
export function find(formula: string): Found[] {
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
function variablesIn(tokens: readonly Token[]): (Set<string> | undefined)[] {
  const scopes: (Set<string> | undefined)[] = [];
  if (!tokens.some(({ kind, text }) => kind === "function" && /^(LET|LAMBDA)$/i.test(text))) return scopes;
  const closes = closings([...tokens]);
  for (const [index, { kind, text }] of tokens.entries()) {
    const called = kind === "function" ? text.toUpperCase() : "";
    if (called !== "LET" && called !== "LAMBDA") continue;
    const places = callArguments([...tokens], index + 1, closes).slice(0, -1);
    const declared = places
      .filter((_place, at) => called === "LAMBDA" || at % 2 === 0)
      .map(([start, end]) => tokens.slice(start, end).filter((token) => token.kind !== "space"))
      .flatMap((alone) => (alone.length === 1 ? alone : []))
      .map((token) =>
        token.text
          .replace(/^\[(.*)\]$/, "$1")
          .trim()
          .toLowerCase(),
      );
    for (let at = index + 1; at < (closes.get(index + 1) ?? tokens.length); at += 1)
      scopes[at] = new Set([...(scopes[at] ?? []), ...declared]);
  }
  return scopes;
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
