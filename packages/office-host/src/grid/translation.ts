import {
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
} from "@univerjs/engine-formula";
import { plainConstants } from "./constants";
import type { Grid } from "./grid";
import { plainReferences } from "./structured";

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

/**
 * The grid keeps a formula as its user wrote it and calculates a translation: structured references become the
 * ranges that they mean now. Its own reading of them remembers old ranges and misses several forms.
 */
export function translateFormulas(grid: Grid): void {
  const names = new NameMeanings(grid);
  const translated = (formula: string, sheetId: string, row: number, column: number): string => {
    const shapes = grid.tables.shapes();
    const meanings = names.on(sheetId);
    if (shapes.length === 0 && meanings.size === 0) return formula;
    const place = { sheet: grid.sheet(sheetId)?.getName() ?? "", row, column };
    // Inside LET and LAMBDA a word may be a variable: only names of tables are certain to be none.
    const bound = /\b(LET|LAMBDA)\(/i.test(formula);
    return plainReferences(formula, shapes, place, bound ? new Map() : meanings);
  };
  const builder = grid.injector.get(IFormulaDependencyGenerator) as unknown as TreeBuilder;
  const create = builder._createFDtree.bind(builder);
  builder._createFDtree = (unitId, sheetId, row, column, unitData, item) => {
    const tree = create(unitId, sheetId, row, column, unitData, item);
    if (/[[\p{L}]/u.test(tree.formula)) tree.formula = translated(tree.formula, sheetId, row, column);
    if (tree.formula.includes("{")) tree.formula = plainConstants(tree.formula);
    return tree;
  };
  const service = grid.injector.get(IDefinedNamesService);
  const byName = service.getValueByName.bind(service);
  service.getValueByName = (unitId, name) => {
    const found = byName(unitId, name);
    if (!found || !/[[\p{L}]/u.test(found.formulaOrRefString)) return found;
    return { ...found, formulaOrRefString: translated(found.formulaOrRefString, "", -1, -1) };
  };
  forgetDeletedFormulas(grid);
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

  /** As this sheet sees them; names that hold a LAMBDA are the grid's own affair. */
  private now(sheetId: string): Map<string, string> {
    const own = (name: { localSheetId?: string }): number => (name.localSheetId === sheetId ? 1 : 0);
    return new Map(
      this.grid.names
        .filter((name) => own(name) === 1 || !name.localSheetId || !this.grid.sheet(name.localSheetId))
        .filter(({ formulaOrRefString }) => !/\bLAMBDA\(/i.test(formulaOrRefString))
        .sort((a, b) => own(a) - own(b))
        .map(({ name, formulaOrRefString }) => [name.toLowerCase(), formulaOrRefString.replace(/^=/, "")]),
    );
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
