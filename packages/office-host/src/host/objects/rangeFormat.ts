import type { Cells } from "../../grid/cells";
import { styleOf } from "../../grid/format";
import { OfficeError, invalidArgument } from "../errors";
import { target, type OfficeType, type Run } from "../officeType";
import { horizontals, verticals, wordOf } from "./alignments";
import * as argument from "./arguments";
import { fitColumns, fitRows } from "./autofit";
import { bordersType } from "./rangeBorders";
import { rangeFillType, rangeFontType } from "./rangeFont";
import { common, formatAt, style } from "./rangeLook";
import { bounded, eachArea, mayChange, type RangeSelf } from "./rangeSelf";
import { setColumnWidth, setHidden, setRowHeight } from "./sizes";

export const protectionType: OfficeType<RangeSelf> = {
  name: "FormatProtection",
  read: {
    Locked: (self, run) => common(run, self, (format) => format.locked ?? true),
    FormulaHidden: (self, run) => common(run, self, (format) => format.hidden ?? false),
  },
  write: {
    Locked: (self, value, run) =>
      say(run, self, { locked: argument.flag(value, "locked") ? undefined : false }),
    FormulaHidden: (self, value, run) =>
      say(run, self, { hidden: argument.flag(value, "formulaHidden") || undefined }),
  },
};

/** Sets what stands beside the looks of cells; undefined is as it is where nobody has said anything. */
function say(run: Run, self: RangeSelf, change: { locked?: false; hidden?: true; shrink?: true }): void {
  mayChange(run, self);
  const cells: Cells = {};
  for (const one of eachArea(self)) {
    const area = bounded(run.grid, one);
    run.grid.makeRoom(self.sheetId, area);
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const custom = { ...run.grid.cell(self.sheetId, row, column)?.custom, ...change };
        const said = Object.entries(custom).filter(([, said]) => said !== undefined);
        (cells[row] ??= {})[column] = { custom: Object.fromEntries(said) };
      }
  }
  run.grid.write(self.sheetId, cells);
}

const points = (pixels: number): number => pixels * 0.75;
const pixels = (value: unknown, what: string): number => {
  const size = argument.number(value, what);
  if (size < 0) throw invalidArgument(what);
  return size / 0.75;
};

