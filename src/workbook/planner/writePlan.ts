import type { CellValue } from "../checklistCells";
import { reading, writing } from "../session";
import { asText } from "../text";
import type { Aftermath } from "../trouble";
import { addressOf, type Block } from "./cells";

export interface HeadWrite {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
/** A formula and the cells that it fills: it spills over them, or stands in each of them. */
export interface FormulaWrite {
  readonly formula: string;
  readonly fills: Block;
  readonly spills: boolean;
  /** A number format for each column. */
  readonly formats: readonly string[];
}
export interface PlanWrite {
  /** All cells that are written to. */
  readonly area: Block;
  readonly heads: readonly HeadWrite[];
  readonly formulas: readonly FormulaWrite[];
}

const headFill = "#126D5C";
const headColor = "#FFFFFF";

const rangeOf = (context: Excel.RequestContext, block: Block): Excel.Range =>
  context.workbook.worksheets.getItem(block.sheet).getRange(addressOf(block));

/** What stands in an area, and whether its sheet is protected; one sync. */
export const readArea = (block: Block): Promise<{ formulas: CellValue[][]; isProtected: boolean }> =>
  reading(async (context) => {
    const range = rangeOf(context, block).load("formulas");
    const { protection } = context.workbook.worksheets.getItem(block.sheet);
    protection.load("protected");
    await context.sync();
    return { formulas: range.formulas as CellValue[][], isProtected: protection.protected };
  });

/**
 * Writes a plan and selects it, in one sync. If Excel stops half-way, what was written is taken away again: the
 * area was found blank before.
 */
export const writePlan = (plan: PlanWrite): Promise<void> =>
  writing(
    plan.area.sheet,
    async (context) => {
      const { area } = plan;
      for (const { row, column, text } of plan.heads) {
        const cell = rangeOf(context, { sheet: area.sheet, row, column, rows: 1, columns: 1 });
        cell.format.font.bold = true;
        cell.format.font.color = headColor;
        cell.format.fill.color = headFill;
        cell.values = [[asText(text)]];
      }
      for (const { formula, fills, spills, formats } of plan.formulas) {
        formats.forEach((format, at) => {
          if (format === "General") return;
          rangeOf(context, { ...fills, column: fills.column + at, columns: 1 }).numberFormat = [[format]];
        });
        const target = spills ? { ...fills, rows: 1, columns: 1 } : fills;
        rangeOf(context, target).formulas = Array.from({ length: target.rows }, () => [formula]);
      }
      const written = rangeOf(context, area);
      if (plan.formulas.some(({ spills }) => spills)) written.format.autofitColumns();
      written.worksheet.activate();
      written.select();
      await context.sync();
    },
    () => takeBack(plan),
  );

const sameFormula = (a: CellValue, b: string): boolean =>
  String(a).replaceAll(" ", "").toLowerCase() === b.replaceAll(" ", "").toLowerCase();

/** Which of a plan's cells hold what it writes there. */
function cellsThere(plan: PlanWrite, formulas: readonly (readonly CellValue[])[]): Block[] {
  const { area } = plan;
  const at = (row: number, column: number) => formulas[row - area.row]?.[column - area.column] ?? "";
  const one = (row: number, column: number): Block => ({
    sheet: area.sheet,
    row,
    column,
    rows: 1,
    columns: 1,
  });
  return [
    ...plan.heads.flatMap(({ row, column, text }) => (at(row, column) === text ? [one(row, column)] : [])),
    ...plan.formulas.flatMap(({ formula, fills, spills }) =>
      Array.from({ length: spills ? 1 : fills.rows }, (_, down) =>
        one(fills.row + down, fills.column),
      ).filter(({ row, column }) => sameFormula(at(row, column), formula)),
    ),
  ];
}

/** How many cells a plan writes to; the rest are spills. */
const cellCount = (plan: PlanWrite): number =>
  plan.heads.length + plan.formulas.reduce((sum, { fills, spills }) => sum + (spills ? 1 : fills.rows), 0);

async function takeBack(plan: PlanWrite): Promise<Aftermath> {
  const { formulas } = await readArea(plan.area);
  const there = cellsThere(plan, formulas);
  if (there.length === cellCount(plan)) return { written: "all", present: null };
  if (there.length > 0)
    await reading(async (context) => {
      for (const block of there) rangeOf(context, block).clear("All");
      await context.sync();
    });
  return { written: "nothing", present: null };
}
