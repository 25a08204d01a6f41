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
import type { Book, Cell, Format, Sheet } from "xlsx-book/book";
import { lastColumn, parseArea, type Area } from "./address";
import { styleOf } from "./format";
import type { Cells, Grid, GridChart } from "./grid";
import { drawnRule, drawnValidation } from "./rules";
import type { GridTable } from "./tables";
import { storedContent } from "./typed";

let opened = 0;

/** Cells, blank ones too, between two pauses in which the page does what else there is to do. */
const PIECE = 20_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Opens a Book in the grid in place of the workbook that was there, which stays until the Book is ready. Tables and
 * names are known before the first formula is calculated; then everything is, since a file's stored results may be old.
 */
export async function loadBook(grid: Grid, book: Book): Promise<void> {
  const number = (opened += 1);
  const ids = book.sheets.map((_sheet, index) => sheetId(number, index));
  const styles = new StyleTable();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const [index, sheet] of book.sheets.entries())
    sheets[ids[index]!] = await worksheet(sheet, ids[index]!, styles);
  const instances = grid.injector.get(IUniverInstanceService);
  const before = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  if (before !== undefined) {
    await grid.calculated();
    grid.edits.clear();
    instances.disposeUnit(before);
  }
  const tables = book.sheets.flatMap((sheet, index) => tablesOf(grid, sheet, ids[index] ?? ""));
  grid.functions.forget();
  grid.tables.open(tables);
  book.sheets.forEach((sheet, index) => keepExtras(grid, sheet, ids[index] ?? "", number));
  grid.edits.keepExtra("settings", { ...book.settings });
  const data: IWorkbookData = {
    id: `book${number}`,
    name: "Workbook",
    appVersion: "0.25.1",
    locale: grid.injector.get(LocaleService).getCurrentLocale(),
    styles: styles.all,
    sheetOrder: ids,
    sheets,
    resources: resources(grid, book, ids, number),
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

async function worksheet(sheet: Sheet, id: string, styles: StyleTable): Promise<Partial<IWorksheetData>> {
  const cellData: Cells = {};
  const spilled = spilledCells(sheet);
  let width = 0;
  let since = 0;
  for (const [rowIndex, row] of sheet.cells.entries()) {
    row.forEach((cell, column) => {
      if (!cell) return;
      const data = cellOf(cell, styles, spilled.has(placeOf(rowIndex, column)));
      if (Object.keys(data).length === 0) return;
      (cellData[rowIndex] ??= {})[column] = data;
      width = Math.max(width, column + 1);
    });
    since += row.length + 1;
    if (since < PIECE) continue;
    since = 0;
    await pause();
  }
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

/** A cell's place as one number. */
const placeOf = (row: number, column: number): number => row * (lastColumn + 1) + column;

/** The cells that a spilled formula filled: their values are its answer and nobody's input. */
function spilledCells(sheet: Sheet): Set<number> {
  const filled = new Set<number>();
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const area = cell?.spill === undefined ? undefined : parseArea(cell.spill);
      if (!area) return;
      for (let r = area.startRow; r <= area.endRow; r += 1)
        for (let c = area.startColumn; c <= area.endColumn; c += 1)
          if (r !== row || c !== column) filled.add(placeOf(r, c));
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

function keepExtras(grid: Grid, sheet: Sheet, id: string, number: number): void {
  if (sheet.charts.length > 0)
    grid.edits.keepExtra(
      `charts ${id}`,
      sheet.charts.map((chart, index): GridChart => ({
        ...chart,
        id: `{C${number}-${id.slice(20, 24)}-${index + 1}}`,
      })),
    );
  if (sheet.protected) grid.edits.keepExtra(`protected ${id}`, true);
  if (sheet.visibility === "veryHidden") grid.edits.keepExtra(`veryHidden ${id}`, true);
}

function resources(
  grid: Grid,
  book: Book,
  ids: readonly string[],
  number: number,
): NonNullable<IWorkbookData["resources"]> {
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
        const rule = drawnRule(format, `cf${number}-${id.slice(20, 24)}-${index}`);
        grid.edits.keepExtra(`cf ${rule.cfId}`, { format, drawn: JSON.stringify(rule.rule) });
        return rule;
      }),
  );
  const validations = bySheet((sheet, id) =>
    sheet.validations.map((validation, index) =>
      drawnValidation(validation, `dv${number}-${id.slice(20, 24)}-${index}`),
    ),
  );
  const idOf = new Map(book.sheets.map((sheet, index) => [sheet.name, ids[index]]));
  const names = Object.fromEntries(
    book.names.map((name, index) => [
      `n${number}-${index}`,
      {
        id: `n${number}-${index}`,
        name: name.name,
        formulaOrRefString: nameText(name.refersTo),
        comment: name.comment ?? "",
        hidden: name.hidden ?? false,
        localSheetId: (name.sheet === undefined ? undefined : idOf.get(name.sheet)) ?? "AllDefaultWorkbook",
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
