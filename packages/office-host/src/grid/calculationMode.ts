import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book, KeptOfBook } from "xlsx-book/book";
import { parseArea, type Area } from "./address";
import { areaOf, type DirtyArea } from "./engine/gatherer";
import type { Grid } from "./grid";
import { storedContent } from "./typed";

/** When formulas are calculated, by Office.js's names; tables of what-ifs, which alone may be left aside, are not here. */
export const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
export type CalculationMode = (typeof calculationModes)[number];

const inFiles = { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

const keptOf = (grid: Grid): KeptOfBook => grid.edits.extra<KeptOfBook>("kept") ?? {};

export function calculationMode(grid: Grid): CalculationMode {
  const said = keptOf(grid).calculation?.["calcMode"];
  return calculationModes.find((mode) => inFiles[mode] === said) ?? "Automatic";
}

/** Is no step for undo, as in Excel. */
export function setCalculationMode(grid: Grid, mode: CalculationMode): void {
  const kept = keptOf(grid);
  const { calcMode: _before, ...others } = kept.calculation ?? {};
  const said = inFiles[mode];
  grid.edits.keepExtra("kept", {
    ...kept,
    calculation: { ...others, ...(said !== undefined && { calcMode: said }) },
  });
  grid.calculation.byHand = mode === "Manual";
}

/** What a file says of its calculation. */
const saidBy = (book: Book): Record<string, string> => book.kept?.calculation ?? {};

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";
const isOff = (flag: string | undefined): boolean => flag === "0" || flag === "false";

/** Whether a workbook opens with the figures that its file has: it is calculated by hand, and not told to begin anew. */
export const opensWithFigures = (book: Book): boolean =>
  saidBy(book)["calcMode"] === "manual" && !isOn(saidBy(book)["fullCalcOnLoad"]);

/** Shows the figures of a file, calculating only the formulas that have none. */
export async function openWithFigures(grid: Grid, book: Book, ids: readonly string[]): Promise<void> {
  const without: DirtyArea[] = book.sheets.flatMap(({ cells }, index) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell?.formula !== undefined && cell.value === undefined
          ? [areaOf(grid.unitId, ids[index] ?? "", row, column)]
          : [],
      ),
    ),
  );
  await grid.calculation.takeAsCalculated(without, isOff(saidBy(book)["calcCompleted"]), () =>
    showSpills(grid, book, ids),
  );
}

/** Has spilled formulas fill the cells that they filled when the file was saved. */
function showSpills(grid: Grid, book: Book, ids: readonly string[]): void {
  type Ranges = Record<number, Record<number, Area>>;
  type Values = Record<number, Record<number, ReturnType<typeof storedContent>>>;
  const [ranges, filled]: [Record<string, Ranges>, Record<string, Values>] = [{}, {}];
  for (const [index, { cells }] of book.sheets.entries()) {
    const id = ids[index] ?? "";
    for (const [row, line] of cells.entries())
      for (const [column, cell] of line.entries()) {
        const area = cell?.spill === undefined ? undefined : parseArea(cell.spill);
        if (!area) continue;
        ((ranges[id] ??= {})[row] ??= {})[column] = area;
        for (let down = area.startRow; down <= area.endRow; down += 1)
          for (let across = area.startColumn; across <= area.endColumn; across += 1) {
            const value = cells[down]?.[across]?.value ?? "";
            ((filled[id] ??= {})[down] ??= {})[across] = storedContent(value);
          }
      }
  }
  const model = grid.injector.get(FormulaDataModel);
  model.setArrayFormulaRange({ ...model.getArrayFormulaRange(), [grid.unitId]: ranges });
  model.setArrayFormulaCellData({ ...model.getArrayFormulaCellData(), [grid.unitId]: filled });
}

/** What is saved of the calculation: also that changes wait for one. */
export function savedCalculation(grid: Grid): Pick<Book, "kept"> {
  const { calculation: said, ...kept } = keptOf(grid);
  const { calcCompleted: _old, fullCalcOnLoad: _done, ...others } = said ?? {};
  const waits = grid.calculation.byHand && grid.calculation.hasChanges;
  const calculation = { ...others, ...(waits && { calcCompleted: "0" }) };
  const all = { ...kept, ...(Object.keys(calculation).length > 0 && { calculation }) };
  return Object.keys(all).length > 0 ? { kept: all } : {};
}

/** Calculates what waits before the workbook is saved, unless its file says that it is not to. */
export async function calculateBeforeSaving(grid: Grid): Promise<void> {
  await grid.calculated();
  const { byHand, hasChanges } = grid.calculation;
  if (byHand && hasChanges && !isOff(keptOf(grid).calculation?.["calcOnSave"]))
    await grid.calculation.recalculate();
}
