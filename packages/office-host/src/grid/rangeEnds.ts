import { callArguments, closings, tokenize, untokenize, type Token } from "xlsx-book/formulaTokens";

/** Functions that ask where their first argument stands. */
const ASKS_PLACE = /\b(?:ROW|COLUMN|OFFSET)\s*\(\s*XLOOKUP/i;
const askers = new Set(["ROW", "COLUMN", "OFFSET"]);

/**
 * Writes XLOOKUP beside a colon, and where its place is asked, as INDEX, of which the grid's engine knows that it
 * answers with a cell.
 * @example `SUM(XLOOKUP(1,A:A,B:B):B9)` → `SUM(INDEX(B:B,XMATCH(1,A:A)):B9)`
 */
export function plainRangeEnds(formula: string): string {
  if (!/XLOOKUP\(/i.test(formula)) return formula;
  if (!/\)\s*:|:\s*XLOOKUP/i.test(formula) && !ASKS_PLACE.test(formula)) return formula;
  const tokens = tokenize(formula);
  const closes = closings(tokens);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const end = closes.get(at + 1);
    if (tokens[at]!.text.toUpperCase() !== "XLOOKUP" || end === undefined) continue;
    const isEnd = tokens[at - 1]?.text === ":" || tokens[end + 1]?.text === ":";
    const isAsked = tokens[at - 1]?.kind === "open" && askers.has(tokens[at - 2]?.text.toUpperCase() ?? "");
    if (!isEnd && !isAsked) continue;
    const [wanted, within, answer, , ...modes] = callArguments(tokens, at + 1, closes).map(([from, to]) =>
      untokenize(tokens.slice(from, to)),
    );
    if (answer === undefined) continue;
    const text = `INDEX(${answer},XMATCH(${[wanted, within, ...modes].join(",")}))`;
    for (let inside = at; inside <= end; inside += 1) tokens[inside] = blank;
    tokens[at] = { kind: "name", text };
  }
  return untokenize(tokens);
}

const blank: Token = { kind: "space", text: "" };
