import { shiftFormula } from "xlsx-book/shiftFormula";
import type { Area } from "./address";

/** The cell from which the formulas of a rule are seen: the first of its ranges, from the top. */
function anchor(ranges: readonly Area[]): Area | undefined {
  return [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn)[0];
}

/** Reads formulas of a rule as they are to be where it holds for other ranges, so that each cell asks what it asked. */
export function anchored(
  before: readonly Area[],
  after: readonly Area[],
): <Formula extends string | undefined>(formula: Formula) => Formula {
  const [from, to] = [anchor(before), anchor(after)];
  if (!from || !to) return (formula) => formula;
  const [rows, columns] = [to.startRow - from.startRow, to.startColumn - from.startColumn];
  return (formula) =>
    (formula?.startsWith("=")
      ? `=${shiftFormula(formula.slice(1), rows, columns)}`
      : formula) as typeof formula;
}
