import { Trouble } from "../../core/trouble";
import { addressOf, type Block, shared } from "../../workbook/addresses";
import type { TableThere } from "../../workbook/planner/tablesThere";
import type { FoundArea, PlanWrite } from "../../workbook/planner/writePlan";

/** The cells that a plan fills. */
export function blocksOf(plan: PlanWrite): Block[] {
  return [
    ...plan.heads.map(({ row, column }) => ({ sheet: plan.area.sheet, row, column, rows: 1, columns: 1 })),
    ...plan.formulas.map(({ fills }) => fills),
  ];
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;
export function refuseOutside(area: Block): void {
  if (area.row + area.rows > lastRow || area.column + area.columns > lastColumn)
    throw new Trouble("off-sheet", { rows: area.rows, columns: area.columns });
}

export function refuseTables(block: Block, tables: readonly TableThere[]): void {
  for (const { name, whole } of tables) {
    const both = shared(block, whole);
    if (both)
      throw new Trouble("table-in-the-way", {
        table: name,
        cell: addressOf({ ...both, rows: 1, columns: 1 }),
      });
  }
}

const bare = (formula: unknown): string => String(formula).replaceAll(" ", "").toLowerCase();

/** Names the first cell in the way, as one reads: row by row. */
export function refuseTaken(plan: PlanWrite, { area: { formulas }, isProtected }: FoundArea): void {
  const { area } = plan;
  if (isProtected) throw new Trouble("protected", { sheet: area.sheet, written: "nothing" });
  const ours = new Map<string, string>();
  const key = (row: number, column: number) => `${row},${column}`;
  for (const { row, column, text } of plan.heads) ours.set(key(row, column), text);
  for (const { formula, fills, spills } of plan.formulas)
    for (let down = 0; down < (spills ? 1 : fills.rows); down += 1)
      ours.set(key(fills.row + down, fills.column), formula);
  const isRetry = [...ours].some(([at, text]) => {
    const [row, column] = at.split(",").map(Number);
    return text.startsWith("=") && bare(formulas[row - area.row][column - area.column]) === bare(text);
  });
  const blocks = blocksOf(plan);
  formulas.forEach((line, down) =>
    line.forEach((formula, right) => {
      if (formula === "") return;
      const [row, column] = [area.row + down, area.column + right];
      const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
      if (!blocks.some((block) => shared(block, cell) !== null)) return;
      const expected = ours.get(key(row, column));
      const leftover = isRetry && (expected === undefined || bare(expected) === bare(formula));
      if (leftover) return;
      throw new Trouble("in-the-way", { cell: addressOf(cell), holds: String(formula).slice(0, 60) });
    }),
  );
}
