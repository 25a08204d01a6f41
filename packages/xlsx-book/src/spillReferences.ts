import { type Token, tokenize, untokenize } from "./formulaTokens";

/** A cell whose spill a formula reads, such as `Plan!B4#`. */
export interface SpillReference {
  /** Undefined for the formula's own sheet. */
  sheet: string | undefined;
  /** Without dollar signs. */
  cell: string;
}

/** The sheet that a piece of a formula names, without its quotes. */
export const sheetIn = (token: Token | undefined): string | undefined =>
  token?.kind === "sheet"
    ? token.text
        .slice(0, -1)
        .replace(/^'([^]*)'$/, "$1")
        .replaceAll("''", "'")
    : undefined;

const isSpill = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].kind === "cell" && tokens[at + 1]?.kind === "operator" && tokens[at + 1].text === "#";

const referenceAt = (tokens: readonly Token[], at: number): SpillReference => ({
  sheet: sheetIn(tokens[at - 1]),
  cell: tokens[at].text.replaceAll("$", "").toUpperCase(),
});

/** The cells whose spills a formula reads, as it is typed. */
export function spillReferences(formula: string): SpillReference[] {
  if (!formula.includes("#")) return [];
  const tokens = tokenize(formula);
  return tokens.flatMap((_, at) => (isSpill(tokens, at) ? [referenceAt(tokens, at)] : []));
}

/**
 * A formula with spills written out as the cells that they fill, for when what spilled is values.
 *
 * @param filled the cells that a spill fills, such as "B4:B9"; undefined for one that stays
 * @example withoutSpills("=SUM($B$4#)", () => "B4:B9") // "=SUM($B$4:$B$9)"
 */
export function withoutSpills(
  formula: string,
  filled: (reference: SpillReference) => string | undefined,
): string {
  if (!formula.includes("#")) return formula;
  const tokens = tokenize(formula);
  for (let at = 0; at < tokens.length; at += 1) {
    const area = isSpill(tokens, at) ? filled(referenceAt(tokens, at)) : undefined;
    if (area === undefined) continue;
    const [, column, row] = /^(\$?)[A-Za-z]+(\$?)/.exec(tokens[at].text)!;
    tokens[at].text = area.replace(
      /([A-Z]+)(\d+)/g,
      `${column.replace("$", "$$$$")}$1${row.replace("$", "$$$$")}$2`,
    );
    tokens[at + 1].text = "";
  }
  return untokenize(tokens);
}
