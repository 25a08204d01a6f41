import { columnCount } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { blankContent } from "../../grid/typed";
import { invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { bounded, mayChange, type RangeSelf } from "./rangeSelf";
import { textOf } from "./rangeValues";
import { movedCell } from "./tableSort";

interface Counted {
  removed: number;
  uniqueRemaining: number;
}

export const removeDuplicatesType: OfficeType<Counted> = {
  name: "RemoveDuplicatesResult",
  read: {
    Removed: ({ removed }) => removed,
    UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining,
  },
};

/** Keeps the first of the rows that show the same in these columns; what follows moves up within the range. */
async function removeDuplicates(
  self: RangeSelf,
  [columns, includesHeader]: unknown[],
  run: Run,
): Promise<Target> {
  await run.settled();
  mayChange(run, self);
  const { grid } = run;
  const { sheetId } = self;
  const area = bounded(grid, self);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument("columns");
  const keys = columns.map((column) => argument.count(column, "columns"));
  if (keys.some((key) => key >= columnCount(area))) throw invalidArgument("columns");
  const first = area.startRow + (argument.flag(includesHeader, "includesHeader") ? 1 : 0);
  const seen = new Set<string>();
  const stays: number[] = [];
  for (let row = first; row <= area.endRow; row += 1) {
    const shown = keys.map((key) => textOf(grid, sheetId, row, area.startColumn + key).toLowerCase());
    const said = JSON.stringify(shown);
    if (!seen.has(said)) stays.push(row);
    seen.add(said);
  }
  const cells: Cells = {};
  for (let to = first; to <= area.endRow; to += 1) {
    const from = stays[to - first];
    if (from === to) continue;
    for (let column = area.startColumn; column <= area.endColumn; column += 1)
      (cells[to] ??= {})[column] =
        from === undefined ? { ...blankContent } : movedCell(grid, sheetId, from, to, column);
  }
  if (Object.keys(cells).length > 0) grid.write(sheetId, cells);
  const removed = area.endRow - first + 1 - stays.length;
  return target(removeDuplicatesType, { removed, uniqueRemaining: stays.length });
}

export const duplicateOpens = { RemoveDuplicates: removeDuplicates };
