import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { CellError, Chart, Scalar } from "xlsx-book/book";
import { lastColumn, lastRow, type Area } from "./address";
import { Calculation } from "./calculation";
import { plainConstants } from "./constants";
import { Edits } from "./edits";
import { CustomFunctionCells } from "./functions";
import { grow } from "./growth";
import { guardFunctions } from "./guard";
import { shiftedReference } from "./shift";
import {
  mentionsTable,
  plainReferences,
  withColumnRenamed,
  withTableRenamed,
  type Place,
} from "./structured";
import { isShift, shiftOf, Tables, type TableChange } from "./tables";
import { styleBack } from "./format";
import { blankContent, typedContent, valueOf } from "./typed";

interface FormulaItem {
  f: string;
  x?: number;
  y?: number;
  si?: string;
}
interface TreeBuilder {
  _createFDtree(
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
    unitData: unknown,
    item: FormulaItem,
  ): { formula: string };
}

export type Cells = Record<number, Record<number, ICellData>>;

/** A chart as the grid keeps it, with an id that stays while it is renamed. */
export interface GridChart extends Chart {
  id: string;
}

const isLook = (change: ICellData): boolean => Object.keys(change).every((key) => key === "s");

const iteratorSome = (): void => {
  // Node 20 and older browsers lack Iterator.prototype.some, which the grid's names need.
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as {
    some?: (test: (value: unknown) => boolean) => boolean;
  };
  prototype.some ??= function (this: Iterable<unknown>, test) {
    for (const value of this) if (test(value)) return true;
    return false;
  };
};

/**
 * One Univer, headless or visible, as the host and the page use it: a workbook of Excel's kind with tables that
 * behave, custom functions, and a calculation one can wait for.
 */
