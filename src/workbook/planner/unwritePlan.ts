import { writing } from "../batch";
import type { Aftermath } from "../errors";
import type { Standing } from "../standing";
import { putBackPlan, readArea, writtenCells, type FoundArea, type PlanWrite } from "./writePlan";

/**
 * Takes a plan away again and puts back what stood there before. Two syncs, one of them writing. What Excel stops
 * half-way is told as a part, and another try does the rest.
 *
 * @returns whether it was done: cells that somebody has changed since are left alone, and the plan with them
 */
export async function unwritePlan(plan: PlanWrite, before: FoundArea): Promise<boolean> {
  const now = await readArea(plan);
  const isAsBefore = contentsAlike(before.area, now.area);
  if (![...writtenCells(plan, now.area)].every(([at, isOurs]) => isOurs || isAsBefore(at))) return false;
  await writing(
    plan.area.sheet,
    async (context) => {
      putBackPlan(context, plan, before, now);
      await context.sync();
    },
    async (): Promise<Aftermath> => {
      const after = await readArea(plan);
      const isLike = (other: FoundArea): boolean => {
        const isAlike = contentsAlike(other.area, after.area);
        return [...writtenCells(plan, after.area).keys()].every(isAlike) && looksOf(other) === looksOf(after);
      };
      return { written: isLike(before) ? "all" : isLike(now) ? "nothing" : "part", present: null };
    },
  );
  return true;
}

/** Whether a cell, by its row and column, holds the same in both. */
const contentsAlike =
  (one: Standing, other: Standing) =>
  (at: string): boolean => {
    const [row, column] = at.split(",").map(Number);
    const { block } = other;
    const held = ({ formulas }: Standing) => formulas[row - block.row][column - block.column];
    return held(one) === held(other);
  };

const looksOf = ({ area, dressed, view, visibility }: FoundArea): string =>
  JSON.stringify([area.numbers, area.widths, dressed.map(({ looks }) => looks), view, visibility]);
