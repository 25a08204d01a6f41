import { ICommandService, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { columnCount, type Area } from "./address";
import type { DrawnTables } from "./drawnTables";
import type { Edits } from "./edits";
import type { GridTable } from "./gridTable";
import { columnWord, freeName, headerCells, headerNames } from "./headerNames";
import type { Shift } from "./shift";
import type { TableList } from "./tableList";
import type { Language } from "./typedNumber";

/** Header cells and the columns that they name, brought together after an edit of either. */
export class TableHeaders {
  private readonly commands: ICommandService;
  private readonly touched = new Set<string>();

  constructor(
    injector: Injector,
    private readonly tables: TableList,
    private readonly drawn: DrawnTables,
    private readonly edits: Edits,
    private readonly workbook: () => Workbook,
    private readonly language: () => Language,
  ) {
    this.commands = injector.get(ICommandService);
  }

  /** Cells of a sheet were written: tables whose headers are among them are read again. */
  cellsWritten(sheetId: string, cells: Record<number, Record<number, object>> | undefined): void {
    // What undo brings back is taken over as a whole when it has ended.
    if (this.edits.isUndoing) return;
    for (const table of this.tables.list()) {
      if (table.sheetId !== sheetId || !table.headers) continue;
      const row = cells?.[table.area.startRow];
      if (!row) continue;
      const inside = Object.keys(row).some(
        (column) => Number(column) >= table.area.startColumn && Number(column) <= table.area.endColumn,
      );
      if (!inside) continue;
      if (this.touched.size === 0) queueMicrotask(() => this.edits.following(() => this.settle()));
      this.touched.add(table.id);
    }
  }

  touch(id: string): void {
    this.touched.add(id);
  }

  /** A name for a column that nobody has named, taken from now on. */
  freeName(taken: Set<string>): string {
    return freeName(taken, columnWord(this.language()));
  }

  forget(): void {
    this.touched.clear();
  }

  /**
   * Brings header cells and column names together: a retyped header renames its column, an empty one gets a name,
   * a name used twice a number. Called after every write, and by itself after a user's edit.
   */
  settle(): void {
    if (this.touched.size === 0) return;
    const ids = [...this.touched];
    this.touched.clear();
    for (const id of ids) {
      const table = this.tables.byId(id);
      if (table?.headers) this.read(table);
    }
  }

  private read(table: GridTable): void {
    const sheet = this.workbook().getSheetBySheetId(table.sheetId);
    if (!sheet) return;
    const before = table.columns.map(({ name }) => name);
    const names = headerNames(sheet, table.area, [], this.language());
    const columns = table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
    this.write(sheet, table.area, names);
    const changed = columns.filter((column, index) => column.name !== before[index]);
    if (changed.length === 0) return;
    const next = { ...table, columns };
    this.tables.put(next);
    this.drawn.project();
    for (const column of changed) {
      const from = table.columns.find(({ id }) => id === column.id)?.name ?? "";
      this.tables.tell({ kind: "column-renamed", table: next, from, to: column.name });
    }
  }

  /** What is no text in a header cell becomes it. */
  write(sheet: Worksheet, area: Area, names: readonly string[]): void {
    const cellValue = headerCells(sheet, area, names);
    if (Object.keys(cellValue).length === 0) return;
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.workbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      cellValue,
    });
  }

  /** The columns that a table has in another area, named by the header cells there. */
  columnsAt(table: GridTable, area: Area): GridTable["columns"] {
    const sheet = this.workbook().getSheetBySheetId(table.sheetId);
    const shift = area.startColumn - table.area.startColumn;
    const width = columnCount(area);
    const kept = Array.from({ length: width }, (_value, index) => table.columns[index + shift]);
    const names = sheet
      ? headerNames(
          sheet,
          area,
          kept.map((column) => column?.name),
          this.language(),
        )
      : kept.map((column, index) => column?.name ?? `${columnWord(this.language())}${index + 1}`);
    if (sheet && table.headers) this.write(sheet, area, names);
    return names.map((name, index) => {
      const before = kept[index];
      return before ? { id: before.id, name } : this.tables.newColumn(name);
    });
  }

  /** The columns that a table has once whole rows or columns have come or gone. */
  columnsAfter(table: GridTable, shift: Shift): GridTable["columns"] {
    if (shift.axis === "rows") return table.columns;
    const columns = [...table.columns];
    const at = shift.from - table.area.startColumn;
    if (shift.count > 0) {
      if (at <= 0 || at >= columns.length) return columns;
      const names = new Set(columns.map(({ name }) => name.toLowerCase()));
      const added = Array.from({ length: shift.count }, () => this.tables.newColumn(this.freeName(names)));
      columns.splice(at, 0, ...added);
      return columns;
    }
    return columns.filter((_column, index) => index < at || index >= at - shift.count);
  }
}
