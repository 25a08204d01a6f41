import type { IStyleData } from "@univerjs/core";
import type { Format } from "xlsx-book/book";
import type { Area } from "../../grid/address";
import type { Cells, Grid } from "../../grid/grid";
import { formatOf, styleOf } from "../../grid/format";
import { invalidArgument } from "../errors";
import { target, type OfficeType } from "../officeType";
import type { Run } from "../run";
import * as argument from "./arguments";
import { fitColumns, fitRows } from "./autofit";
import { bounded, mayChange, type RangeSelf } from "./range";
import { setColumnWidth, setHidden, setRowHeight } from "./sizes";

/** Excel reads a property of many cells as their common value, or null where they differ. */
function common<T>(
  run: Run,
  self: RangeSelf,
  of: (format: Format, row: number, column: number) => T,
): T | null {
  const { startRow, endRow, startColumn, endColumn } = bounded(run.grid, self);
  let first: T | undefined;
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1) {
      const value = of(formatAt(run.grid, self.sheetId, row, column), row, column);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  return first ?? null;
}

function formatAt(grid: Grid, sheetId: string, row: number, column: number): Format {
  const cell = grid.cell(sheetId, row, column);
  const format = formatOf(grid.workbook.getStyles().getStyleByCell(cell)) ?? {};
  if (cell?.custom?.["locked"] === false) format.locked = false;
  return format;
}

function style(
  run: Run,
  self: RangeSelf,
  of: IStyleData | ((row: number, column: number) => IStyleData),
): void {
  mayChange(run, self);
  const area = bounded(run.grid, self);
  run.grid.makeRoom(self.sheetId, area);
  const cells: Cells = {};
  for (let row = area.startRow; row <= area.endRow; row += 1)
    for (let column = area.startColumn; column <= area.endColumn; column += 1)
      (cells[row] ??= {})[column] = { s: typeof of === "function" ? of(row, column) : of };
  run.grid.write(self.sheetId, cells);
}

