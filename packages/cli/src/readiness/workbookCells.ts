import { type Area, parseArea } from "xlsx-book/a1";
import type { Cell } from "xlsx-book/book";
import { readPalette } from "xlsx-book/colors";
import { LeftOuts } from "xlsx-book/leftOut";
import { readPart, relationsOf } from "xlsx-book/parts";
import type { CellSource } from "xlsx-book/readCells";
import { readSheet } from "xlsx-book/readSheet";
import { readStyles } from "xlsx-book/readStyles";
import { readSharedStrings } from "xlsx-book/sharedStrings";
import { readTable } from "xlsx-book/tables";
import type { WorkbookFile } from "../parts/workbookFile";
import { definedNames, isSince1904, listedSheets } from "../parts/workbookPart";
import { readSetting } from "../share/readSetting";
import type { CellValue, WorkbookCells } from "./addIn";

function cellSource(file: WorkbookFile, since1904: boolean): CellSource {
  const relations = file.relations(file.main);
  const part = (type: string): string => relations.find((one) => one.type === type)?.target ?? "";
  const left = new LeftOuts();
  // Which cells are dates matters only where days are counted from another one.
  const styleSheet = since1904 ? readPart(file, part("styles")) : undefined;
  return {
    styles: readStyles(styleSheet, readPalette(undefined, undefined), file.meter),
    texts: readSharedStrings(file.text(part("sharedStrings")), file.meter),
    since1904,
    left,
    meter: file.meter,
    plain: [],
  };
}

function valueOf(cell: Cell | undefined): CellValue {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

/**
 * What of a workbook's file the checklist may stand in; only the sheets that are asked for are read.
 *
 * @param since1904 whether the numbers of days are counted from 1904, and are to be those that are counted from 1900
 */
export function workbookCells(file: WorkbookFile, since1904 = isSince1904(file)): WorkbookCells {
  const sheets = listedSheets(file).filter(({ type }) => type === "worksheet");
  const tables = sheets.flatMap(({ name: sheet, part }) =>
    relationsOf(file, part)
      .filter(({ type, target }) => type === "table" && file.has(target))
      .flatMap(({ target }) => {
        const table = readTable(readPart(file, target)!, file.meter);
        return table
          ? [{ name: table.name, sheet, area: parseArea(table.range)!, hasTotals: table.totals }]
          : [];
      }),
  );
  let source: CellSource | undefined;
  const read = new Map<string, (Cell | undefined)[][]>();
  const cellsOf = (name: string): (Cell | undefined)[][] => {
    const there = read.get(name);
    if (there) return there;
    source ??= cellSource(file, since1904);
    const part = sheets.find((sheet) => sheet.name === name)?.part;
    const xml = part === undefined ? "<worksheet/>" : file.require(part);
    const { cells } = readSheet(xml, name, "visible", readPalette(undefined, undefined), source).sheet;
    read.set(name, cells);
    return cells;
  };
  const within = (sheet: string, { top, left: first, bottom, right }: Area): CellValue[][] => {
    const cells = cellsOf(sheet);
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - first + 1 }, (_, column) => valueOf(cells[top + row]?.[first + column])),
    );
  };
  return {
    setting: (name) => readSetting(file, name),
    sheets: sheets.map(({ name }) => name),
    tables: tables.map(({ area, ...table }) => ({ ...table, row: area.top, column: area.left })),
    tableValues: (name) => {
      const table = tables.find((one) => one.name === name);
      return table ? within(table.sheet, table.area) : [];
    },
    names: definedNames(file),
    values: (sheet, address) => {
      const area = parseArea(address);
      return area ? within(sheet, area) : [];
    },
  };
}
