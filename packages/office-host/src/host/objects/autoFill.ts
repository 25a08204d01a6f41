import type { ICellData } from "@univerjs/core";
import { columnCount, contains, rowCount, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { seriesOf, type Series } from "../../grid/fillSeries";
import { storedContent } from "../../grid/typed";
import { OfficeError, invalidArgument } from "../errors";
import type { Run } from "../officeType";
import * as argument from "./arguments";
import { copiedCell } from "./copyFrom";
import { areaOfText } from "./rangeNavigation";
import { mayChange, type RangeSelf } from "./rangeSelf";

const kinds: Readonly<Record<string, Series>> = {
  FillDefault: "default",
  FillCopy: "copy",
  FillSeries: "series",
  FillFormats: "copy",
  FillValues: "default",
  FillDays: "days",
  FillWeekdays: "weekdays",
  FillMonths: "months",
  FillYears: "years",
};
const others = ["LinearTrend", "GrowthTrend", "FlashFill"];

const modulo = (number: number, by: number): number => ((number % by) + by) % by;

/** The filled area with its source in one corner, and whether it goes on down or across. */
function filled(run: Run, self: RangeSelf, destination: unknown): { area: Area; isDown: boolean } {
  const given = argument.isRange(destination)
    ? (destination.self as RangeSelf)
    : areaOfText(run.grid, self.sheetId, argument.text(destination ?? "", "destinationRange"));
  const { area } = given;
  const own = self.area;
  if (given.sheetId !== self.sheetId || !contains(area, own)) throw invalidArgument("destinationRange");
  const isDown = own.startColumn === area.startColumn && own.endColumn === area.endColumn;
  const isAcross = own.startRow === area.startRow && own.endRow === area.endRow;
  if (!isDown && !isAcross) throw invalidArgument("destinationRange");
  return { area, isDown };
}

/** Goes on from a range's cells over the rest of an area, as its fill handle does. */
export async function autoFill(self: RangeSelf, [destination, type]: unknown[], run: Run): Promise<void> {
  const word = argument.oneOf(type ?? "FillDefault", [...Object.keys(kinds), ...others], "autoFillType");
  if (others.includes(word)) throw new OfficeError("NotImplemented", `Range.autoFill("${word}")`);
  await run.settled();
  const { grid } = run;
  const { sheetId, area: own } = self;
  const { area, isDown } = filled(run, self, destination);
  mayChange(run, { sheetId, area });
  grid.makeRoom(sheetId, area);
  const length = isDown ? rowCount(own) : columnCount(own);
  const origin = isDown ? own.startRow : own.startColumn;
  const cells: Cells = {};
  const lines = isDown ? columnCount(own) : rowCount(own);
  for (let line = 0; line < lines; line += 1) {
    const place = (index: number) =>
      isDown
        ? { row: origin + index, column: own.startColumn + line }
        : { row: own.startRow + line, column: origin + index };
    const start = Array.from({ length }, (_, index) => place(index));
    const isPlain = start.every(({ row, column }) => grid.formula(sheetId, row, column) === undefined);
    const series =
      isPlain && word !== "FillFormats"
        ? seriesOf(
            start.map(({ row, column }) => ({
              value: grid.value(sheetId, row, column),
              format: grid.numberFormat(sheetId, row, column),
            })),
            kinds[word]!,
          )
        : undefined;
    const from = (isDown ? area.startRow : area.startColumn) - origin;
    const to = (isDown ? area.endRow : area.endColumn) - origin;
    for (let index = from; index <= to; index += 1) {
      if (index >= 0 && index < length) continue;
      const at = place(index);
      const kind = word === "FillFormats" ? "Formats" : word === "FillValues" ? "Formulas" : "All";
      const cell: ICellData = copiedCell(run, sheetId, place(modulo(index, length)), at, kind);
      const value = series?.(index);
      if (value !== undefined) Object.assign(cell, storedContent(value));
      (cells[at.row] ??= {})[at.column] = cell;
    }
  }
  if (Object.keys(cells).length > 0) grid.write(sheetId, cells);
}
