/** One structured reference inside a formula's text. `table` is empty where the formula names none. */
export interface Found {
  start: number;
  end: number;
  table: string;
  specifier: string | undefined;
}

const nameStart = /[\p{L}_\\]/u;
const namePart = /[\p{L}\p{N}\p{M}_.\\?]/u;

/** Finds names and bracketed references, stepping over text, quoted sheets and error values. */
export function find(formula: string): Found[] {
  const found: Found[] = [];
  let at = 0;
  const skipQuoted = (quote: string): void => {
    for (at += 1; at < formula.length; at += 1)
      if (formula[at] === quote) {
        if (formula[at + 1] !== quote) break;
        at += 1;
      }
    at += 1;
  };
  while (at < formula.length) {
    const sign = formula[at] ?? "";
    if (sign === '"' || sign === "'") skipQuoted(sign);
    else if (nameStart.test(sign)) {
      const start = at;
      while (at < formula.length && namePart.test(formula[at] ?? "")) at += 1;
      const table = formula.slice(start, at);
      const next = formula[at];
      if (next === "[") {
        const end = closing(formula, at);
        found.push({ start, end, table, specifier: formula.slice(at + 1, end - 1) });
        at = end;
      } else if (next !== "(" && next !== "!" && formula[start - 1] !== "!" && formula[start - 1] !== "#")
        found.push({ start, end: at, table, specifier: undefined });
    } else if (/\d/.test(sign)) {
      while (at < formula.length && namePart.test(formula[at] ?? "")) at += 1;
    } else if (sign === "[") {
      const end = closing(formula, at);
      found.push({ start: at, end, table: "", specifier: formula.slice(at + 1, end - 1) });
      at = end;
    } else at += 1;
  }
  return found;
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
