import { closings, tokenize, type Token } from "xlsx-book/formulaTokens";

/** Stands for a quote in a list that is handed over as text: of two quotes in a row there the engine loses one. */
export const QUOTE = "\uE022";

/**
 * What the grid's engine misreads: lists, exponents, a last zero, percents, numbers that are not as short as can be or
 * very small, a sign before a text or a truth, two quotes in a row within a text.
 */
const MISREAD =
  /\{|"{4}|\d[eE][+-]?\d|\.\d*0(?!\d)|\d\.?%|(?<!\d)\.\d|\d\.(?!\d)|(?<![\w.])0\d|\.0{6}|[\d.]{17}|-\s*(?:"|true|false)/i;

/**
 * The constants of a formula as the grid's engine reads them: it knows no list after an operator nor one with a comma
 * in a text, takes `1e3` for text, `50%` for a text of that look, and `-"5"` for a name. Everything else stays as
 * typed, quoted text included.
 * @example `SUM(2*{1,"2"},1.5E3,50%)` → `SUM(2*LITERAL("{1,""2""}"),1500,0.5)`; `--TRUE` → `--(TRUE)`
 */
export function plainConstants(formula: string): string {
  if (!MISREAD.test(formula)) return formula;
  const tokens = tokenize(formula);
  const closes = closings(tokens);
  const texts: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (text === "{") {
      const end = closes.get(at)!;
      const list = tokens.slice(at, end + 1).map((token) => token.text);
      texts.push(`LITERAL("${list.join("").replaceAll('"', QUOTE)}")`);
      at = end;
      continue;
    }
    const percents = kind === "number" ? percentsAfter(tokens, at) : 0;
    if (kind === "number") texts.push(digitsOf(text, percents));
    else {
      const apart = kind === "text" ? quotesApart(text) : text;
      texts.push(apart !== text || isSigned(tokens, at) ? `(${apart})` : text);
    }
    at += percents;
  }
  return texts.join("");
}

/** A text in pieces that have no two quotes in a row. */
const quotesApart = (text: string): string => `"${text.slice(1, -1).replace(/""(?="")/g, '"""&"')}"`;

function percentsAfter(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (tokens[at + 1 + count]?.text === "%") count += 1;
  return count;
}

const isSigned = (tokens: readonly Token[], at: number): boolean => {
  const { kind, text } = tokens[at]!;
  const before = tokens[at - 1]?.kind === "space" ? tokens[at - 2] : tokens[at - 1];
  return before?.text === "-" && (kind === "text" || (kind === "name" && /^(?:true|false)$/i.test(text)));
};

/** All the digits of a number, as many as there are; a percent moves the point by two. */
function digitsOf(text: string, percents: number): string {
  const [digits = "", exponent = "0"] = text.toLowerCase().split("e");
  const number = Number(`${digits}e${Number(exponent) - 2 * percents}`);
  if (!Number.isFinite(number)) return text;
  const short = String(number);
  if (!short.includes("e")) return short;
  const places = Number(short.split("e-")[1]) + (short.split("e")[0]!.split(".")[1]?.length ?? 0);
  // The engine knows these where something is done with them; alone they are texts.
  return `(${places <= 100 ? number.toFixed(places) : short.toUpperCase()}*1)`;
}
