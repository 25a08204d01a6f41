import { closings, tokenize, type Token } from "xlsx-book/formulaTokens";

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Functions that take as many ranges as one gives them: a union's ranges are so many arguments. */
const LISTS = words(`
SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT SUMSQ MEDIAN MODE MODE.SNGL STDEV STDEVA STDEVP STDEVPA
STDEV.P STDEV.S VAR VARA VARP VARPA VAR.P VAR.S AVEDEV DEVSQ GEOMEAN HARMEAN KURT SKEW SKEW.P AND OR XOR CONCAT
TEXTJOIN NPV GCD LCM SUBTOTAL AGGREGATE VSTACK HSTACK`);
/** Functions that take one range of numbers: those of a union's ranges are put into one list. */
const STACKED = words(`
LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK PERCENTRANK.INC
PERCENTRANK.EXC TRIMMEAN IRR RANK RANK.EQ RANK.AVG FREQUENCY`);

const isReference = ({ kind, text }: Token): boolean =>
  kind === "sheet" ||
  kind === "cell" ||
  kind === "columns" ||
  kind === "rows" ||
  kind === "space" ||
  text === ":";

/**
 * Writes out unions, ranges with commas between them in brackets, which the grid's engine hasn't got.
 * @example `SUM((A1:A2,A4))` → `SUM(A1:A2,A4)`; `LARGE((A1:A2,A4),1)` → `LARGE(NUMBERS(A1:A2,A4),1)`
 */
export function plainUnions(formula: string): string {
  if (!/(?:^|[^\p{L}\p{N}_.])\([^()]*,/u.test(formula)) return formula;
  const tokens = tokenize(formula);
  const closes = closings(tokens);
  const calls: string[] = [];
  for (const [at, { kind }] of tokens.entries()) {
    const called = tokens[at - 1]?.kind === "function" ? tokens[at - 1]!.text.toUpperCase() : undefined;
    if (kind === "close") calls.pop();
    if (kind !== "open") continue;
    if (called === undefined && calls.length > 0) writeOut(tokens, at, closes.get(at)!, calls.at(-1)!);
    calls.push(called ?? "");
  }
  return tokens.map(({ text }) => text).join("");
}

function writeOut(tokens: Token[], open: number, close: number, call: string): void {
  const inner = tokens.slice(open + 1, close);
  const commas = inner.filter(({ text }) => text === ",");
  if (commas.length === 0 || !inner.every((token) => token.text === "," || isReference(token))) return;
  const write = (at: number, text: string): void => {
    tokens[at] = { ...tokens[at]!, text };
  };
  if (LISTS.has(call)) {
    write(open, "");
    write(close, "");
  } else if (STACKED.has(call)) {
    write(open, "NUMBERS(");
  } else if (call === "AREAS") {
    write(open, Array.from({ length: commas.length + 1 }, () => 1).join("+"));
    for (let at = open + 1; at <= close; at += 1) write(at, "");
    write(open - 2, "SUM");
  }
}
