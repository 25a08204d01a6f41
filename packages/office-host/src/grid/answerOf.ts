import { FORMULA_REF_TO_ARRAY_CACHE, ICalculateFormulaService } from "@univerjs/engine-formula";
import type { CellError, Scalar } from "xlsx-book/book";
import type { Grid } from "./grid";

/** What a formula answers that stands in no cell; of several values the first. */
export async function answerOf(grid: Grid, formula: string): Promise<Scalar | CellError> {
  await grid.calculated();
  const [unitId, sheetId] = [grid.unitId, grid.workbook.getActiveSheet().getSheetId()];
  const plain = grid.plainFormula(formula, sheetId, 0, 0);
  const engine = grid.injector.get(ICalculateFormulaService);
  const ask = [`=${plain}`, `=ISERROR(${plain})`];
  const answers = await engine.executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: ask } } } });
  // The engine forgets what it has read only at the end of a calculation of its own.
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  const [answer, failed] = (answers[unitId]?.[sheetId]?.[0]?.[0] ?? []).map(({ value }) => first(value));
  return failed === false ? (answer ?? 0) : { error: String(answer ?? "#NAME?") };
}

const first = (value: unknown): Scalar =>
  Array.isArray(value) ? first(value[0]) : ((value ?? null) as Scalar);
