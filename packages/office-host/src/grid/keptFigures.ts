import {
  BaseFunction,
  IFunctionService,
  LexerTreeBuilder,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { tokenize } from "xlsx-book/formulaTokens";
import { asArray, plainValue } from "./engine/values";
import { plainConstants } from "./constants";
import { figureIn } from "./figures";
import type { Grid } from "./grid";

/** Said while a book is being opened: what is read then is what Excel's figures belong to. */
export const opening = "opening";

/** A short sign of many values: another one where any of them is another. */
function signOf(values: readonly BaseValueObject[]): string {
  let [one, other] = [0x811c9dc5, 0];
  const add = (value: BaseValueObject | null | undefined | void): void => {
    const plain = plainValue(value);
    for (const sign of `${typeof plain} ${JSON.stringify(plain)};`) {
      one = Math.imul(one ^ sign.codePointAt(0)!, 0x01000193);
      other = (Math.imul(other, 31) + sign.codePointAt(0)!) | 0;
    }
  };
  for (const value of values) {
    const array = asArray(value);
    if (array)
      (array as ArrayValueObject).getArrayValue().forEach((line) => line.forEach((cell) => add(cell)));
    else add(value);
  }
  return `${one} ${other}`;
}

/**
 * Excel's figure as long as what its formula reads is what it was when Excel calculated it, and then what the formula
 * answers here: an old figure would be wrong, and wrong without a word in whatever reads it.
 */
class Kept extends BaseFunction {
  override minParams = 2;
  override maxParams = 10_000;

  constructor(private readonly grid: Grid) {
    super("KEPT");
  }

  override calculate(
    figure: BaseValueObject,
    here: BaseValueObject,
    ...read: BaseValueObject[]
  ): BaseValueObject {
    const kept = figureIn(this.grid.cell(this.subUnitId ?? "", this.row, this.column));
    if (!kept) return figure;
    const sign = signOf(read);
    if (this.grid.edits.extra(opening) || kept.read === undefined) kept.read = sign;
    if (kept.read === sign) delete kept.old;
    else kept.old = true;
    return kept.old ? here : figure;
  }
}

export function knowKeptFigures(grid: Grid): void {
  grid.injector.get(IFunctionService).registerExecutors(new Kept(grid));
}

/** The cells and ranges that stand in a formula, each once. */
function referencesIn(formula: string): string[] {
  const tokens = tokenize(formula);
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind !== "cell" && kind !== "columns" && kind !== "rows") continue;
    const sheet = tokens[at - 1]?.kind === "sheet" ? tokens[at - 1]!.text : "";
    const isRange = tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";
    found.add(sheet + text + (isRange ? `:${tokens[at + 2]!.text}` : ""));
    if (isRange) at += 2;
  }
  return [...found];
}

/** What is calculated for a cell with Excel's figure, `plain` being what its formula means to the engine. */
export function keptFormula(grid: Grid, figure: string, plain: string | undefined): string {
  const constant = plainConstants(figure);
  const read = plain === undefined ? [] : referencesIn(plain);
  if (plain === undefined || read.length === 0) return `=${constant}`;
  const known = grid.functionNames;
  const isKnown = tokenize(plain).every(
    ({ kind, text }) => kind !== "function" || known.has(text.toUpperCase()),
  );
  const bare = plain.replace(/^=/, "");
  const isReadable = isKnown && typeof new LexerTreeBuilder().treeBuilder(`=${bare}`) !== "string";
  return `=KEPT(${constant},${isReadable ? `(${bare})` : "#NAME?"},${read.join(",")})`;
}
