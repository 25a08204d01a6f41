import type { Kept } from "xlsx-book/keptElement";
import { lastColumn, lastRow } from "../../grid/address";
import { keepElement, keptElement } from "../../grid/keptElements";
import { invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { rangeOfText } from "./rangeOfText";
import { rangeTarget, type RangeSelf } from "./rangeSelf";
import { sheetOf } from "./sheetSelf";
import * as argument from "./arguments";

/** A sheet's breaks between rows, or those between columns. */
interface BreaksSelf {
  sheetId: string;
  axis: "rows" | "columns";
}

/** The row or column, counted from 0, that begins a page. */
interface BreakSelf extends BreaksSelf {
  index: number;
}

const elementName = ({ axis }: BreaksSelf): string => (axis === "rows" ? "rowBreaks" : "colBreaks");

const breaksOf = (run: Run, self: BreaksSelf): number[] => {
  sheetOf(run, self.sheetId);
  const breaks = keptElement(run.grid, self.sheetId, elementName(self))?.children ?? [];
  return breaks.map(({ attributes }) => Number(attributes["id"]));
};

function keepBreaks(run: Run, self: BreaksSelf, indexes: readonly number[]): void {
  const name = elementName(self);
  const max = String(self.axis === "rows" ? lastColumn : lastRow);
  const count = String(indexes.length);
  const children = indexes.map((id): Kept => ({
    name: "brk",
    attributes: { id: String(id), max, man: "1" },
  }));
  const attributes = { count, manualBreakCount: count };
  keepElement(run.grid, self.sheetId, name, children.length > 0 ? { name, attributes, children } : undefined);
}

export const pageBreakType: OfficeType<BreakSelf> = {
  name: "PageBreak",
  key: ({ index }) => ({ _Id: String(index) }),
  read: {
    ColumnIndex: ({ axis, index }) => (axis === "columns" ? index : 0),
    RowIndex: ({ axis, index }) => (axis === "rows" ? index : 0),
  },
  call: {
    Delete: (self, _args, run) =>
      keepBreaks(
        run,
        self,
        breaksOf(run, self).filter((index) => index !== self.index),
      ),
  },
  open: {
    GetCellAfterBreak: ({ sheetId, axis, index }) => {
      const [row, column] = axis === "rows" ? [index, 0] : [0, index];
      return rangeTarget(sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
    },
  },
};

/** Where somebody begins a new page by hand; what a printer breaks by itself depends on the printer. */
export const pageBreaksType: OfficeType<BreaksSelf> = {
  name: "PageBreakCollection",
  items: (self, run) => breaksOf(run, self).map((index) => target(pageBreakType, { ...self, index })),
  call: {
    GetCount: (self, _args, run) => breaksOf(run, self).length,
    RemovePageBreaks: (self, _args, run) => keepBreaks(run, self, []),
  },
  open: {
    Add: (self, [at], run): Target => {
      const range = (
        argument.isRange(at)
          ? at.self
          : rangeOfText(run, self.sheetId, argument.text(at, "pageBreakRange")).self
      ) as RangeSelf;
      const index = self.axis === "rows" ? range.area.startRow : range.area.startColumn;
      if (range.sheetId !== self.sheetId || index === 0) throw invalidArgument("pageBreakRange");
      const all = new Set([...breaksOf(run, self), index]);
      keepBreaks(
        run,
        self,
        [...all].sort((a, b) => a - b),
      );
      return target(pageBreakType, { ...self, index });
    },
    GetItem: (self, [key], run) => {
      const index = Number(key);
      if (!breaksOf(run, self).includes(index)) throw notFound("pageBreak");
      return target(pageBreakType, { ...self, index });
    },
  },
};