export class Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly edits: Edits;
  readonly tables: Tables;
  readonly functions: CustomFunctionCells;
  private readonly formulas: FormulaDataModel;
  private readonly stops: (() => void)[] = [];
  private opened: Workbook | null | undefined;
  /** What names stand for, by sheet, until anything is done: every formula of a calculation asks for it. */
  private readonly known = new Map<string, Map<string, string>>();

  constructor(readonly univer: Univer) {
    iteratorSome();
    this.injector = univer.__getInjector();
    // The grid's parts come to life with its first workbook.
    if (!this.injector.get(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET))
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
        id: "book0",
        sheetOrder: ["s"],
        sheets: { s: { id: "s", name: "Sheet1" } },
      });
    this.commands = this.injector.get(ICommandService);
    const opened = this.injector
      .get(IUniverInstanceService)
      .getCurrentTypeOfUnit$<Workbook>(UniverInstanceType.UNIVER_SHEET)
      .subscribe((workbook) => (this.opened = workbook ?? undefined));
    this.calculation = new Calculation(this.injector);
    this.edits = new Edits(this.injector, () => this.unitId);
    this.tables = new Tables(this.injector, this.edits, () => this.workbook);
    guardFunctions(this.injector);
    this.functions = new CustomFunctionCells(this.injector);
    this.formulas = this.injector.get(FormulaDataModel);
    this.translateStructuredReferences();
    this.forgetDeletedFormulas();
    this.tables.onChange((change) => this.edits.following(() => this.afterTableChange(change)));
    const shifts = this.commands.onCommandExecuted(({ id, params }) => {
      if (!params || !isShift(id)) return;
      const { subUnitId, range } = params as { subUnitId: string; range: Area };
      this.shiftCharts(subUnitId, id, range);
    });
    const named = this.injector.get(IDefinedNamesService).update$.subscribe(() => this.known.clear());
    const done = this.commands.onCommandExecuted(() => this.known.clear());
    const typed = this.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesCommand.id && params && !this.edits.isUndoing)
        this.edits.following(() => grow(this, params));
    });
    this.stops.push(
      () => opened.unsubscribe(),
      () => shifts.dispose(),
      () => named.unsubscribe(),
      () => done.dispose(),
      () => typed.dispose(),
    );
  }

  get workbook(): Workbook {
    if (!this.opened) throw new Error("No workbook is open.");
    return this.opened;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheet(id: string): Worksheet | undefined {
    return this.workbook.getSheetBySheetId(id) ?? undefined;
  }

  sheetNamed(name: string): Worksheet | undefined {
    return this.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
  }

  calculated(): Promise<void> {
    this.tables.settle();
    return this.calculation.calculated();
  }

  /** The cell's content and look; a spilled cell shows the value that the formula above put there. */
  cell(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.sheet(sheetId)?.getCellRaw(row, column) ?? undefined;
  }

  value(sheetId: string, row: number, column: number): Scalar | CellError {
    const cell = this.cell(sheetId, row, column);
    const spilled = this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId]?.[row]?.[column];
    if (spilled && !cell?.f && (cell?.v === undefined || cell.v === null)) return valueOf(spilled);
    return valueOf(cell);
  }

  /** The text of the formula in a cell; a cell filled from a shared formula has its own, moved along. */
  formula(sheetId: string, row: number, column: number): string | undefined {
    const cell = this.cell(sheetId, row, column);
    if (!cell?.f && !cell?.si) return undefined;
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? cell.f ?? undefined;
  }

  /** The area that the formula in this cell spills over, if it spills. */
  spill(sheetId: string, row: number, column: number): Area | undefined {
    return this.spills(sheetId)[row]?.[column];
  }

  spills(sheetId: string): Record<number, Record<number, Area>> {
    const ranges = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId];
    return (ranges ?? {}) as Record<number, Record<number, Area>>;
  }

  /** Makes sure that the sheet reaches as far as the area (Excel's sheets are never full). */
  makeRoom(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    const unit = { unitId: this.unitId, subUnitId: sheetId };
    if (area.endRow >= sheet.getRowCount() && area.endRow < lastRow)
      this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, {
        ...unit,
        rowCount: area.endRow + 101,
      });
    if (area.endColumn >= sheet.getColumnCount() && area.endColumn < lastColumn)
      this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, {
        ...unit,
        columnCount: area.endColumn + 11,
      });
  }

  /** Writes contents and looks, one step for undo. */
  write(sheetId: string, cells: Cells): void {
    // Without the trigger the grid would take cells with a look alone for cells without a formula, and drop it.
    const onlyLooks = Object.values(cells).every((line) => Object.values(line).every(isLook));
    const unit = {
      unitId: this.unitId,
      subUnitId: sheetId,
      ...(onlyLooks && { trigger: SetStyleCommand.id }),
    };
    const before = this.wayBack(sheetId, cells);
    this.edits.mutate(
      [{ id: SetRangeValuesMutation.id, params: { ...unit, cellValue: cells } }],
      [{ id: SetRangeValuesMutation.id, params: { ...unit, cellValue: before } }],
    );
    this.tables.settle();
  }

  /** What the cells must be set to for the change to be undone: only what it touches. */
  private wayBack(sheetId: string, cells: Cells): Cells {
    const sheet = this.sheet(sheetId);
    const styles = this.workbook.getStyles();
    const before: Cells = {};
    for (const [row, line] of Object.entries(cells))
      for (const [column, change] of Object.entries(line)) {
        const cell = sheet?.getCellRaw(Number(row), Number(column)) ?? undefined;
        const back: ICellData = {};
        if ("v" in change || "f" in change || "p" in change)
          Object.assign(back, {
            ...blankContent,
            v: cell?.v ?? null,
            t: cell?.t ?? null,
            f: cell?.f ?? null,
          });
        if ("si" in change) back.si = cell?.si ?? null;
        if ("p" in change) back.p = cell?.p ?? null;
        if ("custom" in change) back.custom = cell?.custom ?? null;
        if ("s" in change) back.s = styleBack(styles.getStyleByCell(cell), change.s);
        (before[Number(row)] ??= {})[Number(column)] = back;
      }
    return before;
  }

  /** Writes as a person types: formulas, numbers and dates are understood, and tables grow. */
  async type(
    sheetId: string,
    row: number,
    column: number,
    rows: readonly (readonly unknown[])[],
  ): Promise<void> {
    const value: Cells = {};
    const endColumn = column + Math.max(0, ...rows.map((cells) => cells.length - 1));
    const range = { startRow: row, startColumn: column, endRow: row + rows.length - 1, endColumn };
    this.makeRoom(sheetId, range);
    rows.forEach((cells, down) => {
      const line: Record<number, ICellData> = {};
      cells.forEach((typed, across) => {
        if (typed === undefined) return;
        const given = typed === null ? "" : (typed as string | number | boolean);
        const { content, number } = typedContent(
          given,
          this.numberFormat(sheetId, row + down, column + across),
        );
        line[column + across] = number ? { ...content, s: { n: { pattern: number } } } : content;
      });
      value[row + down] = line;
    });
    await this.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      range,
      value,
    });
    await this.calculated();
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    const cell = this.cell(sheetId, row, column);
    return this.workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
  }

  charts(sheetId: string): readonly GridChart[] {
    return this.edits.extra<GridChart[]>(`charts ${sheetId}`) ?? [];
  }

  setCharts(sheetId: string, charts: readonly GridChart[]): void {
    this.edits.setExtra(`charts ${sheetId}`, charts);
  }

  /** Every cell of the workbook that holds a formula text of its own. */
  *formulaCells(): Generator<{ sheetId: string; row: number; column: number; formula: string }> {
    for (const sheet of this.workbook.getSheets()) {
      const matrix = sheet.getCellMatrix().getMatrix();
      for (const [row, cells] of Object.entries(matrix))
        for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, ICellData | null>))
          if (cell?.f)
            yield { sheetId: sheet.getSheetId(), row: Number(row), column: Number(column), formula: cell.f };
    }
  }

  /** Has every formula calculated that mentions one of these names, because what they stand for has changed. */
  recalculate(names: readonly string[]): void {
    const unitId = this.unitId;
    const areas = [...this.formulaCells()]
      .filter(({ formula }) => mentionsTable(formula, names))
      .map(({ sheetId, row, column }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }));
    this.calculation.markDirty(areas);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.calculation.stop();
    this.univer.dispose();
  }

  /**
   * The grid keeps a formula as its user wrote it and calculates a translation: structured references become the
   * ranges that they mean now. Its own reading of them remembers old ranges and misses several forms.
   */
  private translateStructuredReferences(): void {
    const builder = this.injector.get(IFormulaDependencyGenerator) as unknown as TreeBuilder;
    const create = builder._createFDtree.bind(builder);
    builder._createFDtree = (unitId, sheetId, row, column, unitData, item) => {
      const tree = create(unitId, sheetId, row, column, unitData, item);
      if (/[[\p{L}]/u.test(tree.formula)) tree.formula = this.translated(tree.formula, sheetId, row, column);
      if (tree.formula.includes("{")) tree.formula = plainConstants(tree.formula);
      return tree;
    };
    const names = this.injector.get(IDefinedNamesService);
    const byName = names.getValueByName.bind(names);
    names.getValueByName = (unitId, name) => {
      const found = byName(unitId, name);
      if (!found || !/[[\p{L}]/u.test(found.formulaOrRefString)) return found;
      return { ...found, formulaOrRefString: this.translated(found.formulaOrRefString, "", -1, -1) };
    };
  }

  /** The grid remembers what deleted formulas depended on, and complains on the console when it comes across them. */
  private forgetDeletedFormulas(): void {
    const dependencies = this.injector.get(IDependencyManagerService);
    const { _dependencyTreeCache: known } = this.injector.get(IFormulaDependencyGenerator) as unknown as {
      _dependencyTreeCache: Map<number, unknown>;
    };
    const search = dependencies.searchDependency.bind(dependencies);
    dependencies.searchDependency = (...given) => {
      const found = search(...given);
      for (const id of found) if (!known.has(id)) found.delete(id);
      return found;
    };
  }

  private translated(formula: string, sheetId: string, row: number, column: number): string {
    const shapes = this.tables.shapes();
    const names = this.meanings(sheetId);
    if (shapes.length === 0 && names.size === 0) return formula;
    const place = { sheet: this.sheet(sheetId)?.getName() ?? "", row, column };
    // Inside LET and LAMBDA a word may be a variable: only names of tables are certain to be none.
    const bound = /\b(LET|LAMBDA)\(/i.test(formula);
    return plainReferences(formula, shapes, place, bound ? new Map() : names);
  }

  /** What the defined names stand for, as a sheet sees them; names that hold a LAMBDA are the grid's own affair. */
  private meanings(sheetId: string): Map<string, string> {
    const known = this.known.get(sheetId);
    if (known) return known;
    const found = this.meaningsNow(sheetId);
    this.known.set(sheetId, found);
    return found;
  }

  private meaningsNow(sheetId: string): Map<string, string> {
    const all = Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {});
    const own = (name: { localSheetId?: string }): number => (name.localSheetId === sheetId ? 1 : 0);
    return new Map(
      all
        .filter((name) => own(name) === 1 || !name.localSheetId || !this.sheet(name.localSheetId))
        .filter(({ formulaOrRefString }) => !/\bLAMBDA\(/i.test(formulaOrRefString))
        .sort((a, b) => own(a) - own(b))
        .map(({ name, formulaOrRefString }) => [name.toLowerCase(), formulaOrRefString.replace(/^=/, "")]),
    );
  }

  private afterTableChange(change: TableChange): void {
    const { table } = change;
    if (!this.edits.isUndoing) this.follow(change);
    // A name may stand for a table, and the grid remembers how it once read it.
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
    const names = this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {};
    this.recalculate([table.name, ...Object.values(names).map(({ name }) => name)]);
  }

  /** Puts the change into the formulas that speak of the table, as Excel does. */
  private follow(change: TableChange): void {
    const { table } = change;
    if (change.kind === "renamed")
      this.rewrite((formula) => withTableRenamed(formula, change.from, table.name));
    if (change.kind === "column-renamed" || change.kind === "column-lost") {
      const to = change.kind === "column-renamed" ? change.to : undefined;
      this.rewrite(
        (formula, inside) => withColumnRenamed(formula, table.name, change.from, to, inside),
        table,
      );
    }
    if (change.kind === "removed") {
      const sheet = change.cellsStay ? this.sheet(table.sheetId)?.getName() : undefined;
      const columns = table.columns.map(({ name }) => name);
      // A table that went with its cells leaves no column to refer to.
      const shape = { ...table, sheet: sheet ?? "", columns, gone: sheet === undefined };
      this.rewrite((formula, _inside, place) => plainReferences(formula, [shape], place));
    }
  }

  private rewrite(
    by: (formula: string, inside: boolean, place: Place) => string,
    table?: { sheetId: string; area: Area },
  ): void {
    const changes = new Map<string, Cells>();
    for (const { sheetId, row, column, formula } of this.formulaCells()) {
      const inside =
        table !== undefined &&
        sheetId === table.sheetId &&
        row >= table.area.startRow &&
        row <= table.area.endRow &&
        column >= table.area.startColumn &&
        column <= table.area.endColumn;
      const place = { sheet: this.sheet(sheetId)?.getName() ?? "", row, column };
      const text = by(formula, inside, place);
      if (text === formula) continue;
      const cells = changes.get(sheetId) ?? {};
      (cells[row] ??= {})[column] = { f: text };
      changes.set(sheetId, cells);
    }
    for (const [sheetId, cells] of changes) this.write(sheetId, cells);
    for (const name of Object.values(
      this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {},
    )) {
      const text = by(name.formulaOrRefString, false, { sheet: "", row: -1, column: -1 });
      if (text === name.formulaOrRefString) continue;
      const step = (formulaOrRefString: string) => ({
        id: SetDefinedNameMutation.id,
        params: { unitId: this.unitId, ...name, formulaOrRefString },
      });
      this.edits.mutate([step(text)], [step(name.formulaOrRefString)]);
    }
  }

  private shiftCharts(sheetId: string, id: string, range: Area): void {
    const name = this.sheet(sheetId)?.getName();
    if (name === undefined || this.edits.isUndoing) return;
    const shift = shiftOf(id, range);
    const move = (reference: string): string => shiftedReference(reference, name, shift);
    for (const key of this.edits.extraKeys("charts ")) {
      const charts = this.edits.extra<GridChart[]>(key) ?? [];
      const moved = charts.map((chart) => ({
        ...chart,
        ...(chart.categories !== undefined && { categories: move(chart.categories) }),
        series: chart.series.map((series) => ({
          ...series,
          values: move(series.values),
          ...(series.name?.startsWith("=") && { name: `=${move(series.name.slice(1))}` }),
        })),
      }));
      if (JSON.stringify(moved) !== JSON.stringify(charts)) this.edits.setExtra(key, moved);
    }
  }
}
