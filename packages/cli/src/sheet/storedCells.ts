import { cellName, columnIndex } from "xlsx-book/a1";
import { attribute, type Outlined, unescaped, walk } from "../parts/outline";

/** A cell as a sheet's part holds it, with the places of its pieces. */
export interface StoredCell {
  /** Such as B2. */
  address: string;
  cell: Outlined;
  formula?: Outlined;
  value?: Outlined;
  /** n, str, s, b, e, inlineStr; n where the cell doesn't say. */
  type: string;
}

const SHEET_DATA = 1;
const ROW = 2;
const CELL = 3;

/** Visits the cells of a sheet one by one. A row or a cell that doesn't say where it is, stands behind the one before. */
export function forEachCell(xml: string, visit: (cell: StoredCell) => void): void {
  let stored: StoredCell | undefined;
  let inRows = false;
  let [row, column] = [-1, -1];
  const addressOf = (cell: Outlined): string => {
    const written = attribute(xml, cell, "r");
    column = written === undefined ? column + 1 : columnIndex(/^[A-Za-z]*/.exec(written)![0]);
    return written ?? cellName(row, column);
  };
  walk(xml, {
    open(element, depth) {
      if (depth === SHEET_DATA) inRows = element.name === "sheetData";
      if (!inRows) return;
      if (depth === ROW) {
        row = Number(attribute(xml, element, "r") ?? row + 2) - 1;
        column = -1;
      } else if (depth === CELL && element.name === "c")
        stored = { address: addressOf(element), cell: element, type: attribute(xml, element, "t") ?? "n" };
      else if (stored && depth === CELL + 1 && element.name === "f") stored.formula = element;
      else if (stored && depth === CELL + 1 && element.name === "v") stored.value = element;
    },
    close(_, depth) {
      if (!inRows || depth !== CELL || !stored) return;
      visit(stored);
      stored = undefined;
    },
  });
}

/** A formula as the file spells it, without an equals sign. */
export const formulaText = (xml: string, { formula }: StoredCell): string =>
  formula ? unescaped(xml.slice(formula.inside, formula.close)) : "";

export const valueText = (xml: string, { value }: StoredCell): string | undefined =>
  value && unescaped(xml.slice(value.inside, value.close));

/** Whether a cell shows anything but an error: a text may be empty, a figure can't. */
export const isShowing = (xml: string, stored: StoredCell): boolean =>
  stored.type !== "e" &&
  (stored.type === "str" ? stored.value !== undefined : Boolean(valueText(xml, stored)));
