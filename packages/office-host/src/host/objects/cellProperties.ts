import type { Format } from "xlsx-book/book";
import type { Cells } from "../../grid/cells";
import { areaText, quotedSheet, type Area } from "../../grid/address";
import { formatOf, styleOf } from "../../grid/format";
import { OfficeError, invalidArgument } from "../errors";
import type { Run } from "../officeType";
import { bounded, mayChange, sheetName, type RangeSelf } from "./rangeSelf";
import { applyStyle, styleAt } from "./styleBook";
import { horizontals, verticals, wordOf } from "./alignments";
import { color } from "./color";
import * as argument from "./arguments";

type Options = Record<string, unknown>;
const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every property that is known of a cell's look, as Excel names them. */
const properties: Record<string, Record<string, (format: Format) => unknown>> = {
  font: {
    bold: (format) => format.bold ?? false,
    italic: (format) => format.italic ?? false,
    underline: (format) => (format.underline ? "Single" : "None"),
    strikethrough: (format) => format.strikethrough ?? false,
    color: (format) => format.color ?? "#000000",
    name: (format) => format.fontName ?? "Calibri",
    size: (format) => format.fontSize ?? 11,
  },
  fill: {
    color: (format) => format.fill ?? "#FFFFFF",
    pattern: (format) => (format.fill === undefined ? "None" : "Solid"),
  },
};
const direct: Record<string, (format: Format) => unknown> = {
  horizontalAlignment: (format) => wordOf(horizontals, format.horizontal),
  verticalAlignment: (format) => wordOf(verticals, format.vertical ?? "bottom"),
  wrapText: (format) => format.wrap ?? false,
  indentLevel: (format) => format.indent ?? 0,
};

/** What is asked of a cell beside its look. */
const ofCell: Record<string, (cell: RangeSelf, run: Run) => unknown> = {
  address: addressOf,
  addressLocal: addressOf,
  style: (cell, run) => styleAt(run, cell),
};

function addressOf({ sheetId, area }: RangeSelf, run: Run): string {
  return `${quotedSheet(sheetName(run.grid, sheetId))}!${areaText(area)}`;
}

/** `getCellProperties`: of each cell what the options ask for, by their names. */
export function getCellProperties(self: RangeSelf, [options]: unknown[], run: Run): unknown[][] {
  if (!isOptions(options)) throw invalidArgument("cellPropertiesLoadOptions");
  const { format: asked, ...rest } = options;
  const others = Object.keys(rest).filter((name) => rest[name] === true);
  const { startRow, endRow, startColumn, endColumn } = bounded(run.grid, self);
  const styles = run.grid.workbook.getStyles();
  const rows: unknown[][] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    const line: unknown[] = [];
    for (let column = startColumn; column <= endColumn; column += 1) {
      const area = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      const cell: RangeSelf = { ...self, area };
      const look = formatOf(styles.getStyleByCell(run.grid.cell(self.sheetId, row, column))) ?? {};
      line.push({
        ...Object.fromEntries(others.map((name) => [name, known(ofCell[name], name)(cell, run)])),
        ...(isOptions(asked) && { format: picked(look, asked) }),
      });
    }
    rows.push(line);
  }
  return rows;
}

function picked(format: Format, asked: Options): Options {
  return Object.fromEntries(
    Object.entries(asked).map(([name, wanted]) => {
      const group = properties[name];
      if (group && isOptions(wanted))
        return [
          name,
          Object.fromEntries(Object.keys(wanted).map((key) => [key, known(group[key], key)(format)])),
        ];
      return [name, known(direct[name], name)(format)];
    }),
  );
}

function known<T>(one: T | undefined, name: string): T {
  if (one === undefined) throw new OfficeError("NotImplemented", `getCellProperties with ${name}`);
  return one;
}

/** What can be set: all else is refused, and not passed over. */
const settable = {
  cell: ["format", "style"],
  format: ["font", "fill", ...Object.keys(direct)],
  font: Object.keys(properties["font"]!),
  fill: Object.keys(properties["fill"]!),
};

/** An object of these properties; one without any where there is none. */
function optionsOf(given: unknown, names: readonly string[]): Options {
  if (!isOptions(given)) return {};
  const other = Object.keys(given).find((name) => given[name] !== undefined && !names.includes(name));
  if (other !== undefined) throw new OfficeError("NotImplemented", `setCellProperties with ${other}`);
  return given;
}

/** `setCellProperties`: each cell is given what stands for it, and keeps the rest. */
export function setCellProperties(self: RangeSelf, [given]: unknown[], run: Run): void {
  mayChange(run, self);
  const { startRow, endRow, startColumn, endColumn } = bounded(run.grid, self);
  if (!Array.isArray(given) || given.length !== endRow - startRow + 1)
    throw invalidArgument("cellPropertiesData");
  const cells: Cells = {};
  const styled: [Area, unknown][] = [];
  given.forEach((line: unknown, down) => {
    if (!Array.isArray(line) || line.length !== endColumn - startColumn + 1)
      throw invalidArgument("cellPropertiesData");
    line.forEach((one: unknown, right) => {
      const { format, style: named } = optionsOf(one, settable.cell);
      const style = styleFor(optionsOf(format, settable.format));
      const [row, column] = [startRow + down, startColumn + right];
      if (named !== undefined)
        styled.push([{ startRow: row, endRow: row, startColumn: column, endColumn: column }, named]);
      if (Object.keys(style).length > 0) (cells[row] ??= {})[column] = { s: style };
    });
  });
  for (const [area, named] of styled) applyStyle(run, { ...self, area }, argument.text(named, "style"));
  run.grid.makeRoom(self.sheetId, { startRow, endRow, startColumn, endColumn });
  if (Object.keys(cells).length > 0) run.grid.write(self.sheetId, cells);
}

function styleFor(given: Options) {
  const font = optionsOf(given["font"], settable.font);
  const fill = optionsOf(given["fill"], settable.fill);
  const format: Format = {};
  const take = <T>(
    from: Options,
    name: string,
    read: (value: unknown, name: string) => T,
    put: (value: T) => void,
  ) => {
    if (from[name] !== undefined && from[name] !== null) put(read(from[name], name));
  };
  take(font, "bold", argument.flag, (value) => (format.bold = value));
  take(font, "italic", argument.flag, (value) => (format.italic = value));
  take(font, "underline", argument.text, (value) => (format.underline = value !== "None"));
  take(font, "strikethrough", argument.flag, (value) => (format.strikethrough = value));
  take(font, "color", color, (value) => (format.color = value));
  take(font, "name", argument.text, (value) => (format.fontName = value));
  take(font, "size", argument.number, (value) => (format.fontSize = value));
  take(given, "wrapText", argument.flag, (value) => (format.wrap = value));
  take(given, "indentLevel", argument.count, (value) => (format.indent = value));
  const isBare = fill["pattern"] === "None";
  if (!isBare) take(fill, "color", color, (value) => (format.fill = value));
  const across = given["horizontalAlignment"];
  const down = given["verticalAlignment"];
  const horizontal = typeof across === "string" ? horizontals[across] : undefined;
  const vertical = typeof down === "string" ? verticals[down] : undefined;
  if (horizontal) format.horizontal = horizontal;
  if (vertical) format.vertical = vertical;
  return {
    ...styleOf(format),
    ...(isBare && { bg: null }),
    ...(across === "General" && { ht: null }),
  };
}
