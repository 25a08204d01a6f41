import { lastColumn, lastRow, type Area } from "../../grid/address";
import { invalidArgument } from "../errors";
import type { Run, Target } from "../officeType";
import * as argument from "./arguments";
import { present, rangeTarget, type RangeSelf } from "./rangeSelf";

const steps: Readonly<Record<string, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

interface Place {
  row: number;
  column: number;
}

/** Where Ctrl and an arrow key lead: to the last filled cell of a run, or over a gap to the next one. */
function edgeFrom(run: Run, sheetId: string, from: Place, [down, across]: readonly [number, number]): Place {
  const isFilled = ({ row, column }: Place): boolean =>
    run.grid.value(sheetId, row, column) !== null || run.grid.formula(sheetId, row, column) !== undefined;
  const sheet = run.grid.sheet(sheetId);
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + across });
  const isOn = ({ row, column }: Place): boolean =>
    row >= 0 && column >= 0 && row < (sheet?.getRowCount() ?? 0) && column < (sheet?.getColumnCount() ?? 0);
  let at = from;
  const isRun = isFilled(at) && isOn(next(at)) && isFilled(next(at));
  while (isOn(next(at))) {
    if (isRun && !isFilled(next(at))) return at;
    at = next(at);
    if (!isRun && isFilled(at)) return at;
  }
  if (isFilled(at)) return at;
  return {
    row: down === 0 ? from.row : down > 0 ? lastRow : 0,
    column: across === 0 ? from.column : across > 0 ? lastColumn : 0,
  };
}

function edge(self: RangeSelf, [direction, activeCell]: unknown[], run: Run): { area: Area; at: Place } {
  const area = present(self, run);
  const step = steps[argument.oneOf(direction, Object.keys(steps), "direction")]!;
  const active = activeCell ?? undefined;
  if (active !== undefined && !argument.isRange(active)) throw invalidArgument("activeCell");
  const from = active === undefined ? area : (active.self as RangeSelf).area;
  return { area, at: edgeFrom(run, self.sheetId, { row: from.startRow, column: from.startColumn }, step) };
}

export const edgeOpens: Record<string, (self: RangeSelf, args: unknown[], run: Run) => Target> = {
  GetRangeEdge: (self, args, run) => {
    const { row, column } = edge(self, args, run).at;
    return rangeTarget(self.sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  },
  GetExtendedRange: (self, args, run) => {
    const { area, at } = edge(self, args, run);
    return rangeTarget(self.sheetId, {
      startRow: Math.min(area.startRow, at.row),
      endRow: Math.max(area.endRow, at.row),
      startColumn: Math.min(area.startColumn, at.column),
      endColumn: Math.max(area.endColumn, at.column),
    });
  },
};
