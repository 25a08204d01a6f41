import { ICommandService, RedoCommandId, UndoCommandId, type Injector, type Workbook } from "@univerjs/core";
import { RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { sameArea, type Area } from "./address";
import { adopted } from "./adoptedTable";
import { CutTables } from "./cutTables";
import { DrawnTables, type DrawnTable } from "./drawnTables";
import type { Edits } from "./edits";
import { lookKey, lookOf, withDataRow, type GridTable, type NewTable, type TableLook } from "./gridTable";
import { shifted, type Shift } from "./shift";
import { isShift, shiftOf } from "./shiftMutations";
import type { TableShape } from "./structured";
import { TableHeaders } from "./tableHeaders";
import { TableList } from "./tableList";
import type { Language } from "./typedNumber";

/**
 * The workbook's tables. The grid draws them and knows their ranges; what it gets wrong beside Excel's is made
 * good here: ranges after rows or columns came or went, header cells that name columns, lost columns.
 */
export class Tables extends TableList {
  private readonly drawn: DrawnTables;
  private readonly headers: TableHeaders;
  private readonly cut: CutTables;

  constructor(
    injector: Injector,
    private readonly edits: Edits,
    private readonly workbook: () => Workbook,
    private readonly language: () => Language,
  ) {
    super();
    this.drawn = new DrawnTables(injector, this, workbook);
    this.headers = new TableHeaders(injector, this, this.drawn, edits, workbook, language);
    this.cut = new CutTables(this, edits);
    injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (this.drawn.isOurDoing) return;
      this.observe(id, params as Record<string, unknown> | undefined, options as Record<string, unknown>);
    });
  }

  shapes(): TableShape[] {
    const workbook = this.workbook();
    return this.list().map((table) => ({
      ...table,
      sheet: workbook.getSheetBySheetId(table.sheetId)?.getName() ?? "",
      columns: table.columns.map((column) => column.name),
    }));
  }

  /** Adds a table whose header cells are already text. */
  add(table: NewTable): GridTable {
    const made = this.made(table);
    this.put(made);
    this.edits.keepExtra(lookKey(made.id), lookOf(made));
    this.drawn.quietly(() => {
      this.edits.mutate([this.drawn.addition(made)], [this.drawn.removal(made)]);
    });
    this.tell({ kind: "added", table: made });
    return made;
  }

  remove(table: GridTable, cellsStay: boolean): void {
    this.drop(table.id);
    this.drawn.quietly(() => {
      this.edits.mutate([this.drawn.removal(table)], [this.drawn.addition(table)]);
    });
    this.tell({ kind: "removed", table, cellsStay });
  }

  rename(table: GridTable, name: string): void {
    const renamed = { ...table, name };
    this.put(renamed);
    this.drawn.quietly(() => {
      this.edits.mutate([this.drawn.naming(table, name)], [this.drawn.naming(table, table.name)]);
    });
    this.tell({ kind: "renamed", table: renamed, from: table.name });
  }

  /** Moves, grows or shrinks a table; its columns follow the header cells. */
  resize(table: GridTable, area: Area): void {
    if (sameArea(table.area, area)) return;
    const next = { ...table, area, columns: this.headers.columnsAt(table, area) };
    this.replace(table, next);
    this.tell({ kind: "moved", table: next });
    this.tellLost(table, next);
  }

  /** Puts a table elsewhere together with its cells, header and columns as they are. */
  move(table: GridTable, area: Area): void {
    const next = { ...table, area };
    this.replace(table, next);
    this.tell({ kind: "moved", table: next });
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
    await this.drawn.quietlyAwait(work);
    const lost = new Set(change.columnsLost ?? []);
    const columns = table.columns.filter((_column, index) => !lost.has(index));
    if (change.columnAdded !== undefined) {
      const names = new Set(columns.map(({ name }) => name.toLowerCase()));
      columns.splice(change.columnAdded, 0, this.newColumn(this.headers.freeName(names)));
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
      this.headers.write(
        sheet,
        area,
        columns.map(({ name }) => name),
      );
    this.tellLost(table, next);
    this.tell({ kind: "moved", table: next });
  }

  setLook(table: GridTable, look: Partial<TableLook>, area = table.area): void {
    const next = { ...table, ...look, area };
    this.edits.setExtra(lookKey(table.id), lookOf(next));
    this.replace(table, next);
    this.tell({ kind: "moved", table: next });
  }

  /** Puts the tables of a freshly opened workbook in place, without a way back. */
  open(tables: readonly NewTable[]): void {
    this.clear();
    this.headers.forget();
    for (const table of tables) {
      const made = this.made(table);
      this.put(made);
      this.edits.keepExtra(lookKey(made.id), lookOf(made));
    }
  }

  /** Brings header cells and column names together after an edit. */
  settle(): void {
    this.headers.settle();
  }

  private observe(
    id: string,
    params: Record<string, unknown> | undefined,
    options: Record<string, unknown> | undefined,
  ): void {
    if (id === UndoCommandId || id === RedoCommandId || /^sheet\.command\.(.*-)?table/.test(id)) this.adopt();
    else if (id === RemoveSheetMutation.id && params) this.forget(String(params["subUnitId"]));
    else if (id === SetRangeValuesMutation.id && params && !options?.["applyFormulaCalculationResult"])
      this.headers.cellsWritten(
        String(params["subUnitId"]),
        params["cellValue"] as Record<number, Record<number, object>>,
      );
    else if (params && isShift(id))
      this.shift(String(params["subUnitId"]), shiftOf(id, params["range"] as Area));
  }

  private shift(sheetId: string, shift: Shift): void {
    const { isUndoing } = this.edits;
    const news: (() => void)[] = [];
    const before = shift.count < 0 && !isUndoing ? this.list() : [];
    for (const table of this.list()) {
      if (table.sheetId !== sheetId) continue;
      const area = withDataRow(table, shifted(table.area, shift));
      const headerGone =
        table.headers && shifted({ ...table.area, endRow: table.area.startRow }, shift) === undefined;
      if (!area || headerGone) {
        this.drop(table.id);
        news.push(() => this.tell({ kind: "removed", table, cellsStay: false }));
        continue;
      }
      if (sameArea(area, table.area)) continue;
      const next = { ...table, area, columns: this.headers.columnsAfter(table, shift) };
      this.put(next);
      this.headers.touch(table.id);
      news.push(() => {
        this.tellLost(table, next);
        this.tell({ kind: "moved", table: next });
      });
    }
    const tellAll = (): void => news.splice(0).forEach((one) => one());
    if (isUndoing) tellAll();
    // What follows from it is done when the command that is under way has ended, so that it is taken back first; the
    // grid's own idea of the tables follows, too.
    queueMicrotask(() => {
      this.edits.following(() => {
        tellAll();
        this.settle();
        this.cut.remember(before);
      });
      this.drawn.project();
    });
  }

  private forget(sheetId: string): void {
    for (const table of this.list())
      if (table.sheetId === sheetId) {
        this.drop(table.id);
        this.tell({ kind: "removed", table, cellsStay: false });
      }
  }

  /** Takes over what the grid's own commands (its table menu, undo) made of the tables. */
  private adopt(): void {
    const drawn = this.drawn.manager.getTableList(this.workbook().getUnitId());
    for (const one of drawn) this.adoptOne(one);
    const seen = new Set(drawn.map(({ id }) => id));
    for (const table of this.list())
      if (!seen.has(table.id)) {
        this.drop(table.id);
        this.tell({ kind: "removed", table, cellsStay: true });
      }
    this.cut.restore();
    this.drawn.project();
  }

  private adoptOne(drawn: DrawnTable): void {
    const sheet = this.workbook().getSheetBySheetId(drawn.subUnitId);
    if (!sheet) return;
    const before = this.byId(drawn.id);
    const look = this.edits.extra<TableLook>(lookKey(drawn.id));
    const table = adopted(sheet, drawn, before, look, this.language(), (name) => this.newColumn(name));
    this.put(table);
    if (!before) this.tell({ kind: "added", table });
    else if (before.name !== table.name) this.tell({ kind: "renamed", table, from: before.name });
    else if (JSON.stringify(before) !== JSON.stringify(table)) this.tell({ kind: "moved", table });
  }

  private replace(from: GridTable, to: GridTable): void {
    this.put(to);
    this.drawn.quietly(() => {
      this.edits.mutate(
        [this.drawn.removal(from), this.drawn.addition(to)],
        [this.drawn.removal(to), this.drawn.addition(from)],
      );
    });
  }
}
