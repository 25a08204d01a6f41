import {
  BooleanNumber,
  CellValueType,
  IUniverInstanceService,
  LocaleService,
  UniverInstanceType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Book, Cell, Format, Sheet } from "../book";
import { parseArea, type Area } from "./address";
import { styleOf } from "./format";
import type { Cells, Grid, GridChart } from "./grid";
import { drawnRule, drawnValidation } from "./rules";
import type { GridTable } from "./tables";
import { storedContent } from "./typed";

let opened = 0;

/**
 * Opens a Book in the grid in place of the workbook that was there. Tables and names are known before the first
 * formula is calculated; then everything is, since a file's stored results may be old.
 */
export async function loadBook(grid: Grid, book: Book): Promise<void> {
  const instances = grid.injector.get(IUniverInstanceService);
  const before = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  if (before !== undefined) {
    await grid.calculated();
    grid.edits.clear();
    instances.disposeUnit(before);
  }
  opened += 1;
  const ids = book.sheets.map((_sheet, index) => sheetId(opened, index));
  const styles = new StyleTable();
  const tables = book.sheets.flatMap((sheet, index) => tablesOf(grid, sheet, ids[index] ?? ""));
  grid.functions.forget();
  grid.tables.open(tables);
  book.sheets.forEach((sheet, index) => keepExtras(grid, sheet, ids[index] ?? ""));
  grid.edits.keepExtra("settings", { ...book.settings });
  const sheets = Object.fromEntries(
    book.sheets.map((sheet, index) => [ids[index], worksheet(sheet, ids[index] ?? "", styles)]),
  );
  const data: IWorkbookData = {
    id: `book${opened}`,
    name: "Workbook",
    appVersion: "0.25.1",
    locale: grid.injector.get(LocaleService).getCurrentLocale(),
    styles: styles.all,
    sheetOrder: ids,
    sheets,
    resources: resources(grid, book, ids),
  };
  grid.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  await grid.calculation.calculateAll();
  await grid.calculated();
}

const sheetId = (book: number, index: number): string =>
  `{${book.toString(16).padStart(8, "0")}-0001-0000-${(index + 1).toString(16).padStart(4, "0")}-000000000000}`.toUpperCase();

/** Equal formats share one style, as in a file. */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(format: Format): string | undefined {
    const style = styleOf(format);
    const text = JSON.stringify(style);
    if (text === "{}") return undefined;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = `f${this.ids.size + 1}`;
      this.ids.set(text, id);
      this.all[id] = style;
    }
    return id;
  }
}

function worksheet(sheet: Sheet, id: string, styles: StyleTable): Partial<IWorksheetData> {
  const cellData: Cells = {};
  const spilled = spilledCells(sheet);
  let width = 0;
  sheet.cells.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (!cell) return;
      const data = cellOf(cell, styles, spilled.has(`${rowIndex} ${column}`));
      if (Object.keys(data).length === 0) return;
      (cellData[rowIndex] ??= {})[column] = data;
      width = Math.max(width, column + 1);
    });
  });
  const areas = [
    ...sheet.tables.map((table) => parseArea(table.range)),
    ...sheet.merges.map((range) => parseArea(range)),
  ];
  const bottom = Math.max(sheet.cells.length, ...areas.map((area) => (area ? area.endRow + 1 : 0)));
  const right = Math.max(width, ...areas.map((area) => (area ? area.endColumn + 1 : 0)));
  const { frozen } = sheet;
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(1000, bottom + 200),
    columnCount: Math.max(50, right + 10),
    cellData,
    mergeData: sheet.merges
      .map((range) => parseArea(range))
      .filter((area): area is Area => area !== undefined),
    rowData: Object.fromEntries(
      Object.entries(sheet.rowHeights).map(([row, h]) => [
        row,
        { h, ia: BooleanNumber.FALSE, hd: flag(h === 0) },
      ]),
    ),
    columnData: Object.fromEntries(
      Object.entries(sheet.columnWidths).map(([column, w]) => [column, { w, hd: flag(w === 0) }]),
    ),
    showGridlines: flag(sheet.gridlines),
    freeze: frozen
      ? {
          xSplit: frozen.columns,
          ySplit: frozen.rows,
          startRow: frozen.rows || -1,
          startColumn: frozen.columns || -1,
        }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The cells that a spilled formula filled: their values are its answer and nobody's input. */
function spilledCells(sheet: Sheet): Set<string> {
  const filled = new Set<string>();
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const area = cell?.spill === undefined ? undefined : parseArea(cell.spill);
      if (!area) return;
      for (let r = area.startRow; r <= area.endRow; r += 1)
        for (let c = area.startColumn; c <= area.endColumn; c += 1)
          if (r !== row || c !== column) filled.add(`${r} ${c}`);
    }),
  );
  return filled;
}

