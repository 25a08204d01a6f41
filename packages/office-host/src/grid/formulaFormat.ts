import { numfmt } from "@univerjs/core";
import { tokenize, type Token } from "xlsx-book/formulaTokens";
import { lettersOf } from "./midnight";

/** The number format of the first cell of a reference; undefined where it has none of its own. */
type FormatOf = (sheet: string, reference: string) => string | undefined;

/** Functions whose answer is of the kind of what they are given. */
const ofTheirKind = new Set(["SUM", "AVERAGE", "MAX", "MIN"]);

const isMoney = (format: string): boolean => /[$¥￥€£]/.test(format.replace(/\[\$-[^\]]*\]/g, ""));
/** Between two times there is a time, between two days a number. */
const isDay = (format: string): boolean => numfmt.isDateFormat(format) && /[yd]/i.test(lettersOf(format));

/** The parts of a formula between operators of one kind that stand in no brackets, each with the operator before it. */
function partsBetween(tokens: readonly Token[], signs: string): { sign: string; part: Token[] }[] {
  const parts = [{ sign: "", part: [] as Token[] }];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth -= 1;
    const { part } = parts.at(-1)!;
    const isBinary = part.length > 0 && part.at(-1)!.kind !== "operator";
    const isSign = token.kind === "operator" && signs.includes(token.text) && depth === 0;
    if (isSign && isBinary) parts.push({ sign: token.text, part: [] });
    else part.push(token);
  }
  return parts;
}

const hasOperator = (tokens: readonly Token[], signs: string): boolean =>
  partsBetween(tokens, signs).length > 1;

/** Of a sum the first that has a format; between two days there is a number of days. */
function ofSum(parts: { sign: string; part: Token[] }[], formatOf: FormatOf): string | undefined {
  const formats = parts.map(({ part }) => ofTokens(part, formatOf));
  const first = formats.find((format) => format !== undefined);
  return first !== undefined && isDay(first) && formats.filter((each) => each && isDay(each)).length > 1
    ? undefined
    : first;
}

/** So much money is money; money by money is none. */
function ofProduct(parts: { part: Token[] }[], formatOf: FormatOf): string | undefined {
  const money = parts.flatMap(({ part }) => ofTokens(part, formatOf) ?? []).filter(isMoney);
  return money.length === 1 ? money[0] : undefined;
}

function ofTokens(tokens: readonly Token[], formatOf: FormatOf): string | undefined {
  if (["=", "<", ">", "<=", ">=", "<>", "&"].some((sign) => hasOperator(tokens, sign))) return undefined;
  const terms = partsBetween(tokens, "+-");
  if (terms.length > 1) return ofSum(terms, formatOf);
  const factors = partsBetween(tokens, "*/");
  if (factors.length > 1) return ofProduct(factors, formatOf);
  const [first, second] = tokens;
  if (first?.kind === "operator")
    return /^[-+]$/.test(first.text) ? ofTokens(tokens.slice(1), formatOf) : undefined;
  if (first?.kind === "open" && tokens.at(-1)?.kind === "close")
    return ofTokens(tokens.slice(1, -1), formatOf);
  if (first?.kind === "function" && ofTheirKind.has(first.text.toUpperCase()) && second?.kind === "open")
    return ofArgument(tokens.slice(2, -1), formatOf);
  return ofReference(tokens, formatOf);
}

function ofArgument(tokens: readonly Token[], formatOf: FormatOf): string | undefined {
  let depth = 0;
  const end = tokens.findIndex(({ kind }) => {
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    return kind === "separator" && depth === 0;
  });
  return ofTokens(end < 0 ? tokens : tokens.slice(0, end), formatOf);
}

/** A cell, a range or whole columns, on a sheet or on its own. */
function ofReference(tokens: readonly Token[], formatOf: FormatOf): string | undefined {
  const sheet = tokens[0]?.kind === "sheet" ? tokens[0].text.slice(0, -1) : "";
  const [from, colon, to, ...more] = tokens.slice(sheet === "" ? 0 : 1);
  if (from?.kind === "columns" && !colon) return formatOf(sheet, from.text);
  if (from?.kind !== "cell" || more.length > 0) return undefined;
  if (colon && (colon.text !== ":" || to?.kind !== "cell")) return undefined;
  return formatOf(sheet, from.text);
}

/**
 * The number format that a formula takes over from what it reads, where it is entered in a cell without one: a day and
 * so many days is a day, a sum of money is money.
 * @example `=A1+30` has the format of A1; `=A1-A2` between two days has none
 */
export const formatOfFormula = (formula: string, formatOf: FormatOf): string | undefined =>
  ofTokens(
    tokenize(formula.replace(/^=/, "")).filter(({ kind }) => kind !== "space"),
    formatOf,
  );
