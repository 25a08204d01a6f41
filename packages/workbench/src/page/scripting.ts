import type { Scalar } from "xlsx-book/book";
import { lastColumn, lastRow, parseArea, type Area } from "office-host/grid/address";
import type { Grid } from "office-host/grid/grid";
import type { Host, SyncRecord } from "office-host/host/host";
import type { Bytes } from "./document";

/** What the page offers to scripts and tests as `window.workbench`. Every refusal says what was wrong. */
export interface Workbench {
  /** The names of all sheets, in their order. */
  sheets(): string[];
  /** The values of a range, or of all that is used: a blank is "", an error its text. */
  values(sheet: string, range?: string): Scalar[][];
  /** The formulas of a range as they were written; a cell without one gives its value. */
  formulas(sheet: string, range?: string): Scalar[][];
  /** Writes as a person types, from the range's first cell on; resolves when it is calculated. */
  write(sheet: string, range: string, rows: readonly (readonly unknown[])[]): Promise<void>;
  /** Resolves when nothing is being asked, written or calculated any more. */
  calculated(): Promise<void>;
  /** Opens an .xlsx file's bytes; where they can't be read it rejects and the open workbook stays. */
  open(bytes: Bytes, name?: string): Promise<void>;
  /** The workbook as an .xlsx file's bytes. */
  save(): Promise<Uint8Array>;
  /** Every sync so far: whose, its actions, its bytes, and what the person did before it. */
  requests(): SyncRecord[];
  /** Makes the n-th coming sync fail, before its first action or after some of them. */
  failSync(n: number, afterActions?: number): void;
  /** Opens a second user's task pane on the same workbook and gives the name of its frame. */
  secondUser(): Promise<{ frame: string }>;
}

interface Parts {
  grid: Grid;
  host: Host;
  /** Resolves once the page has started. */
  ready: Promise<void>;
  open(bytes: Bytes, name: string): Promise<void>;
  save(): Promise<Uint8Array>;
  secondUser(): Promise<string>;
}

export function scripting({ grid, host, ready, open, save, secondUser }: Parts): Workbench {
  const under = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    under.add(work);
    const done = () => under.delete(work);
    work.then(done, done);
    return work;
  };
  const settle = async () => {
    await ready;
    while (under.size > 0) await Promise.allSettled(under);
    await host.settled();
  };
  const read = (
    sheet: string,
    range: string | undefined,
    cell: (id: string, row: number, column: number) => Scalar,
  ) => {
    const { id, area } = placeOf(grid, sheet, range);
    return rectangle(area, (row, column) => cell(id, row, column));
  };
  const value = (id: string, row: number, column: number): Scalar => {
    const found = grid.value(id, row, column);
    return found === null ? "" : typeof found === "object" ? found.error : found;
  };
  return {
    sheets: () => grid.workbook.getSheets().map((sheet) => sheet.getName()),
    values: (sheet, range) => read(sheet, range, value),
    formulas: (sheet, range) =>
      read(sheet, range, (id, row, column) => grid.formula(id, row, column) ?? value(id, row, column)),
    write: (sheet, range, rows) => track(write(grid, sheet, range, rows)),
    calculated: settle,
    open: (bytes, name = "workbook.xlsx") => track(ready.then(() => open(bytes, name))),
    save: () => settle().then(save),
    requests: () => host.requests().map((request) => ({ ...request, actions: [...request.actions] })),
    failSync: (n, afterActions) => host.failSync(n, afterActions),
    secondUser: async () => ({ frame: await track(ready.then(secondUser)) }),
  };
}

async function write(
  grid: Grid,
  sheet: string,
  range: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const { id, area } = placeOf(grid, sheet, range);
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every((row) => Array.isArray(row)))
    throw new TypeError("write: rows is an array of rows, each an array of cells, such as [[1, 2], [3, 4]].");
  const width = rows[0]!.length;
  const high = area.endRow - area.startRow + 1;
  const wide = area.endColumn - area.startColumn + 1;
  const single = high === 1 && wide === 1;
  if (rows.some((row) => row.length !== width) || (!single && (rows.length !== high || width !== wide)))
    throw new RangeError(
      `write: the rows given (${rows.length} × ${width}) don't have the shape of ${range} (${high} × ${wide}). Give a single cell to write any shape from there on.`,
    );
  await grid.type(id, area.startRow, area.startColumn, rows);
}

function placeOf(grid: Grid, name: string, range: string | undefined): { id: string; area: Area } {
  const sheet = grid.sheetNamed(String(name));
  if (!sheet) {
    const names = grid.workbook.getSheets().map((other) => `«${other.getName()}»`);
    throw new RangeError(`There is no sheet «${name}». The workbook has ${names.join(", ")}.`);
  }
  const used = {
    startRow: 0,
    startColumn: 0,
    endRow: sheet.getLastRowWithContent(),
    endColumn: sheet.getLastColumnWithContent(),
  };
  if (range === undefined) return { id: sheet.getSheetId(), area: used };
  const parsed = parseArea(String(range).replaceAll("$", ""));
  const area = parsed && { ...parsed };
  if (!area) throw new RangeError(`«${range}» is not a range. Write it as A1 or A1:B2.`);
  // Whole columns and rows end where the content does.
  if (area.endRow === lastRow) area.endRow = Math.max(area.startRow, used.endRow);
  if (area.endColumn === lastColumn) area.endColumn = Math.max(area.startColumn, used.endColumn);
  return { id: sheet.getSheetId(), area };
}

function rectangle<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.startRow; row <= area.endRow; row++) {
    const line: T[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column++) line.push(cell(row, column));
    rows.push(line);
  }
  return rows;
}
