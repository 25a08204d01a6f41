import type { ICellData } from "@univerjs/core";
import { columnCount, rowCount } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { moveFormula } from "../../grid/moveFormula";
import { blankContent } from "../../grid/typed";
import { OfficeError } from "../errors";
import type { Run } from "../officeType";
import * as argument from "./arguments";
import { areaOfText } from "./rangeNavigation";
import { mayChange, type RangeSelf } from "./rangeSelf";

const copyKinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;

export function copyFrom(run: Run, self: RangeSelf, args: unknown[]): void {
  const [from, given, skipBlanks, transpose] = args;
  const kind = given === undefined || given === null ? "All" : argument.oneOf(given, copyKinds, "copyType");
  const source = argument.isRange(from)
    ? from.self
    : areaOfText(run.grid, self.sheetId, argument.text(from, "sourceRange"));
  if (kind === "Link") throw new OfficeError("NotImplemented", "copyFrom with RangeCopyType.link");
  const down = transpose === true ? columnCount(source.area) : rowCount(source.area);
  const across = transpose === true ? rowCount(source.area) : columnCount(source.area);
  // The target repeats the source where it is a multiple of it, and grows to it where it is smaller.
  const repeat = (length: number, unit: number): number => (length % unit === 0 ? length : unit);
  const rows = repeat(rowCount(self.area), down);
  const columns = repeat(columnCount(self.area), across);
  const area = {
    ...self.area,
    endRow: self.area.startRow + Math.max(rows, down) - 1,
    endColumn: self.area.startColumn + Math.max(columns, across) - 1,
  };
  mayChange(run, { sheetId: self.sheetId, area });
  run.grid.makeRoom(self.sheetId, area);
  const cells: Cells = {};
  for (let row = 0; row < rowCount(area); row += 1)
    for (let column = 0; column < columnCount(area); column += 1) {
      const [r, c] = transpose === true ? [column % across, row % down] : [row % down, column % across];
      const at = { row: source.area.startRow + r, column: source.area.startColumn + c };
      const to = { row: area.startRow + row, column: area.startColumn + column };
      const cell = copiedCell(run, source.sheetId, at, to, kind);
      if (skipBlanks === true && cell.v === null && !cell.f) continue;
      (cells[to.row] ??= {})[to.column] = cell;
    }
  run.grid.write(self.sheetId, cells);
}

/** What a cell becomes that is copied to another place. */
export function copiedCell(
  run: Run,
  sheetId: string,
  at: { row: number; column: number },
  to: { row: number; column: number },
  kind: (typeof copyKinds)[number],
): ICellData {
  const from = run.grid.cell(sheetId, at.row, at.column);
  const cell: ICellData = {};
  if (kind !== "Formats") {
    Object.assign(cell, blankContent);
    const formula = kind === "Values" ? undefined : run.grid.formula(sheetId, at.row, at.column);
    if (formula !== undefined) cell.f = moveFormula(formula, to.row - at.row, to.column - at.column);
    else if (from?.v !== undefined && from.v !== null) Object.assign(cell, { v: from.v, t: from.t ?? null });
    else {
      const value = run.grid.value(sheetId, at.row, at.column);
      if (value !== null && typeof value !== "object")
        Object.assign(
          cell,
          typeof value === "boolean"
            ? { v: value ? 1 : 0, t: 3 }
            : { v: value, t: typeof value === "number" ? 2 : 4 },
        );
    }
  }
  if (kind === "All" || kind === "Formats")
    cell.s = run.grid.workbook.getStyles().getStyleByCell(from) ?? null;
  return cell;
}
