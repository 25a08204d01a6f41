import { BaseFunction, ErrorType, ErrorValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { tokenize, type Token } from "xlsx-book/formulaTokens";
import { QUOTE } from "../constants";
import { arrayOf, engineValue, plainValue, type Value } from "./values";

/** The value that stands between two commas: a number with its sign, a text, a truth or an error. */
function valueOf(tokens: Token[]): Value | undefined {
  const text = tokens
    .filter(({ kind }) => kind !== "space")
    .map((token) => token.text)
    .join("");
  const [only] = tokens;
  if (only?.kind === "text") return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (tokens.some(({ kind }) => kind === "error")) return { error: text.toUpperCase() };
  const number = text === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The lines of `{1,2;"a",TRUE}`; undefined where something in it is no constant or a line is shorter. */
function linesOf(list: string): Value[][] | undefined {
  const lines: Token[][][] = [[[]]];
  for (const token of tokenize(list.slice(1, -1))) {
    const line = lines.at(-1)!;
    if (token.text === ";" && token.kind === "separator") lines.push([[]]);
    else if (token.text === "," && token.kind === "separator") line.push([]);
    else line.at(-1)!.push(token);
  }
  const values = lines.map((line) => line.map(valueOf));
  const wide = values[0]!.length;
  if (values.some((line) => line.length !== wide || line.includes(undefined))) return undefined;
  return values as Value[][];
}

/** A list of constants, handed over as text: the engine reads such lists at some places only. */
export class Literal extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: BaseValueObject): BaseValueObject {
    const lines = linesOf(String(plainValue(given)).replaceAll(QUOTE, '"'));
    if (!lines) return ErrorValueObject.create(ErrorType.VALUE);
    return arrayOf(lines.length, lines[0]!.length, (row, column) => engineValue(lines[row]![column]!));
  }
}
