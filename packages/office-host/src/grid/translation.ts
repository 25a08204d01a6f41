import {
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { plainConstants } from "./constants";
import type { Grid } from "./grid";
import { readsOtherWorkbook } from "xlsx-book/otherWorkbooks";
import { figureIn, keptFigure } from "./figures";
import { fixedArrayIn, sizedFormula } from "./fixedArrays";
import { withoutGoneSheets } from "./goneSheets";
import { keptFormula } from "./keptFigures";
import { valueFromOther } from "./otherWorkbooks";
import { referIndirectly } from "./indirect";
import { plainOperators } from "./referenceOperators";
import { withOwnVariables } from "./ownVariables";
import { plainReferences, sheetKey, type TableShape } from "./structured";
import { recalculate } from "./tableFormulas";
import { wholeColumns } from "./wholeColumns";

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
  _registerOtherFormulas(data: OtherFormulas, units: string[], trees: unknown[]): void;
}
/** Formulas by workbook, sheet and the rule that has them. */
type OtherFormulas = Record<string, Record<string, Record<string, { f: string }> | undefined> | undefined>;

/**
 * The grid keeps a formula as its user wrote it and calculates a translation: names, structured references and the
 * operators between references become the plain ranges that they mean now. Its own reading of them takes a name for
 * a function or for the letters of a range, remembers old ranges and misses several forms.
 */
export function translateFormulas(grid: Grid): void {
  const names = new NameMeanings(grid);
  const surroundings = new Surroundings(grid);
  const translated = (formula: string, sheetId: string, row: number, column: number): string => {
    if (readsOtherWorkbook(formula)) return valueFromOther(grid, formula, [sheetId, row, column]);
    const place = { sheet: grid.sheet(sheetId)?.getName() ?? "", row, column };
    const { tables, sheets } = surroundings.now();
    const plain = /[[\p{L}]/u.test(formula)
      ? plainReferences(formula, tables, place, names.on(sheetId))
      : formula;
    return plainConstants(
      plainOperators(withOwnVariables(withoutGoneSheets(wholeColumns(plain))), place, sheets),
    );
  };
  grid.plainFormula = translated;
  const generator = grid.injector.get(IFormulaDependencyGenerator) as unknown as TreeBuilder;
  const create = generator._createFDtree.bind(generator);
  generator._createFDtree = (unitId, sheetId, row, column, unitData, item) => {
    const tree = create(unitId, sheetId, row, column, unitData, item);
    const figure = keptFigure(grid.cell(sheetId, row, column), tree.formula);
    const fixed = fixedArrayIn(grid.cell(sheetId, row, column), tree.formula);
    const plain = (): string => {
      const meant = translated(tree.formula, sheetId, row, column);
      return fixed ? sizedFormula(meant, fixed) : meant;
    };
    const stays = readsOtherWorkbook(tree.formula) || figureIn(grid.cell(sheetId, row, column))?.alone;
    tree.formula = figure === undefined ? plain() : keptFormula(grid, figure, stays ? undefined : plain());
    return tree;
  };
  // Formulas of rules, which stand in no cell.
  const register = generator._registerOtherFormulas.bind(generator);
  generator._registerOtherFormulas = (data, units, trees) => {
    const plain = mapFormulas(data, (formula, sheetId) => translated(formula, sheetId, -1, -1));
    register(plain, units, trees);
  };
  referIndirectly(grid, translated);
  // The engine is given formulas without names.
  grid.injector.get(IDefinedNamesService).getAllDefinedNamesIsEmpty = () => true;
  recalculateNamed(grid);
  forgetDeletedFormulas(grid);
}

function mapFormulas(data: OtherFormulas, by: (formula: string, sheetId: string) => string): OtherFormulas {
  const mapped: OtherFormulas = {};
  for (const [unitId, sheets] of Object.entries(data))
    for (const [sheetId, formulas] of Object.entries(sheets ?? {}))
      for (const [id, formula] of Object.entries(formulas ?? {}))
        ((mapped[unitId] ??= {})[sheetId] ??= {})[id] = { ...formula, f: by(formula.f, sheetId) };
  return mapped;
}

/** Has calculated what speaks of a name that was set, renamed or taken away. */
function recalculateNamed(grid: Grid): void {
  const ids: string[] = [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id];
  let before: string | undefined;
  const first = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (ids.includes(id)) before = grid.names.find((name) => name.id === (params as { id: string }).id)?.name;
  });
  const then = grid.commands.onCommandExecuted(({ id, params }) => {
    if (!ids.includes(id)) return;
    recalculate(grid, [(params as { name: string }).name, ...(before === undefined ? [] : [before])]);
  });
  grid.atEnd(() => {
    first.dispose();
    then.dispose();
  });
}

/** The tables and sheets, until anything is done: they are the same for every formula of a calculation. */
class Surroundings {
  private known: { changes: number; tables: TableShape[]; sheets: string[] } | undefined;

  constructor(private readonly grid: Grid) {
    const done = grid.commands.onCommandExecuted(() => (this.known = undefined));
    grid.atEnd(() => done.dispose());
  }

  now(): { tables: readonly TableShape[]; sheets: readonly string[] } {
    const { changes } = this.grid.tables;
    if (this.known?.changes !== changes)
      this.known = {
        changes,
        tables: this.grid.tables.shapes(),
        sheets: this.grid.workbook.getSheets().map((sheet) => sheet.getName()),
      };
    return this.known;
  }
}

/** What the defined names stand for, by sheet, until anything is done: every formula of a calculation asks for it. */
class NameMeanings {
  private readonly known = new Map<string, Map<string, string>>();

  constructor(private readonly grid: Grid) {
    const forget = (): void => this.known.clear();
    const named = grid.injector.get(IDefinedNamesService).update$.subscribe(forget);
    const done = grid.commands.onCommandExecuted(forget);
    grid.atEnd(() => {
      named.unsubscribe();
      done.dispose();
    });
  }

  on(sheetId: string): Map<string, string> {
    const known = this.known.get(sheetId);
    if (known) return known;
    const found = this.now(sheetId);
    this.known.set(sheetId, found);
    return found;
  }

  /** As this sheet sees them: the workbook's, over them its own, and those of every sheet under that sheet's name. */
  private now(sheetId: string): Map<string, string> {
    const found = new Map<string, string>();
    const own = new Map<string, string>();
    for (const { name, localSheetId, formulaOrRefString } of this.grid.names) {
      const key = name.toLowerCase();
      const stands = formulaOrRefString.replace(/^=/, "");
      const sheet = localSheetId ? this.grid.sheet(localSheetId) : undefined;
      if (sheet) found.set(sheetKey(sheet.getName()) + key, stands);
      if (sheet && localSheetId === sheetId) own.set(key, stands);
      else if (!sheet) found.set(key, stands);
    }
    for (const [key, stands] of own) found.set(key, stands);
    return found;
  }
}

/** The grid remembers what deleted formulas depended on, and complains on the console when it comes across them. */
function forgetDeletedFormulas(grid: Grid): void {
  const dependencies = grid.injector.get(IDependencyManagerService);
  const { _dependencyTreeCache: known } = grid.injector.get(IFormulaDependencyGenerator) as unknown as {
    _dependencyTreeCache: Map<number, unknown>;
  };
  const search = dependencies.searchDependency.bind(dependencies);
  dependencies.searchDependency = (...given) => {
    const found = search(...given);
    for (const id of found) if (!known.has(id)) found.delete(id);
    return found;
  };
}
