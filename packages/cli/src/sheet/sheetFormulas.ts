import { parseArea } from "xlsx-book/a1";
import { type Token, tokenize } from "xlsx-book/formulaTokens";
import { shiftTokens } from "xlsx-book/shiftFormula";
import { attribute } from "../parts/outline";
import { formulaText, type StoredCell } from "./storedCells";

/** The formulas of one sheet's cells, those that share another cell's written out as seen from their own. */
export class SheetFormulas {
  private readonly shared = new Map<string, { row: number; column: number; tokens: Token[] }>();

  constructor(private readonly xml: string) {}

  /** A formula as the file spells it; "" for a cell without one. Cells are to be asked in the sheet's order. */
  of(stored: StoredCell): string {
    const { formula, address } = stored;
    if (!formula) return "";
    const text = formulaText(this.xml, stored);
    const index = attribute(this.xml, formula, "si");
    if (attribute(this.xml, formula, "t") !== "shared" || index === undefined) return text;
    const place = parseArea(address);
    if (!place) return text;
    const first = this.shared.get(index);
    if (text) {
      if (!first) this.shared.set(index, { row: place.top, column: place.left, tokens: tokenize(text) });
      return text;
    }
    return first ? shiftTokens(first.tokens, place.top - first.row, place.left - first.column) : "";
  }
}