export const rangeFormatType: OfficeType<RangeSelf> = {
  name: "RangeFormat",
  read: {
    WrapText: (self, run) => common(run, self, (format) => format.wrap ?? false),
    HorizontalAlignment: (self, run) => common(run, self, (format) => wordOf(horizontals, format.horizontal)),
    VerticalAlignment: (self, run) =>
      common(run, self, (format) => wordOf(verticals, format.vertical ?? "bottom")),
    ShrinkToFit: (self, run) => common(run, self, (format) => format.shrink ?? false),
    IndentLevel: (self, run) => common(run, self, (format) => format.indent ?? 0),
    TextOrientation: (self, run) => common(run, self, (format) => format.rotation ?? 0),
    ColumnWidth: (self, run) => {
      const sheet = run.grid.sheet(self.sheetId);
      return common(
        run,
        { ...self, area: { ...self.area, endRow: self.area.startRow } },
        (_format, _row, column) => points(sheet?.getColumnWidth(column) ?? 0),
      );
    },
    RowHeight: (self, run) => {
      const sheet = run.grid.sheet(self.sheetId);
      return common(
        run,
        { ...self, area: { ...self.area, endColumn: self.area.startColumn } },
        (_format, row) => points(sheet?.getRowHeight(row) ?? 0),
      );
    },
  },
  write: {
    WrapText: (self, value, run) => style(run, self, styleOf({ wrap: argument.flag(value, "wrapText") })),
    ShrinkToFit: (self, value, run) =>
      say(run, self, { shrink: argument.flag(value, "shrinkToFit") || undefined }),
    HorizontalAlignment: (self, value, run) => {
      const across = horizontals[argument.oneOf(value, Object.keys(horizontals), "horizontalAlignment")];
      style(run, self, across ? styleOf({ horizontal: across }) : { ht: null });
    },
    VerticalAlignment: (self, value, run) => {
      const words = [...Object.keys(verticals), "Justify", "Distributed"];
      const down = verticals[argument.oneOf(value, words, "verticalAlignment")];
      style(run, self, down ? styleOf({ vertical: down }) : { vt: null });
    },
    IndentLevel: (self, value, run) =>
      style(run, self, styleOf({ indent: argument.count(value, "indentLevel") })),
    TextOrientation: (self, value, run) =>
      style(run, self, styleOf({ rotation: argument.orientation(value) })),
    ColumnWidth: (self, value, run) => {
      for (const one of eachArea(self)) setColumnWidth(run, one, pixels(value, "columnWidth"));
    },
    RowHeight: (self, value, run) => {
      for (const one of eachArea(self)) setRowHeight(run, one, pixels(value, "rowHeight"));
    },
    UseStandardWidth: (self, value, run) => {
      if (value === true) for (const one of eachArea(self)) setColumnWidth(run, one, 88);
    },
    UseStandardHeight: (self, value, run) => {
      if (value === true) for (const one of eachArea(self)) setRowHeight(run, one, 24);
    },
  },
  call: {
    AutofitColumns: (self, _args, run) => {
      for (const one of eachArea(self)) fitColumns(run, one);
    },
    AutofitRows: (self, _args, run) => {
      for (const one of eachArea(self)) fitRows(run, one);
    },
    AdjustIndent: (self, [amount], run) =>
      style(run, self, (row, column) => {
        const indent =
          (formatAt(run.grid, self.sheetId, row, column).indent ?? 0) + argument.whole(amount, "amount");
        return styleOf({ indent: Math.max(0, indent) });
      }),
  },
  open: {
    Font: (self) => target(rangeFontType, self),
    Fill: (self) => target(rangeFillType, self),
    Borders: (self) => {
      if (self.more?.length) throw new OfficeError("ApiNotFound", "RangeAreas.format.borders");
      return target(bordersType, self);
    },
    Protection: (self) => target(protectionType, self),
  },
};

const link = (self: RangeSelf, run: Run): unknown => {
  const address: unknown = run.grid.cell(self.sheetId, self.area.startRow, self.area.startColumn)?.custom?.[
    "link"
  ];
  if (typeof address !== "string") return null;
  return address.startsWith("#") ? { documentReference: address.slice(1) } : { address };
};

/** Everything about a range's looks: its format, links, and hidden rows and columns. */
export const rangeLooks = {
  read: {
    Hyperlink: link,
    RowHidden: (self: RangeSelf, run: Run) =>
      common(
        run,
        { ...self, area: { ...self.area, endColumn: self.area.startColumn } },
        (_format, row) => run.grid.sheet(self.sheetId)?.getRowRawVisible(row) === false,
      ),
    ColumnHidden: (self: RangeSelf, run: Run) =>
      common(
        run,
        { ...self, area: { ...self.area, endRow: self.area.startRow } },
        (_format, _row, column) => run.grid.sheet(self.sheetId)?.getColVisible(column) === false,
      ),
  },
  write: {
    RowHidden: (self: RangeSelf, value: unknown, run: Run) =>
      setHidden(run, self, "rows", argument.flag(value, "rowHidden")),
    ColumnHidden: (self: RangeSelf, value: unknown, run: Run) =>
      setHidden(run, self, "columns", argument.flag(value, "columnHidden")),
    Hyperlink: (self: RangeSelf, value: unknown, run: Run) => {
      mayChange(run, self);
      const given = (value ?? {}) as { address?: string; documentReference?: string; textToDisplay?: string };
      const address =
        given.address ?? (given.documentReference === undefined ? undefined : `#${given.documentReference}`);
      const { startRow, startColumn } = self.area;
      const { link: _before, ...custom } = run.grid.cell(self.sheetId, startRow, startColumn)?.custom ?? {};
      const shown = given.textToDisplay === undefined ? {} : { v: given.textToDisplay, t: 4, f: null };
      const cell = { custom: address === undefined ? custom : { ...custom, link: address }, ...shown };
      run.grid.write(self.sheetId, { [startRow]: { [startColumn]: cell } });
    },
  },
  open: { Format: (self: RangeSelf) => target(rangeFormatType, self) },
};
