import { intersection, type Area } from "../../grid/address";
import { areasRead, type SheetArea } from "../../grid/formulaCellsRead";
import { notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { blocksOf, rangeCollectionType } from "./rangeAreas";
import { address, areasTarget, bounded, type RangeSelf, sheetName } from "./rangeSelf";

const cellArea = (row: number, column: number): Area => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

function directPrecedents(run: Run, of: readonly SheetArea[]): SheetArea[] {
  const found: SheetArea[] = [];
  for (const { sheetId, row, column } of run.grid.formulaCells())
    if (of.some((one) => one.sheetId === sheetId && intersection(one.area, cellArea(row, column))))
      found.push(...areasRead(run.grid, sheetId, row, column));
  return found;
}

function directDependents(run: Run, of: readonly SheetArea[]): SheetArea[] {
  const found: SheetArea[] = [];
  for (const { sheetId, row, column } of run.grid.formulaCells()) {
    const reads = areasRead(run.grid, sheetId, row, column);
    if (
      reads.some((read) =>
        of.some((one) => one.sheetId === read.sheetId && intersection(one.area, read.area)),
      )
    )
      found.push({ sheetId, area: cellArea(row, column) });
  }
  return found;
}

type Step = (run: Run, of: readonly SheetArea[]) => SheetArea[];

const key = ({ sheetId, area }: SheetArea): string => `${sheetId} ${JSON.stringify(area)}`;

/** The cells one step on, or as many steps as there are; refused where there are none. */
const related =
  (step: Step, isWhole: boolean) =>
  (self: RangeSelf, _args: unknown[], run: Run): Target => {
    const found = new Map<string, SheetArea>();
    let next: SheetArea[] = [{ sheetId: self.sheetId, area: bounded(run.grid, self) }];
    do {
      next = step(run, next).filter((one) => !found.has(key(one)));
      for (const one of next) found.set(key(one), one);
    } while (isWhole && next.length > 0);
    if (found.size === 0) throw notFound("precedents or dependents");
    return target(workbookAreasType, { areas: together([...found.values()]) });
  };

/** By sheets in the workbook's order; single cells that touch become blocks. */
function together(found: readonly SheetArea[]): SheetArea[] {
  const sheets = [...new Set(found.map(({ sheetId }) => sheetId))];
  return sheets.flatMap((sheetId) => {
    const own = found.filter((one) => one.sheetId === sheetId).map(({ area }) => area);
    const isOne = ({ startRow, endRow, startColumn, endColumn }: Area): boolean =>
      startRow === endRow && startColumn === endColumn;
    const cells = own
      .filter(isOne)
      .map(({ startRow, startColumn }) => [startRow, startColumn] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return [...own.filter((area) => !isOne(area)), ...blocksOf(cells)].map((area) => ({ sheetId, area }));
  });
}

/** Ranges of several sheets. */
interface AreasSelf {
  areas: readonly SheetArea[];
}

const bySheet = ({ areas }: AreasSelf): Target[] =>
  [...new Set(areas.map(({ sheetId }) => sheetId))].map((sheetId) =>
    areasTarget(
      sheetId,
      areas.filter((one) => one.sheetId === sheetId).map(({ area }) => area),
    )!,
  );

const onSheet = (self: AreasSelf, name: unknown, run: Run): Target | null =>
  bySheet(self).find((one) => {
    const { sheetId } = one.self as RangeSelf;
    return sheetId === name || sheetName(run.grid, sheetId) === name;
  }) ?? null;

const workbookAreasType: OfficeType<AreasSelf> = {
  name: "WorkbookRangeAreas",
  read: { Addresses: ({ areas }, run) => areas.map((one) => address(run.grid, one)) },
  open: {
    Areas: (self) => target(areasCollectionType, self),
    Ranges: ({ areas }) => target(rangeCollectionType, areas),
    GetRangeAreasBySheet: (self, [name], run) => {
      const found = onSheet(self, argument.text(name, "key"), run);
      if (!found) throw notFound(String(name));
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (self, [name], run) => onSheet(self, argument.text(name, "key"), run),
  },
};

const areasCollectionType: OfficeType<AreasSelf> = {
  name: "RangeAreasCollection",
  items: bySheet,
  call: { GetCount: (self) => bySheet(self).length },
  open: {
    GetItemAt: (self, [index]) => {
      const found = bySheet(self)[argument.count(index, "index")];
      if (!found) throw notFound("index");
      return found;
    },
  },
};

export const relatedOpens = {
  GetDirectPrecedents: related(directPrecedents, false),
  GetPrecedents: related(directPrecedents, true),
  GetDirectDependents: related(directDependents, false),
  GetDependents: related(directDependents, true),
};
export const relatedTypes = [workbookAreasType, areasCollectionType];