function cellOf(cell: Cell, styles: StyleTable, spilled: boolean): ICellData {
  const data: ICellData = {};
  if (!spilled) {
    if (cell.formula !== undefined) data.f = cell.formula;
    if (cell.value !== undefined && cell.value !== null && cell.value !== "") {
      const stored = storedContent(cell.value);
      data.v = stored.v;
      data.t =
        cell.formula !== undefined && stored.t === CellValueType.FORCE_STRING
          ? CellValueType.STRING
          : stored.t;
    }
  }
  const style = cell.format && styles.id(cell.format);
  if (style !== undefined) data.s = style;
  const custom: Record<string, unknown> = {};
  if (cell.format?.locked === false) custom["locked"] = false;
  if (cell.link !== undefined) custom["link"] = cell.link;
  if (Object.keys(custom).length > 0) data.custom = custom;
  return data;
}

function tablesOf(
  grid: Grid,
  sheet: Sheet,
  id: string,
): (Omit<GridTable, "columns"> & { columns: string[] })[] {
  return sheet.tables.flatMap((table) => {
    const area = parseArea(table.range);
    if (!area) return [];
    return [
      {
        id: grid.tables.newId(),
        sheetId: id,
        name: table.name,
        area,
        columns: table.columns,
        style: table.style,
        totals: table.totals,
        headers: table.headers ?? true,
      },
    ];
  });
}

function keepExtras(grid: Grid, sheet: Sheet, id: string): void {
  if (sheet.charts.length > 0)
    grid.edits.keepExtra(
      `charts ${id}`,
      sheet.charts.map((chart, index): GridChart => ({
        ...chart,
        id: `{C${opened}-${id.slice(20, 24)}-${index + 1}}`,
      })),
    );
  if (sheet.protected) grid.edits.keepExtra(`protected ${id}`, true);
  if (sheet.visibility === "veryHidden") grid.edits.keepExtra(`veryHidden ${id}`, true);
}

function resources(grid: Grid, book: Book, ids: readonly string[]): NonNullable<IWorkbookData["resources"]> {
  const bySheet = <T>(of: (sheet: Sheet, id: string) => T): Record<string, T> =>
    Object.fromEntries(book.sheets.map((sheet, index) => [ids[index] ?? "", of(sheet, ids[index] ?? "")]));
  const tables = bySheet((_sheet, id) => ({
    tables: grid.tables
      .list()
      .filter((table) => table.sheetId === id)
      .map((table) => grid.tables.drawn(table)),
    tableFilteredOutRows: [],
  }));
  const formats = bySheet((sheet, id) =>
    [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map((format, index) => {
        const rule = drawnRule(format, `cf${opened}-${id.slice(20, 24)}-${index}`);
        grid.edits.keepExtra(`cf ${rule.cfId}`, { format, drawn: JSON.stringify(rule.rule) });
        return rule;
      }),
  );
  const validations = bySheet((sheet, id) =>
    sheet.validations.map((validation, index) =>
      drawnValidation(validation, `dv${opened}-${id.slice(20, 24)}-${index}`),
    ),
  );
  const names = Object.fromEntries(
    book.names.map((name, index) => [
      `n${opened}-${index}`,
      {
        id: `n${opened}-${index}`,
        name: name.name,
        formulaOrRefString: nameText(name.refersTo),
        comment: name.comment ?? "",
        hidden: name.hidden ?? false,
        localSheetId:
          name.sheet === undefined
            ? "AllDefaultWorkbook"
            : (ids[book.sheets.findIndex((sheet) => sheet.name === name.sheet)] ?? "AllDefaultWorkbook"),
      },
    ]),
  );
  return [
    resource("SHEET_TABLE_PLUGIN", tables),
    resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", formats),
    resource("SHEET_DATA_VALIDATION_PLUGIN", validations),
    resource("SHEET_DEFINED_NAME_PLUGIN", names),
    resource("SHEET_NOTE_PLUGIN", bySheet(notesOf)),
  ];
}

const resource = (name: string, data: unknown) => ({ name, data: JSON.stringify(data) });

/** The grid wants an equals sign before what is more than a reference. */
export function nameText(refersTo: string): string {
  const text = refersTo.replace(/^=/, "");
  const reference = /^('(?:[^']|'')+'|[^!'"()+*/,=<>-]+)!\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/;
  return reference.test(text) ? text : `=${text}`;
}

function notesOf(sheet: Sheet): Record<number, Record<number, object>> {
  const notes: Record<number, Record<number, object>> = {};
  sheet.cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell?.note === undefined) return;
      (notes[rowIndex] ??= {})[column] = {
        id: `note-${rowIndex}-${column}`,
        row: rowIndex,
        col: column,
        width: 160,
        height: 72,
        note: cell.note,
      };
    }),
  );
  return notes;
}
