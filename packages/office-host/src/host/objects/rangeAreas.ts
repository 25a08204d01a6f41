import { columnCount, rowCount, type Area } from "../../grid/address";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { copyFrom } from "./copyFrom";
import { clear } from "./rangeEditing";
import { rangeFormatType } from "./rangeFormat";
import { rangeOfText } from "./rangeOfText";
import {
  address,
  areasTarget,
  bounded,
  eachArea,
  isEntireColumn,
  isEntireRow,
  rangeTarget,
  type RangeSelf,
} from "./rangeSelf";
import { applyStyle, styleAt } from "./styleBook";
import { worksheetTarget } from "./sheetSelf";

const counted = (self: RangeSelf): number =>
  eachArea(self).reduce((sum, { area }) => sum + rowCount(area) * columnCount(area), 0);

const addresses = (self: RangeSelf, run: Run): string =>
  eachArea(self)
    .map((one) => address(run.grid, one))
    .join(",");

/** Ranges one by one, whatever sheet each is on. */
export const rangeCollectionType: OfficeType<readonly RangeSelf[]> = {
  name: "RangeCollection",
  items: (ranges) => ranges.map(({ sheetId, area }) => rangeTarget(sheetId, area)),
  call: { GetCount: (ranges) => ranges.length },
  open: {
    GetItemAt: (ranges, [index]) => {
      const found = argument.itemAt(ranges, index);
      return rangeTarget(found.sheetId, found.area);
    },
  },
};

export const rangeAreasType: OfficeType<RangeSelf> = {
  name: "RangeAreas",
  read: {
    Address: addresses,
    AddressLocal: addresses,
    AreaCount: (self) => eachArea(self).length,
    CellCount: counted,
    IsEntireColumn: (self) => eachArea(self).every(({ area }) => isEntireColumn(area)),
    IsEntireRow: (self) => eachArea(self).every(({ area }) => isEntireRow(area)),
    Style: (self, run) => styleAt(run, self),
  },
  write: { Style: (self, value, run) => applyStyle(run, self, argument.text(value, "style")) },
  call: {
    Clear: (self, [applyTo], run) => {
      for (const one of eachArea(self)) clear(run, one, applyTo);
    },
    CopyFrom: (self, args, run) => {
      for (const one of eachArea(self)) copyFrom(run, one, args);
    },
    SetDirty: (self, _args, run) =>
      run.grid.calculation.markDirty(
        eachArea(self).map((one) => ({
          unitId: run.grid.unitId,
          sheetId: self.sheetId,
          range: bounded(run.grid, one),
        })),
      ),
    Calculate: (_self, _args, run) => run.grid.calculation.recalculate(),
  },
  open: {
    Areas: (self) => target(rangeCollectionType, eachArea(self)),
    Format: (self) => target(rangeFormatType, self),
    Worksheet: ({ sheetId }) => worksheetTarget(sheetId),
  },
};

/** The ranges that a text lists, separated by commas outside of quotes. */
export function rangesOfText(run: Run, sheetId: string, text: string): Target {
  const ranges = text
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => rangeOfText(run, sheetId, part.trim()).self as RangeSelf);
  if (ranges.some((range) => range.sheetId !== sheetId)) throw invalidArgument("address");
  const found = areasTarget(
    sheetId,
    ranges.map(({ area }) => area),
  );
  if (!found) throw new OfficeError("InvalidArgument");
  return found;
}

/** Cells, in the order of their rows, as the fewest blocks: what stands below one another, then beside. */
export function blocksOf(cells: Iterable<readonly [number, number]>): Area[] {
  const columns = new Map<number, Area[]>();
  for (const [row, column] of cells) {
    const runs = columns.get(column) ?? [];
    columns.set(column, runs);
    const last = runs.at(-1);
    if (last?.endRow === row - 1) last.endRow = row;
    else runs.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  const blocks: Area[] = [];
  for (const area of [...columns].sort(([a], [b]) => a - b).flatMap(([, runs]) => runs)) {
    const beside = blocks.find(
      (block) =>
        block.endColumn === area.startColumn - 1 &&
        block.startRow === area.startRow &&
        block.endRow === area.endRow,
    );
    if (beside) beside.endColumn = area.endColumn;
    else blocks.push(area);
  }
  return blocks;
}

/** What was found, or Excel's refusal where nothing was. */
export function orNotFound(found: Target | null, what: string): Target {
  if (!found) throw notFound(what);
  return found;
}
