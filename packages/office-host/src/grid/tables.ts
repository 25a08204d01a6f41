import {
  ICommandService,
  RedoCommandId,
  UndoCommandId,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import { columnCount, intersection, sameArea, type Area } from "./address";
import type { Edits } from "./edits";
import { shifted, type Shift } from "./shift";
import type { TableShape } from "./structured";
import { valueOf } from "./typed";

/** A table as Excel has it: its columns are called what their header cells say. */
export interface GridTable {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly style: string;
  readonly totals: boolean;
  readonly headers: boolean;
}

export type TableChange =
  | { kind: "added" | "moved"; table: GridTable }
  /** With its cells, or only the table around them. */
  | { kind: "removed"; table: GridTable; cellsStay: boolean }
  | { kind: "renamed"; table: GridTable; from: string }
  | { kind: "column-renamed"; table: GridTable; from: string; to: string }
  | { kind: "column-lost"; table: GridTable; from: string };

interface TableLook {
  style: string;
  totals: boolean;
  headers: boolean;
}

const lookKey = (id: string): string => `table ${id}`;

/**
 * The workbook's tables. The grid draws them and knows their ranges; what it gets wrong beside Excel's is made
 * good here: ranges after rows or columns came or went, header cells that name columns, lost columns.
 */
export class Tables {
  private readonly manager: TableManager;
  private readonly commands: ICommandService;
  private readonly known = new Map<string, GridTable>();
  private readonly touched = new Set<string>();
  private readonly listeners = new Set<(change: TableChange) => void>();
  private nextColumn = 1;
  private nextTable = 1;
  private projecting = false;

  constructor(
    injector: Injector,
    private readonly edits: Edits,
    private readonly workbook: () => Workbook,
  ) {
    this.manager = injector.get(TableManager);
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (this.projecting) return;
      this.observe(id, params as Record<string, unknown> | undefined, options as Record<string, unknown>);
    });
  }

  list(): GridTable[] {
    return [...this.known.values()];
  }

  byId(id: string): GridTable | undefined {
    return this.known.get(id);
  }

  byName(name: string): GridTable | undefined {
    return this.list().find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  at(sheetId: string, area: Area): GridTable[] {
    return this.list().filter((table) => table.sheetId === sheetId && intersection(table.area, area));
  }

  onChange(listener: (change: TableChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  shapes(): TableShape[] {
    const workbook = this.workbook();
    return this.list().map((table) => ({
      name: table.name,
      sheet: workbook.getSheetBySheetId(table.sheetId)?.getName() ?? "",
      area: table.area,
      columns: table.columns.map((column) => column.name),
      totals: table.totals,
      headers: table.headers,
    }));
  }

  newId(): string {
    for (;;) {
      const id = `{T${this.nextTable.toString(16).toUpperCase().padStart(8, "0")}}`;
      this.nextTable += 1;
      if (!this.known.has(id)) return id;
    }
  }

  /** Adds a table whose header cells are already text. */
  add(table: Omit<GridTable, "columns"> & { columns: readonly string[] }): GridTable {
    const made: GridTable = {
      ...table,
      columns: table.columns.map((name) => ({ id: this.nextColumn++, name })),
    };
    this.known.set(made.id, made);
    this.edits.keepExtra(lookKey(made.id), lookOf(made));
    this.quietly(() => {
      this.edits.mutate([this.addition(made)], [this.removal(made)]);
    });
    this.tell({ kind: "added", table: made });
    return made;
  }

  remove(table: GridTable, cellsStay: boolean): void {
    this.known.delete(table.id);
    this.quietly(() => {
      this.edits.mutate([this.removal(table)], [this.addition(table)]);
    });
    this.tell({ kind: "removed", table, cellsStay });
  }

  rename(table: GridTable, name: string): void {
    const renamed = { ...table, name };
    this.known.set(table.id, renamed);
    this.quietly(() => {
      this.edits.mutate([this.naming(table, name)], [this.naming(table, table.name)]);
    });
    this.tell({ kind: "renamed", table: renamed, from: table.name });
  }

  /** Moves, grows or shrinks a table; its columns follow the header cells. */
  resize(table: GridTable, area: Area): void {
    if (sameArea(table.area, area)) return;
    const columns = this.columnsAt(table, area);
    this.replace(table, { ...table, area, columns });
    this.tell({ kind: "moved", table: this.known.get(table.id) ?? table });
    for (const column of table.columns)
      if (!columns.some(({ id }) => id === column.id))
        this.tell({ kind: "column-lost", table: this.known.get(table.id) ?? table, from: column.name });
  }

  /** Puts a table elsewhere together with its cells, header and columns as they are. */
  move(table: GridTable, area: Area): void {
    this.replace(table, { ...table, area });
    this.tell({ kind: "moved", table: this.known.get(table.id) ?? table });
  }

  /**
   * Gives a table rows at its end or in its middle, takes rows or a column away or adds one, around the work that
   * moves the cells: the grid's own consequences of that work are overruled.
   */
  async reshape(
    table: GridTable,
    change: { rows?: number; columnAdded?: number; columnsLost?: readonly number[] },
    work: () => Promise<void>,
  ): Promise<void> {
    const before = this.projecting;
    this.projecting = true;
    try {
      await work();
    } finally {
      this.projecting = before;
    }
    const lost = new Set(change.columnsLost ?? []);
    const columns = table.columns.filter((_column, index) => !lost.has(index));
    if (change.columnAdded !== undefined) {
      const names = new Set(columns.map(({ name }) => name.toLowerCase()));
      columns.splice(change.columnAdded, 0, { id: this.nextColumn++, name: freeName(names) });
    }
    const area = {
      ...table.area,
      endRow: table.area.endRow + (change.rows ?? 0),
      endColumn: table.area.startColumn + columns.length - 1,
    };
    const next = { ...table, area, columns };
    this.replace(table, next);
    const sheet = this.workbook().getSheetBySheetId(table.sheetId);
    if (sheet && change.columnAdded !== undefined)
      this.writeHeaders(
        sheet,
        area,
        columns.map(({ name }) => name),
      );
    for (const index of lost) {
      const column = table.columns[index];
      if (column) this.tell({ kind: "column-lost", table: next, from: column.name });
    }
    this.tell({ kind: "moved", table: next });
  }

  setLook(table: GridTable, look: Partial<TableLook>, area = table.area): void {
    const next = { ...table, ...look, area };
    this.known.set(table.id, next);
    this.edits.setExtra(lookKey(table.id), lookOf(next));
    this.replace(table, next);
    this.tell({ kind: "moved", table: next });
  }

  /** Puts the tables of a freshly opened workbook in place, without a way back. */
  open(tables: readonly (Omit<GridTable, "columns"> & { columns: readonly string[] })[]): void {
    this.known.clear();
    this.touched.clear();
    for (const table of tables) {
      const made = { ...table, columns: table.columns.map((name) => ({ id: this.nextColumn++, name })) };
      this.known.set(made.id, made);
      this.edits.keepExtra(lookKey(made.id), lookOf(made));
    }
  }

  /** What the manager needs to draw a table; also the form in which a snapshot holds it. */
  drawn(table: GridTable): object {
    return {
      id: table.id,
      name: table.name,
      range: { ...table.area },
      options: { showHeader: table.headers, tableStyleId: themeOf(table.style) },
      filters: { tableColumnFilterList: [] },
      columns: table.columns.map(({ id, name }) => drawnColumn(id, name)),
      meta: {},
    };
  }

  /**
   * Brings header cells and column names together after an edit: a retyped header renames its column, an empty
   * one gets a name, a name used twice a number. Called after every write, and by itself after a user's edit.
   */
  settle(): void {
    if (this.touched.size === 0) return;
    const ids = [...this.touched];
    this.touched.clear();
    for (const id of ids) {
      const table = this.known.get(id);
      if (table?.headers) this.readHeaders(table);
    }
  }

  private readHeaders(table: GridTable): void {
    const sheet = this.workbook().getSheetBySheetId(table.sheetId);
    if (!sheet) return;
    const names = headerNames(
      sheet,
      table.area,
      table.columns.map(({ name }) => name),
    );
    const columns = table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
    this.writeHeaders(sheet, table.area, names);
    const changed = columns.filter((column, index) => column.name !== table.columns[index]?.name);
    if (changed.length === 0) return;
    const next = { ...table, columns };
    this.known.set(table.id, next);
    this.project();
    for (const column of changed) {
      const from = table.columns.find(({ id }) => id === column.id)?.name ?? "";
      this.tell({ kind: "column-renamed", table: next, from, to: column.name });
    }
  }

  /** Header cells are text in Excel: what is no text there becomes it. */
  private writeHeaders(sheet: Worksheet, area: Area, names: readonly string[]): void {
    const row: Record<number, object> = {};
    names.forEach((name, index) => {
      const column = area.startColumn + index;
      const cell = sheet.getCellRaw(area.startRow, column);
      if (cell?.f || valueOf(cell) !== name) row[column] = { v: name, t: 4, f: null, si: null, p: null };
    });
    if (Object.keys(row).length === 0) return;
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.workbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      cellValue: { [area.startRow]: row },
    });
  }

  private columnsAt(table: GridTable, area: Area): GridTable["columns"] {
    const sheet = this.workbook().getSheetBySheetId(table.sheetId);
    const shift = area.startColumn - table.area.startColumn;
    const width = columnCount(area);
    const kept = Array.from({ length: width }, (_value, index) => table.columns[index + shift]);
    const names = sheet
      ? headerNames(
          sheet,
          area,
          kept.map((column) => column?.name),
        )
      : kept.map((column, index) => column?.name ?? `Column${index + 1}`);
    if (sheet && table.headers) this.writeHeaders(sheet, area, names);
    return names.map((name, index) => ({ id: kept[index]?.id ?? this.nextColumn++, name }));
  }

  private observe(
    id: string,
    params: Record<string, unknown> | undefined,
    options: Record<string, unknown> | undefined,
  ): void {
    if (id === UndoCommandId || id === RedoCommandId || /^sheet\.command\.(.*-)?table/.test(id)) this.adopt();
    else if (id === RemoveSheetMutation.id && params) this.forget(String(params["subUnitId"]));
    else if (id === SetRangeValuesMutation.id && params && !options?.["applyFormulaCalculationResult"])
      this.touch(String(params["subUnitId"]), params["cellValue"] as Record<number, Record<number, object>>);
    else if (params && shiftKinds[id])
      this.shift(String(params["subUnitId"]), shiftOf(id, params["range"] as Area));
  }

  private touch(sheetId: string, cells: Record<number, Record<number, object>> | undefined): void {
    // What undo brings back is taken over as a whole when it has ended.
    if (this.edits.isUndoing) return;
    for (const table of this.known.values()) {
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

  private shift(sheetId: string, shift: Shift): void {
    for (const table of this.list()) {
      if (table.sheetId !== sheetId) continue;
      const area = shifted(table.area, shift);
      const headerGone =
        table.headers && shifted({ ...table.area, endRow: table.area.startRow }, shift) === undefined;
      if (!area || headerGone) {
        this.known.delete(table.id);
        this.tell({ kind: "removed", table, cellsStay: false });
        continue;
      }
      if (sameArea(area, table.area)) continue;
      const columns = this.columnsAfter(table, shift);
      const next = { ...table, area, columns };
      this.known.set(table.id, next);
      this.touched.add(table.id);
      for (const column of table.columns)
        if (!columns.some((other) => other.id === column.id))
          this.tell({ kind: "column-lost", table: next, from: column.name });
      this.tell({ kind: "moved", table: next });
    }
    // The grid's own idea of the tables follows when the command that is under way has ended.
    queueMicrotask(() => {
      this.edits.following(() => this.settle());
      this.project();
    });
  }

  private columnsAfter(table: GridTable, shift: Shift): GridTable["columns"] {
    if (shift.axis === "rows") return table.columns;
    const columns = [...table.columns];
    const at = shift.from - table.area.startColumn;
    if (shift.count > 0) {
      if (at <= 0 || at >= columns.length) return columns;
      const names = new Set(columns.map(({ name }) => name.toLowerCase()));
      const added = Array.from({ length: shift.count }, () => ({
        id: this.nextColumn++,
        name: freeName(names),
      }));
      columns.splice(at, 0, ...added);
      return columns;
    }
    return columns.filter((_column, index) => index < at || index >= at - shift.count);
  }

  private forget(sheetId: string): void {
    for (const table of this.list())
      if (table.sheetId === sheetId) {
        this.known.delete(table.id);
        this.tell({ kind: "removed", table, cellsStay: false });
      }
  }

  /** Takes over what the grid's own commands (its table menu, undo) made of the tables. */
  private adopt(): void {
    const workbook = this.workbook();
    const seen = new Set<string>();
    for (const drawn of this.manager.getTableList(workbook.getUnitId())) {
      seen.add(drawn.id);
      const sheet = workbook.getSheetBySheetId(drawn.subUnitId);
      if (!sheet) continue;
      const before = this.known.get(drawn.id);
      const look = this.edits.extra<TableLook>(lookKey(drawn.id));
      const area = { ...drawn.range };
      const names = headerNames(
        sheet,
        area,
        drawn.columns.map(({ displayName }) => displayName),
      );
      const table: GridTable = {
        id: drawn.id,
        sheetId: drawn.subUnitId,
        name: drawn.name,
        area,
        columns: names.map((name, index) => ({
          id:
            before?.columns.find((column) => column.name === name)?.id ??
            (before?.columns.length === names.length ? before.columns[index]?.id : undefined) ??
            this.nextColumn++,
          name,
        })),
        style: look?.style ?? "TableStyleMedium2",
        totals: look?.totals ?? false,
        headers: look?.headers ?? drawn.showHeader,
      };
      this.known.set(drawn.id, table);
      if (!before) this.tell({ kind: "added", table });
      else if (before.name !== table.name) this.tell({ kind: "renamed", table, from: before.name });
      else if (JSON.stringify(before) !== JSON.stringify(table)) this.tell({ kind: "moved", table });
    }
    for (const table of this.list())
      if (!seen.has(table.id)) {
        this.known.delete(table.id);
        this.tell({ kind: "removed", table, cellsStay: true });
      }
    this.project();
  }

  /** Corrects the grid's own list of tables where it differs, without a step in the history. */
  private project(): void {
    const unitId = this.workbook().getUnitId();
    this.quietly(() => {
      for (const table of this.known.values()) {
        const drawn = this.manager.getTableById(unitId, table.id);
        const same =
          drawn &&
          sameArea(drawn.getRange(), table.area) &&
          drawn
            .getTableInfo()
            .columns.every(({ displayName }, index) => displayName === table.columns[index]?.name);
        if (same) continue;
        if (drawn) this.commands.syncExecuteCommand(DeleteSheetTableMutation.id, this.removal(table).params);
        this.commands.syncExecuteCommand(AddSheetTableMutation.id, this.addition(table).params);
      }
      for (const drawn of this.manager.getTableList(unitId))
        if (!this.known.has(drawn.id))
          this.commands.syncExecuteCommand(DeleteSheetTableMutation.id, {
            unitId,
            subUnitId: drawn.subUnitId,
            tableId: drawn.id,
          });
    });
  }

  private replace(from: GridTable, to: GridTable): void {
    this.known.set(to.id, to);
    this.quietly(() => {
      this.edits.mutate([this.removal(from), this.addition(to)], [this.removal(to), this.addition(from)]);
    });
  }

  private quietly(work: () => void): void {
    const before = this.projecting;
    this.projecting = true;
    try {
      work();
    } finally {
      this.projecting = before;
    }
  }

  private tell(change: TableChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private addition(table: GridTable) {
    return {
      id: AddSheetTableMutation.id,
      params: {
        unitId: this.workbook().getUnitId(),
        subUnitId: table.sheetId,
        tableId: table.id,
        name: table.name,
        range: { ...table.area },
        header: table.columns.map(({ name }) => name),
        options: {
          showHeader: table.headers,
          tableStyleId: themeOf(table.style),
          columns: table.columns.map(({ id, name }) => drawnColumn(id, name)),
        },
      },
    };
  }

  private removal(table: GridTable) {
    return {
      id: DeleteSheetTableMutation.id,
      params: { unitId: this.workbook().getUnitId(), subUnitId: table.sheetId, tableId: table.id },
    };
  }

  private naming(table: GridTable, name: string) {
    return {
      id: SetSheetTableMutation.id,
      params: {
        unitId: this.workbook().getUnitId(),
        subUnitId: table.sheetId,
        tableId: table.id,
        config: { name },
      },
    };
  }
}

const lookOf = ({ style, totals, headers }: TableLook): TableLook => ({ style, totals, headers });

const drawnColumn = (id: number, displayName: string) => ({
  id: `c${id}`,
  displayName,
  dataType: "string",
  formula: "",
  meta: {},
  style: {},
});

/** The grid's six themes, by the colour family of Excel's styles, which come in rows of seven. */
export function themeOf(style: string): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 2);
  return `table-default-${(number + 5) % 7 === 6 ? 0 : (number + 5) % 7}`.replace("-6", "-5");
}

function freeName(taken: Set<string>, base = "Column"): string {
  for (let number = 1; ; number += 1) {
    const name = `${base}${number}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The names that a header row gives its columns: text, none empty, none twice (a later twin gets a number). */
export function headerNames(sheet: Worksheet, area: Area, before: readonly (string | undefined)[]): string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    const value = valueOf(sheet.getCellRaw(area.startRow, column));
    const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
    let name = text || (before[column - area.startColumn] ?? "");
    if (name === "")
      name = freeName(new Set([...taken, ...before.map((other) => (other ?? "").toLowerCase())]));
    for (let number = 2, base = name; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

const shiftKinds: Record<string, { axis: Shift["axis"]; sign: 1 | -1 } | undefined> = {
  [InsertRowMutation.id]: { axis: "rows", sign: 1 },
  [RemoveRowMutation.id]: { axis: "rows", sign: -1 },
  [InsertColMutation.id]: { axis: "columns", sign: 1 },
  [RemoveColMutation.id]: { axis: "columns", sign: -1 },
};

/** The shift that one of the grid's row and column mutations makes. */
export function shiftOf(id: string, range: Area): Shift {
  const { axis, sign } = shiftKinds[id] ?? { axis: "rows", sign: 1 };
  const from = axis === "rows" ? range.startRow : range.startColumn;
  const to = axis === "rows" ? range.endRow : range.endColumn;
  return { axis, from, count: sign * (to - from + 1) };
}

export const isShift = (id: string): boolean => shiftKinds[id] !== undefined;
