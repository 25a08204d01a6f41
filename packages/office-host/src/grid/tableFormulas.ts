import { IFunctionService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { Area } from "./address";
import type { Cells } from "./cells";
import type { Grid } from "./grid";
import type { TableChange } from "./gridTable";
import {
  mentionsTable,
  mightMention,
  plainReferences,
  withColumnRenamed,
  withTableRenamed,
  type Place,
} from "./structured";

/** Keeps formulas and names true to the tables that they speak of, as Excel does. */
export function followTables(grid: Grid): void {
  grid.tables.onChange((change) =>
    grid.edits.following(() => {
      const { table } = change;
      if (!grid.edits.isUndoing) follow(grid, change);
      // A name may stand for a table, and the grid remembers how it once read it.
      grid.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
      recalculate(grid, [table.name, ...grid.names.map(({ name }) => name)]);
    }),
  );
}

/** Has every formula calculated that mentions one of these names, because what they stand for has changed. */
export function recalculate(grid: Grid, names: readonly string[]): void {
  const { unitId } = grid;
  const mightBe = mightMention(names);
  const areas = [...grid.formulaCells()]
    .filter(({ formula }) => mightBe(formula) && mentionsTable(formula, names))
    .map(({ sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
  grid.calculation.markDirty(areas);
}

function follow(grid: Grid, change: TableChange): void {
  const { table } = change;
  if (change.kind === "renamed")
    rewrite(grid, [change.from], (formula) => withTableRenamed(formula, change.from, table.name));
  if (change.kind === "column-renamed" || change.kind === "column-lost") {
    const to = change.kind === "column-renamed" ? change.to : undefined;
    rewrite(
      grid,
      [table.name],
      (formula, inside) => withColumnRenamed(formula, table.name, change.from, to, inside),
      table,
    );
  }
  if (change.kind === "removed") {
    const sheet = change.cellsStay ? grid.sheet(table.sheetId)?.getName() : undefined;
    const columns = table.columns.map(({ name }) => name);
    // A table that went with its cells leaves no column to refer to.
    const shape = { ...table, sheet: sheet ?? "", columns, gone: sheet === undefined };
    rewrite(grid, [table.name], (formula, _inside, place) => plainReferences(formula, [shape], place));
  }
}

/** Writes anew what speaks of one of these tables. */
function rewrite(
  grid: Grid,
  tables: readonly string[],
  by: (formula: string, inside: boolean, place: Place) => string,
  table?: { sheetId: string; area: Area },
): void {
  const mightBe = mightMention(tables);
  const changes = new Map<string, Cells>();
  for (const { sheetId, row, column, formula } of grid.formulaCells()) {
    if (!mightBe(formula)) continue;
    const inside =
      table !== undefined &&
      sheetId === table.sheetId &&
      row >= table.area.startRow &&
      row <= table.area.endRow &&
      column >= table.area.startColumn &&
      column <= table.area.endColumn;
    const place = { sheet: grid.sheet(sheetId)?.getName() ?? "", row, column };
    const text = by(formula, inside, place);
    if (text === formula) continue;
    const cells = changes.get(sheetId) ?? {};
    (cells[row] ??= {})[column] = { f: text };
    changes.set(sheetId, cells);
  }
  for (const [sheetId, cells] of changes) grid.write(sheetId, cells);
  for (const name of grid.names) {
    const text = by(name.formulaOrRefString, false, { sheet: "", row: -1, column: -1 });
    if (text === name.formulaOrRefString) continue;
    const step = (formulaOrRefString: string) => ({
      id: SetDefinedNameMutation.id,
      params: { unitId: grid.unitId, ...name, formulaOrRefString },
    });
    grid.edits.mutate([step(text)], [step(name.formulaOrRefString)]);
  }
}
