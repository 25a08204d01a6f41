import { tokenize } from "xlsx-book/formulaTokens";

const areCells = (kind: string | undefined): boolean => ["cell", "columns", "rows"].includes(kind ?? "");

/** What leads to cells of a sheet that is gone, such as #REF!$A$1:$B$2, is that error alone: the engine would not read on. */
export function withoutGoneSheets(formula: string): string {
  if (!/#REF!\$?\w/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    kept.push(text);
    if (kind !== "error" || text.toUpperCase() !== "#REF!" || !areCells(tokens[at + 1]?.kind)) continue;
    at += 1;
    if (tokens[at + 1]?.text === ":" && areCells(tokens[at + 2]?.kind)) at += 2;
  }
  return kept.join("");
}