/** "#RRGGBB" or one of HTML's colour words, as Excel takes it; "" takes a fill away. */
export function color(value: unknown, what: string): string {
  const text = argument.text(value, what);
  if (text === "") return "";
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "")}`.toUpperCase();
  const named = colorWords[text.toLowerCase()];
  if (!named) throw invalidArgument(what);
  return named;
}

const colorWords: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  purple: "#800080",
  maroon: "#800000",
  olive: "#808000",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
};

export const fontType: OfficeType<RangeSelf> = {
  name: "RangeFont",
  read: {
    Bold: (self, run) => common(run, self, (format) => format.bold ?? false),
    Italic: (self, run) => common(run, self, (format) => format.italic ?? false),
    Underline: (self, run) => common(run, self, (format) => (format.underline ? "Single" : "None")),
    Strikethrough: (self, run) => common(run, self, (format) => format.strikethrough ?? false),
    Color: (self, run) => common(run, self, (format) => format.color ?? "#000000"),
    Name: (self, run) => common(run, self, (format) => format.fontName ?? "Calibri"),
    Size: (self, run) => common(run, self, (format) => format.fontSize ?? 11),
  },
  write: {
    Bold: (self, value, run) => style(run, self, styleOf({ bold: argument.flag(value, "bold") })),
    Italic: (self, value, run) => style(run, self, styleOf({ italic: argument.flag(value, "italic") })),
    Underline: (self, value, run) => style(run, self, styleOf({ underline: value !== "None" })),
    Strikethrough: (self, value, run) =>
      style(run, self, styleOf({ strikethrough: argument.flag(value, "strikethrough") })),
    Color: (self, value, run) => style(run, self, styleOf({ color: color(value, "color") })),
    Name: (self, value, run) => style(run, self, styleOf({ fontName: argument.text(value, "name") })),
    Size: (self, value, run) => style(run, self, styleOf({ fontSize: argument.number(value, "size") })),
  },
};

export const fillType: OfficeType<RangeSelf> = {
  name: "RangeFill",
  read: { Color: (self, run) => common(run, self, (format) => format.fill ?? "#FFFFFF") },
  write: { Color: (self, value, run) => style(run, self, styleOf({ fill: color(value, "color") })) },
  call: { Clear: (self, _args, run) => style(run, self, { bg: null }) },
};

const edges = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "insideHorizontal",
  InsideVertical: "insideVertical",
} as const;
type Edge = keyof typeof edges;
const edgeNames = Object.keys(edges) as Edge[];

interface BorderSelf {
  range: RangeSelf;
  edge: Edge;
}

const weights: Record<string, string> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };
const lineStyles: Record<string, string> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};

/** The cells that an edge of a range touches, and the side of them on which it lies. */
function edgeCells(area: Area, edge: Edge): { area: Area; side: "top" | "bottom" | "left" | "right" }[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, endRow: startRow }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, startRow: endRow }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, endColumn: startColumn }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, startColumn: endColumn }, side: "right" }];
    case "InsideHorizontal":
      return startRow === endRow ? [] : [{ area: { ...area, endRow: endRow - 1 }, side: "bottom" }];
    case "InsideVertical":
      return startColumn === endColumn
        ? []
        : [{ area: { ...area, endColumn: endColumn - 1 }, side: "right" }];
  }
}

function setBorder(run: Run, { range, edge }: BorderSelf, change: { style?: string; color?: string }): void {
  for (const { area, side } of edgeCells(bounded(run.grid, range), edge)) {
    const cells: RangeSelf = { sheetId: range.sheetId, area };
    style(run, cells, (row, column) => {
      const before = formatAt(run.grid, range.sheetId, row, column).borders?.[side];
      const border = {
        style: change.style ?? before?.style ?? "thin",
        color: change.color ?? before?.color ?? "#000000",
      };
      return styleOf({ borders: { [side]: border } });
    });
  }
}

function readBorder(run: Run, { range, edge }: BorderSelf): { style: string; color: string } | undefined {
  const [first] = edgeCells(bounded(run.grid, range), edge);
  if (!first) return undefined;
  return formatAt(run.grid, range.sheetId, first.area.startRow, first.area.startColumn).borders?.[first.side];
}

const borderType: OfficeType<BorderSelf> = {
  name: "RangeBorder",
  key: ({ edge }) => ({ SideIndex: edge }),
  read: {
    SideIndex: ({ edge }) => edge,
    Color: (self, run) => readBorder(run, self)?.color ?? "#000000",
    Style: (self, run) => {
      const border = readBorder(run, self);
      if (!border) return "None";
      return Object.keys(lineStyles).find((key) => lineStyles[key] === border.style) ?? "Continuous";
    },
    Weight: (self, run) => {
      const border = readBorder(run, self);
      return Object.keys(weights).find((key) => weights[key] === border?.style) ?? "Thin";
    },
  },
  write: {
    Color: (self, value, run) => setBorder(run, self, { color: color(value, "color") }),
    Style: (self, value, run) => {
      const word = argument.oneOf(value, ["None", ...Object.keys(lineStyles)], "style");
      setBorder(run, self, { style: word === "None" ? "none" : (lineStyles[word] ?? "thin") });
    },
    Weight: (self, value, run) =>
      setBorder(run, self, {
        style: weights[argument.oneOf(value, Object.keys(weights), "weight")] ?? "thin",
      }),
  },
};

const bordersType: OfficeType<RangeSelf> = {
  name: "RangeBorderCollection",
  read: { Count: () => edgeNames.length },
  items: (self) => edgeNames.map((edge) => target(borderType, { range: self, edge })),
  open: {
    GetItem: (self, [edge]) =>
      target(borderType, { range: self, edge: argument.oneOf(edge, edgeNames, "index") }),
    GetItemAt: (self, [index]) => {
      const edge = edgeNames[argument.count(index, "index")];
      if (!edge) throw invalidArgument("index");
      return target(borderType, { range: self, edge });
    },
  },
};

const protectionType: OfficeType<RangeSelf> = {
  name: "FormatProtection",
  read: {
    Locked: (self, run) => common(run, self, (format) => format.locked ?? true),
    FormulaHidden: () => false,
  },
  write: {
    Locked: (self, value, run) => {
      mayChange(run, self);
      const locked = argument.flag(value, "locked");
      const area = bounded(run.grid, self);
      run.grid.makeRoom(self.sheetId, area);
      const cells: Cells = {};
      for (let row = area.startRow; row <= area.endRow; row += 1)
        for (let column = area.startColumn; column <= area.endColumn; column += 1) {
          const { locked: _before, ...custom } = run.grid.cell(self.sheetId, row, column)?.custom ?? {};
          (cells[row] ??= {})[column] = { custom: locked ? custom : { ...custom, locked: false } };
        }
      run.grid.write(self.sheetId, cells);
    },
  },
};

const alignments = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const verticals = { Top: "top", Center: "middle", Bottom: "bottom" } as const;
const wordOf = <T extends Record<string, unknown>>(words: T, value: unknown): string =>
  Object.keys(words).find((word) => words[word] === value) ?? "";

const points = (pixels: number): number => pixels * 0.75;
const pixels = (value: unknown, what: string): number => {
  const size = argument.number(value, what);
  if (size < 0) throw invalidArgument(what);
  return size / 0.75;
};

const formatType: OfficeType<RangeSelf> = {
  name: "RangeFormat",
  read: {
    WrapText: (self, run) => common(run, self, (format) => format.wrap ?? false),
    HorizontalAlignment: (self, run) => common(run, self, (format) => wordOf(alignments, format.horizontal)),
    VerticalAlignment: (self, run) =>
      common(run, self, (format) => wordOf(verticals, format.vertical ?? "bottom")),
    IndentLevel: (self, run) => common(run, self, (format) => format.indent ?? 0),
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
    HorizontalAlignment: (self, value, run) => {
      const words = [...Object.keys(alignments), "CenterAcrossSelection", "Fill", "Justify", "Distributed"];
      const across =
        alignments[argument.oneOf(value, words, "horizontalAlignment") as keyof typeof alignments];
      style(run, self, across ? styleOf({ horizontal: across }) : { ht: null });
    },
    VerticalAlignment: (self, value, run) => {
      const words = [...Object.keys(verticals), "Justify", "Distributed"];
      const down = verticals[argument.oneOf(value, words, "verticalAlignment") as keyof typeof verticals];
      style(run, self, down ? styleOf({ vertical: down }) : { vt: null });
    },
    IndentLevel: (self, value, run) =>
      style(run, self, styleOf({ indent: argument.count(value, "indentLevel") })),
    ColumnWidth: (self, value, run) => setColumnWidth(run, self, pixels(value, "columnWidth")),
    RowHeight: (self, value, run) => setRowHeight(run, self, pixels(value, "rowHeight")),
    UseStandardWidth: (self, value, run) => {
      if (value === true) setColumnWidth(run, self, 88);
    },
    UseStandardHeight: (self, value, run) => {
      if (value === true) setRowHeight(run, self, 24);
    },
  },
  call: {
    AutofitColumns: (self, _args, run) => fitColumns(run, self),
    AutofitRows: (self, _args, run) => fitRows(run, self),
    AdjustIndent: (self, [amount], run) =>
      style(run, self, (row, column) => {
        const indent =
          (formatAt(run.grid, self.sheetId, row, column).indent ?? 0) + argument.whole(amount, "amount");
        return styleOf({ indent: Math.max(0, indent) });
      }),
  },
  open: {
    Font: (self) => target(fontType, self),
    Fill: (self) => target(fillType, self),
    Borders: (self) => target(bordersType, self),
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
export const rangeLook = {
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
  open: { Format: (self: RangeSelf) => target(formatType, self) },
};
