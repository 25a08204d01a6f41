import { tokenize } from "xlsx-book/formulaTokens";

/** Writes cells from the first row to the last as the columns that they are, of which the engine reads what is filled. */
export function wholeColumns(formula: string): string {
  if (!/:[$a-z]+1048576/i.test(formula)) return formula;
  const tokens = tokenize(formula).map(({ kind, text }) => ({ kind, text }));
  for (const [at, { text }] of tokens.entries()) {
    const [from, to] = [tokens[at - 1], tokens[at + 1]];
    if (text !== ":" || from?.kind !== "cell" || to?.kind !== "cell") continue;
    if (!/[a-z]\$?1$/i.test(from.text) || !to.text.endsWith("1048576")) continue;
    for (const end of [from, to]) end.text = end.text.replace(/\$?\d+$/, "");
  }
  return tokens.map(({ text }) => text).join("");
}
