import { lastColumn, lastRow, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import type { Grid } from "../../grid/grid";
import { OfficeError, invalidArgument, notFound } from "../errors";
import type { Run, Target } from "../officeType";
import { blocksOf } from "./rangeAreas";
import { usedArea } from "./rangeNavigation";
import { areasTarget, bounded, mayChange, type RangeSelf, rangeTarget } from "./rangeSelf";
import { textOf, typed } from "./rangeValues";
import * as argument from "./arguments";

/** Excel looks for no longer text. */
const longest = 255;

export const everything: Area = { startRow: 0, startColumn: 0, endRow: lastRow, endColumn: lastColumn };

interface Criteria {
  completeMatch?: boolean | null;
  matchCase?: boolean | null;
  searchDirection?: string | null;
}

/** `*` any signs, `?` one sign, `~` takes the next sign as it is, as in Excel's own search. */
function pattern(text: unknown, { completeMatch, matchCase }: Criteria): RegExp {
  const wanted = argument.text(text, "text");
  if (wanted === "" || wanted.length > longest) throw invalidArgument("text");
  const source = wanted.replace(/~[~*?]|[\s\S]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*";
    if (sign === "?") return "[\\s\\S]";
    return sign.at(-1)!.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? "u" : "iu");
}

const isSingle = ({ startRow, endRow, startColumn, endColumn }: Area): boolean =>
  startRow === endRow && startColumn === endColumn;

/** Cells in use and in sight, row by row. Whether Excel's own finds hidden ones is not documented; ours doesn't. */
function* cellsIn(grid: Grid, sheetId: string, area: Area): Generator<[number, number]> {
  const sheet = grid.sheet(sheetId);
  const used = usedArea(grid, sheetId, area, true);
  if (!sheet || !used) return;
  for (let row = used.startRow; row <= used.endRow; row += 1) {
    if (!sheet.getRowVisible(row)) continue;
    for (let column = used.startColumn; column <= used.endColumn; column += 1)
      if (sheet.getColVisible(column)) yield [row, column];
  }
}

/**
 * The first cell from the range's first one on, which comes last itself; "Backwards" the other way round. From a
 * single cell the whole sheet is searched.
 */
function found(run: Run, self: RangeSelf, [text, given]: unknown[]): Target | null {
  const { grid } = run;
  if (self.gone) throw new OfficeError("InvalidReference");
  const criteria = (given ?? {}) as Criteria;
  const direction = argument.oneOf(
    criteria.searchDirection ?? "Forward",
    ["Forward", "Backwards"],
    "direction",
  );
  const matches = pattern(text, criteria);
  const { startRow, startColumn } = self.area;
  const area = isSingle(self.area) ? everything : bounded(grid, self);
  const isAfter = ([row, column]: [number, number]): boolean =>
    row > startRow || (row === startRow && column > startColumn);
  const hits: [number, number][] = [];
  for (const [row, column] of cellsIn(grid, self.sheetId, area)) {
    if (!matches.test(textOf(grid, self.sheetId, row, column))) continue;
    hits.push([row, column]);
    if (direction === "Forward" && isAfter([row, column])) break;
  }
  const isBefore = (at: [number, number]): boolean =>
    !isAfter(at) && !(at[0] === startRow && at[1] === startColumn);
  if (direction === "Backwards") hits.reverse();
  const hit = hits.find(direction === "Forward" ? isAfter : isBefore) ?? hits.find(isAfter) ?? hits[0];
  if (!hit) return null;
  const [row, column] = hit;
  return rangeTarget(self.sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
}

export const findOpens: Record<string, (self: RangeSelf, args: unknown[], run: Run) => Target | null> = {
  Find: (self, args, run) => {
    const hit = found(run, self, args);
    if (!hit) throw notFound("find");
    return hit;
  },
  FindOrNullObject: (self, args, run) => found(run, self, args),
};

/** Every cell of a sheet that a text is found in; null where there is none. */
export function findAll(run: Run, sheetId: string, [text, given]: unknown[]): Target | null {
  const matches = pattern(text, (given ?? {}) as Criteria);
  const cells = [...cellsIn(run.grid, sheetId, everything)];
  return areasTarget(
    sheetId,
    blocksOf(cells.filter(([row, column]) => matches.test(textOf(run.grid, sheetId, row, column)))),
  );
}

/** What a person would see in the formula bar. */
function entered(grid: Grid, sheetId: string, row: number, column: number): string {
  const value = grid.value(sheetId, row, column);
  return (
    grid.formula(sheetId, row, column) ??
    (typeof value === "number" ? String(value) : textOf(grid, sheetId, row, column))
  );
}

/** Puts one text in another's place, in formulas as well; what comes of it is read as if it were typed. */
export function replaceAll(self: RangeSelf, [text, by, given]: unknown[], run: Run): number {
  const { grid } = run;
  if (self.gone) throw new OfficeError("InvalidReference");
  if (isSingle(self.area)) throw new OfficeError("NotImplemented", "Range.replaceAll on a single cell");
  const replacement = argument.text(by, "replacement");
  const matches = pattern(text, (given ?? {}) as Criteria);
  const all = new RegExp(matches.source, `${matches.flags}g`);
  const cells: Cells = {};
  let count = 0;
  for (const [row, column] of cellsIn(grid, self.sheetId, bounded(grid, self))) {
    const now = entered(grid, self.sheetId, row, column);
    const next = now.replace(all, () => {
      count += 1;
      return replacement;
    });
    if (next === now) continue;
    (cells[row] ??= {})[column] = typed(grid, self.sheetId, row, column, next);
  }
  if (Object.keys(cells).length === 0) return count;
  mayChange(run, self);
  grid.write(self.sheetId, cells);
  return count;
}
