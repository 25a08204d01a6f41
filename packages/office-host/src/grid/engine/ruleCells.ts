import type { Injector } from "@univerjs/core";
import { IFormulaDependencyGenerator, IFormulaRuntimeService } from "@univerjs/engine-formula";

interface Tree {
  formulaId?: string;
  isVirtual: boolean;
  row: number;
  column: number;
  unitId: string;
  subUnitId: string;
}
interface Cell {
  startRow: number;
  startColumn: number;
}
/** Formulas by workbook, sheet and the rule that has them. */
type Others = Record<string, Record<string, Record<string, { ranges: Cell[] }> | undefined> | undefined>;

interface Builder {
  _registerOtherFormulas(others: Others, units: string[], trees: Tree[]): void;
}

/** So far before all sheets rules stand: in a sheet they would pass for the formulas of its cells. */
const before = 2 ** 21;
const within = (index: number): number => (index < -before / 2 ? index + before : index);

/**
 * Has formulas of rules know the cell that they are asked for, by which ROW() and COLUMN() go. The engine had them
 * stand beside one another from above the sheet's first cell on.
 */
export function knowRuleCells(injector: Injector): void {
  const builder = injector.get(IFormulaDependencyGenerator) as unknown as Builder;
  const register = builder._registerOtherFormulas.bind(builder);
  builder._registerOtherFormulas = (others, units, trees) => {
    const known = trees.length;
    register(others, units, trees);
    for (const tree of trees.slice(known)) {
      const first = others[tree.unitId]?.[tree.subUnitId]?.[tree.formulaId ?? ""]?.ranges[0];
      // The others go by their distance from the first.
      if (first && !tree.isVirtual)
        [tree.row, tree.column] = [first.startRow - before, first.startColumn - before];
    }
  };
  const runtime = injector.get(IFormulaRuntimeService);
  const setCurrent = runtime.setCurrent.bind(runtime);
  runtime.setCurrent = (row, column, ...more) => setCurrent(within(row), within(column), ...more);
}
