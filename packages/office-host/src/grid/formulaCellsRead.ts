import { tokenize } from "xlsx-book/formulaTokens";
import { parseArea, splitSheet, type Area } from "./address";
import type { Grid } from "./grid";

/** Cells of one sheet. */
export interface SheetArea {
  sheetId: string;
  area: Area;
}

/** The cells that a formula names, tables and names written out, in their order and each once. */
export function areasRead(grid: Grid, sheetId: string, row: number, column: number): SheetArea[] {
  const formula = grid.formula(sheetId, row, column);
  if (formula === undefined) return [];
  const found = new Map<string, SheetArea>();
  const tokens = tokenize(grid.plainFormula(formula, sheetId, row, column).replace(/^=/, ""));
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind !== "cell" && kind !== "columns" && kind !== "rows") continue;
    const before = tokens[at - 1];
    const { sheet } = before?.kind === "sheet" ? splitSheet(`${before.text}A1`) : { sheet: undefined };
    const owner = sheet === undefined ? sheetId : grid.sheetNamed(sheet)?.getSheetId();
    const isRange = kind === "cell" && tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";
    const area = parseArea(isRange ? `${text}:${tokens[at + 2]!.text}` : text);
    if (isRange) at += 2;
    if (owner !== undefined && area) found.set(`${owner} ${JSON.stringify(area)}`, { sheetId: owner, area });
  }
  return [...found.values()];
}
