import type { CellError, Scalar } from "xlsx-book/book";
import { lastColumn, lastRow } from "../../grid/address";
import { OfficeError } from "../errors";
import type { Run, Target } from "../officeType";
import * as argument from "./arguments";
import { blocksOf, orNotFound } from "./rangeAreas";
import { usedArea } from "./rangeNavigation";
import { areasTarget, bounded, type RangeSelf } from "./rangeSelf";

const kinds = ["Blanks", "Constants", "Formulas", "Visible"] as const;
const others = ["ConditionalFormats", "DataValidations", "SameConditionalFormat", "SameDataValidation"];

/** Whether a value is of the kinds that a word such as "ErrorsNumberText" puts together. */
function isOf(value: Scalar | CellError, word: string): boolean {
  if (word === "All") return true;
  if (typeof value === "number") return word.includes("Number");
  if (typeof value === "boolean") return word.includes("Logical");
  return typeof value === "string" ? word.includes("Text") : word.includes("Errors");
}

const words = [
  "All",
  ...["Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText"],
  ...["ErrorsNumberText", "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers"],
  ...["NumbersText", "Text"],
];

/** Cells of one kind among those in use; from a single cell the whole sheet is searched. */
function special(run: Run, self: RangeSelf, [cellType, valueType]: unknown[]): Target | null {
  const kind = argument.oneOf(cellType, [...kinds, ...others], "cellType");
  if (others.includes(kind)) throw new OfficeError("NotImplemented", `Range.getSpecialCells("${kind}")`);
  const word = argument.oneOf(valueType ?? "All", words, "cellValueType");
  const { grid } = run;
  const { sheetId } = self;
  const { startRow, endRow, startColumn, endColumn } = self.area;
  const isSingle = startRow === endRow && startColumn === endColumn;
  const whole = { startRow: 0, endRow: lastRow, startColumn: 0, endColumn: lastColumn };
  const within = isSingle ? whole : bounded(grid, self);
  const area = kind === "Visible" && !isSingle ? within : usedArea(grid, sheetId, within, false);
  const sheet = grid.sheet(sheetId);
  if (!area || !sheet) return null;
  const cells: [number, number][] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1)
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const value = grid.value(sheetId, row, column);
      const hasFormula = grid.formula(sheetId, row, column) !== undefined;
      const is = {
        Blanks: value === null && !hasFormula,
        Constants: value !== null && !hasFormula && isOf(value, word),
        Formulas: hasFormula && isOf(value, word),
        Visible: sheet.getRowVisible(row) && sheet.getColVisible(column),
      }[kind as (typeof kinds)[number]];
      if (is) cells.push([row, column]);
    }
  return areasTarget(sheetId, blocksOf(cells));
}

export const specialOpens: Record<string, (self: RangeSelf, args: unknown[], run: Run) => Target | null> = {
  GetSpecialCells: (self, args, run) => orNotFound(special(run, self, args), "getSpecialCells"),
  GetSpecialCellsOrNullObject: (self, args, run) => special(run, self, args),
};
