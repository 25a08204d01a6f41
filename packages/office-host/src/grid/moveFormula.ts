import { LexerTreeBuilder } from "@univerjs/engine-formula";

const lexer = new LexerTreeBuilder();

/** The formula as it reads after it was copied so many rows down and columns right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return lexer.moveFormulaRefOffset(formula, columns, rows);
}
