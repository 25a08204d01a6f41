import { BooleanNumber, type Worksheet } from "@univerjs/core";
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { Area } from "../../grid/address";
import { fold, groupsIn, keptGroup, regroup, showLevels, unfold, type Lines } from "../../grid/groups";
import { invalidArgument, OfficeError } from "../errors";
import type { Run } from "../officeType";
import { attributeOf } from "./sheetAttributes";
import * as argument from "./arguments";
import { bounded, isEntireColumn, isEntireRow, mayChange, present, type RangeSelf } from "./rangeSelf";
import { sheetOf } from "./sheetSelf";

const options = { ByRows: "rows", ByColumns: "columns" } as const;
type Axis = (typeof options)[keyof typeof options];

const axisOf = (option: unknown): Axis =>
  options[argument.oneOf(option, Object.keys(options), "groupOption") as keyof typeof options];

const dataOf = (sheet: Worksheet, axis: Axis) =>
  axis === "rows" ? sheet.getConfig().rowData : sheet.getConfig().columnData;

function linesOf(run: Run, sheetId: string, axis: Axis): Lines {
  const data = dataOf(sheetOf(run, sheetId), axis);
  const groups = groupsIn(data) ?? { levels: {} };
  const said = attributeOf(run, sheetId, "outlinePr", axis === "rows" ? "summaryBelow" : "summaryRight");
  return {
    levels: new Map(Object.entries(groups.levels).map(([line, level]) => [Number(line), level])),
    folded: new Set(groups.folded),
    hidden: new Set(
      Object.keys(data)
        .map(Number)
        .filter((line) => data[line]?.hd === BooleanNumber.TRUE),
    ),
    side: said === "0" || said === "false" ? -1 : 1,
  };
}

const changes = {
  rows: { data: SetRowDataMutation.id, hide: SetRowHiddenMutation.id, show: SetRowVisibleMutation.id },
  columns: { data: SetColDataMutation.id, hide: SetColHiddenMutation.id, show: SetColVisibleMutation.id },
};

/** Does something with the groups of a sheet's rows or columns, and makes it so in the grid: one step for undo. */
function change(run: Run, sheetId: string, axis: Axis, work: (lines: Lines) => void): void {
  const { grid } = run;
  const sheet = sheetOf(run, sheetId);
  const [before, after] = [linesOf(run, sheetId, axis), linesOf(run, sheetId, axis)];
  work(after);
  const told = new Set([...before.levels.keys(), ...after.levels.keys(), ...before.folded, ...after.folded]);
  told.delete(-1);
  if (told.size === 0) return;
  const { data, hide, show } = changes[axis];
  const unit = { unitId: grid.unitId, subUnitId: sheetId };
  const kept = (line: number, { levels, folded }: Lines): object => {
    const { level: _level, folded: _folded, ...others } = dataOf(sheet, axis)[line]?.custom ?? {};
    return { custom: { ...others, ...keptGroup(levels.get(line), folded.has(line)).custom } };
  };
  const key = axis === "rows" ? "rowData" : "columnData";
  const set = (lines: Lines) => ({
    id: data,
    params: { ...unit, [key]: Object.fromEntries([...told].map((line) => [line, kept(line, lines)])) },
  });
  const to = (id: string, some: ReadonlySet<number>, others: ReadonlySet<number>) => {
    const ranges = runs([...some].filter((line) => !others.has(line))).map((lines) =>
      areaOf(sheet, axis, lines),
    );
    return ranges.length > 0 ? [{ id, params: { ...unit, ranges } }] : [];
  };
  grid.edits.mutate(
    [set(after), ...to(hide, after.hidden, before.hidden), ...to(show, before.hidden, after.hidden)],
    [set(before), ...to(show, after.hidden, before.hidden), ...to(hide, before.hidden, after.hidden)],
  );
}

/** Lines that follow one another, as the first and the last of them: one event tells of them all. */
function runs(lines: number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of lines.sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

const areaOf = (sheet: Worksheet, axis: Axis, [from, to]: [number, number]): Area =>
  axis === "rows"
    ? { startRow: from, endRow: to, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
    : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: from, endColumn: to };

/** Does something with the groups at a range's rows or columns. */
function changeAt(
  run: Run,
  self: RangeSelf,
  option: unknown,
  work: (lines: Lines, from: number, to: number) => void,
): void {
  const axis = axisOf(option);
  mayChange(run, self);
  const area = bounded(run.grid, self);
  run.grid.makeRoom(self.sheetId, area);
  const [from, to] = axis === "rows" ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  change(run, self.sheetId, axis, (lines) => work(lines, from, to));
}

type Call = (self: RangeSelf, args: unknown[], run: Run) => void;

export const groupCalls: Record<string, Call> = {
  Group: (self, [option], run) => {
    const isOther = axisOf(option) === "rows" ? isEntireColumn : isEntireRow;
    if (isOther(present(self, run))) throw invalidArgument("groupOption");
    changeAt(run, self, option, (lines, from, to) => {
      if (!regroup(lines, from, to, 1))
        throw new OfficeError("InvalidOperation", "eight levels are the most");
    });
  },
  Ungroup: (self, [option], run) =>
    changeAt(run, self, option, (lines, from, to) => regroup(lines, from, to, -1)),
  HideGroupDetails: (self, [option], run) => changeAt(run, self, option, fold),
  ShowGroupDetails: (self, [option], run) => changeAt(run, self, option, unfold),
};

/** Shows so many levels of a sheet's groups; 0 leaves the rows or the columns as they are. */
export function showOutlineLevels(run: Run, whole: RangeSelf, [rows, columns]: unknown[]): void {
  const shown = {
    rows: argument.between(rows, 0, 8, "rowLevels"),
    columns: argument.between(columns, 0, 8, "columnLevels"),
  };
  mayChange(run, whole);
  for (const axis of ["rows", "columns"] as const)
    if (shown[axis] > 0) change(run, whole.sheetId, axis, (lines) => showLevels(lines, shown[axis]));
}
