import { invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { criteriaOf, elementOf, type Criteria } from "./filterCriteria";
import {
  clearFilters,
  fieldOf,
  filtersOf,
  layFilter,
  reapply,
  removeFilter,
  setFilter,
  type FilterPlace,
} from "./filters";
import { rangeOfText } from "./rangeOfText";
import { bounded, rangeTarget, type RangeSelf } from "./rangeSelf";
import { tableOf } from "./tableSelf";

/** Filters a sheet's range, or a table, by one of its columns; without a column it only lays the filter there. */
async function apply(run: Run, place: FilterPlace, [range, columnIndex, criteria]: unknown[]): Promise<void> {
  const sheetId = "sheetId" in place ? place.sheetId : tableOf(run, place.table).sheetId;
  const given = argument.isRange(range) ? range : rangeOfText(run, sheetId, argument.text(range, "range"));
  const self = given.self as RangeSelf;
  if (self.sheetId !== sheetId) throw invalidArgument("range");
  // Refused before anything is changed.
  const filter =
    criteria === undefined || criteria === null ? undefined : elementOf(run, criteria as Criteria);
  if ("sheetId" in place) layFilter(run, sheetId, bounded(run.grid, self));
  if ((columnIndex ?? undefined) === undefined) return;
  await setFilter(run, place, argument.count(columnIndex, "columnIndex"), filter);
}

const rangeAt = (run: Run, place: FilterPlace): Target | null => {
  const field = fieldOf(run, place);
  return field ? rangeTarget(field.sheetId, field.area) : null;
};

export const autoFilterType: OfficeType<FilterPlace> = {
  name: "AutoFilter",
  read: {
    Criteria: (place, run) => {
      const field = fieldOf(run, place);
      const filters = filtersOf(run, place);
      const columns = field ? field.area.endColumn - field.area.startColumn + 1 : 0;
      return Array.from({ length: columns }, (_, index) => {
        const filter = filters.get(index);
        return filter ? criteriaOf(filter) : null;
      });
    },
    Enabled: (place, run) => fieldOf(run, place) !== undefined,
    IsDataFiltered: (place, run) => filtersOf(run, place).size > 0,
  },
  call: {
    Apply: (place, args, run) => apply(run, place, args),
    ClearColumnCriteria: (place, [column], run) =>
      setFilter(run, place, argument.count(column, "columnIndex"), undefined),
    ClearCriteria: (place, _args, run) => clearFilters(run, place),
    Reapply: (place, _args, run) => reapply(run, place),
    Remove: (place, _args, run) => {
      if ("sheetId" in place) removeFilter(run, place.sheetId);
      else clearFilters(run, place);
    },
  },
  open: {
    GetRange: (place, _args, run) => {
      const found = rangeAt(run, place);
      if (!found) throw notFound("autoFilter");
      return found;
    },
    GetRangeOrNullObject: (place, _args, run) => rangeAt(run, place),
  },
};

/** The filter of one of a table's columns. */
interface ColumnFilter {
  table: string;
  index: number;
}

const choose =
  (criteria: (args: unknown[]) => Criteria) =>
  ({ table, index }: ColumnFilter, args: unknown[], run: Run): Promise<void> =>
    setFilter(run, { table }, index, elementOf(run, criteria(args)));

export const columnFilterType: OfficeType<ColumnFilter> = {
  name: "Filter",
  read: {
    Criteria: ({ table, index }, run) => {
      const filter = filtersOf(run, { table }).get(index);
      return filter ? criteriaOf(filter) : null;
    },
  },
  call: {
    Apply: choose(([criteria]) => (criteria ?? {}) as Criteria),
    ApplyBottomItemsFilter: choose(([criterion1]) => ({ filterOn: "BottomItems", criterion1 })),
    ApplyBottomPercentFilter: choose(([criterion1]) => ({ filterOn: "BottomPercent", criterion1 })),
    ApplyCellColorFilter: choose(() => ({ filterOn: "CellColor" })),
    ApplyCustomFilter: choose(([criterion1, criterion2, operator]) => ({
      filterOn: "Custom",
      criterion1,
      criterion2,
      operator,
    })),
    ApplyDynamicFilter: choose(([dynamicCriteria]) => ({ filterOn: "Dynamic", dynamicCriteria })),
    ApplyFontColorFilter: choose(() => ({ filterOn: "FontColor" })),
    ApplyIconFilter: choose(() => ({ filterOn: "Icon" })),
    ApplyTopItemsFilter: choose(([criterion1]) => ({ filterOn: "TopItems", criterion1 })),
    ApplyTopPercentFilter: choose(([criterion1]) => ({ filterOn: "TopPercent", criterion1 })),
    ApplyValuesFilter: choose(([values]) => ({ filterOn: "Values", values })),
    Clear: ({ table, index }, _args, run) => setFilter(run, { table }, index, undefined),
  },
};

export const columnFilter = (table: string, index: number): Target =>
  target(columnFilterType, { table, index });
