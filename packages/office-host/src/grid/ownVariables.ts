import { tokenize, type Token } from "xlsx-book/formulaTokens";

/** What a variable is called here, by its name in lower case. */
type Scope = ReadonlyMap<string, string>;

const binds = /\b(?:LET|LAMBDA)\s*\(/i;
const bindsHere = ({ kind, text }: Token): "LET" | "LAMBDA" | undefined => {
  const name = text.toUpperCase();
  return kind === "function" && (name === "LET" || name === "LAMBDA") ? name : undefined;
};

/**
 * Gives each variable of LET and LAMBDA that has the name of one around it a name of its own: the grid's engine knows
 * one variable of a name.
 * @example `LET(a,1,LET(a,2,a)+a)` → `LET(a,1,LET(a_v1,2,a_v1)+a)`
 */
export function withOwnVariables(formula: string): string {
  if (!binds.test(formula)) return formula;
  const tokens = tokenize(formula);
  let renamed = 0;

  const bound = (name: string, scope: Scope): string => {
    if (!scope.has(name.toLowerCase())) return name;
    renamed += 1;
    return `${name}_v${renamed}`;
  };
  /** The tokens from one to another, as they are in this scope. */
  const written = (from: number, to: number, scope: Scope): string => {
    let text = "";
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!;
      const kind = bindsHere(token);
      const end = kind && closeOf(at + 1);
      if (kind && end !== undefined && end < to) {
        text += token.text + tokens[at + 1]!.text + inside(kind, at + 2, end, scope) + tokens[end]!.text;
        at = end;
      } else text += nameIn(token, scope);
    }
    return text;
  };
  /** Where the bracket closes that opens at a token. */
  const closeOf = (open: number): number | undefined => {
    let depth = 0;
    for (let at = open; at < tokens.length; at += 1) {
      if (tokens[at]!.kind === "open") depth += 1;
      else if (tokens[at]!.kind === "close") depth -= 1;
      if (depth === 0) return at;
    }
    return undefined;
  };
  const inside = (kind: "LET" | "LAMBDA", from: number, to: number, outer: Scope): string => {
    const parts = partsOf(from, to);
    const scope = new Map(outer);
    return parts
      .map(([start, end], index) => {
        const isName = index < parts.length - 1 && (kind === "LAMBDA" || index % 2 === 0);
        const at = isName ? tokens.findIndex((one, place) => place >= start && one.kind !== "space") : -1;
        const token = tokens[at];
        if (!token || at >= end || token.kind !== "name") return written(start, end, scope);
        const name = bound(token.text, scope);
        scope.set(token.text.toLowerCase(), name);
        return written(start, at, outer) + name + written(at + 1, end, outer);
      })
      .join(",");
  };
  const partsOf = (from: number, to: number): [number, number][] => {
    const parts: [number, number][] = [];
    let [start, depth] = [from, 0];
    for (let at = from; at < to; at += 1) {
      if (tokens[at]!.kind === "open") depth += 1;
      else if (tokens[at]!.kind === "close") depth -= 1;
      else if (depth === 0 && tokens[at]!.kind === "separator") {
        parts.push([start, at]);
        start = at + 1;
      }
    }
    return [...parts, [start, to]];
  };
  return written(0, tokens.length, new Map());
}

function nameIn({ kind, text }: Token, scope: Scope): string {
  if (kind !== "name" && kind !== "function") return text;
  return scope.get(text.toLowerCase()) ?? text;
}
