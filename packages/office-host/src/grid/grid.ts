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
  IFunctionService,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { CellError, Scalar } from "xlsx-book/book";
import { lastColumn, lastRow, type Area } from "./address";
import { Calculation } from "./calculation";
import type { Cells, GridChart } from "./cells";
import { Edits } from "./edits";
import { withoutFigures } from "./figures";
import { CustomFunctionCells } from "./functions";
import { showBlanksAsZero } from "./engine/blankResults";
import { countSheetsAnew, takeApartAnew } from "./engine/formulaTrees";
import { guardFunctions } from "./engine/guard";
import { forgetPositions } from "./engine/positionCache";
import { seeWholeSheets } from "./engine/sheetSize";
import { survivesUnreadable } from "./engine/unreadableFormulas";
import { keepByWholeText, keepManyTrees } from "./engine/engineCaches";
import { provideSome } from "./provideSome";
import { reach } from "./reach";
import { Tables } from "./tables";
import { typedContent, valueOf } from "./typed";
import { wayBack } from "./wayBack";

const isLook = (change: ICellData): boolean => Object.keys(change).every((key) => key === "s");

/**
 * One Univer, headless or visible, as the host and the page use it: a workbook of Excel's kind with tables that
 * behave, custom functions, and a calculation one can wait for.
 */
export class Grid {
  /** The display language, "en-US" or "zh-CN". */
  language = "en-US";
  /** A cell's formula as the grid's engine is given it: with plain ranges for names and structured references. */
  plainFormula = (formula: string, _sheetId: string, _row: number, _column: number): string => formula;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly edits: Edits;
  readonly tables: Tables;
  readonly functions: CustomFunctionCells;
  private readonly formulas: FormulaDataModel;
  private readonly stops: (() => void)[] = [];
  private opened: Workbook | null | undefined;

  constructor(readonly univer: Univer) {
    provideSome();
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
    this.calculation = new Calculation(this.injector, (sheetId, row, column) =>
      reach(this.commands, this.sheet(sheetId), row, column),
    );
    this.edits = new Edits(this.injector, () => this.unitId);
    const language = (): string => this.language;
    this.tables = new Tables(this.injector, this.edits, () => this.workbook, language);
    keepByWholeText();
    keepManyTrees();
    guardFunctions(this.injector, language);
    survivesUnreadable(this.injector);
    takeApartAnew(this.injector);
    countSheetsAnew(this.injector);
    seeWholeSheets(this.injector);
    forgetPositions();
    showBlanksAsZero(this.injector);
    this.functions = new CustomFunctionCells(this.injector);
    this.formulas = this.injector.get(FormulaDataModel);
    this.stops.push(() => opened.unsubscribe());
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
  makeRoom(sheetId: string, { endRow, endColumn }: Area): void {
    // Whole columns and rows are as long as the sheet is.
    const [row, column] = [endRow < lastRow ? endRow : 0, endColumn < lastColumn ? endColumn : 0];
    reach(this.commands, this.sheet(sheetId), row, column);
  }

  /** Writes contents and looks, one step for undo. */
  write(sheetId: string, given: Cells): void {
    const cells = withoutFigures(given, this.sheet(sheetId));
    // Without the trigger the grid would take cells with a look alone for cells without a formula, and drop it.
    const onlyLooks = Object.values(cells).every((line) => Object.values(line).every(isLook));
    const unit = {
      unitId: this.unitId,
      subUnitId: sheetId,
      ...(onlyLooks && { trigger: SetStyleCommand.id }),
    };
    const [id, before] = [SetRangeValuesMutation.id, wayBack(this.workbook, sheetId, cells)];
    this.edits.mutate(
      [{ id, params: { ...unit, cellValue: cells } }],
      [{ id, params: { ...unit, cellValue: before } }],
    );
    this.tables.settle();
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
        line[column + across] = this.typed(sheetId, row + down, column + across, given);
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

  /** What a cell becomes when this is typed into it. */
  typed(sheetId: string, row: number, column: number, given: string | number | boolean): ICellData {
    const { content, number } = typedContent(given, this.numberFormat(sheetId, row, column), this.language);
    return number ? { ...content, s: { n: { pattern: number } } } : content;
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

  /** The workbook's defined names, of all scopes. */
  get names(): IDefinedNamesServiceParam[] {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {});
  }

  /** Every function that is calculated here, built-in and custom, in capitals. */
  get functionNames(): ReadonlySet<string> {
    return new Set([...this.injector.get(IFunctionService).getExecutors().keys()].map(String));
  }

  /** Has something done when the grid is disposed of. */
  atEnd(stop: () => void): void {
    this.stops.push(stop);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.calculation.stop();
    this.univer.dispose();
  }
}
