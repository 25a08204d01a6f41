import { cellIn } from "../../workbook/addresses";
import { modelOf } from "../../workbook/model/modelData";
import type { FoundReset } from "../../workbook/reset/readReset";

/** Owners beside whose rows no months stand, with a cell that has the formula and those that lack it. */
export interface Monthless {
  readonly owners: readonly string[];
  readonly from: string;
  readonly to: readonly string[];
}

/** Rows that were added to the plan after its months were written beside it; null where none was. */
export function monthlessIn({ model, months }: FoundReset): Monthless | null {
  if (months === null) return null;
  const { formulas, sheet, row, column } = months;
  const cell = (index: number): string => cellIn({ sheet, address: "A1" }, column, row + index);
  const rows = (modelOf(model).stPlan?.rows ?? []).filter(
    ({ index, row: { owner } }) => owner.trim() !== "" && formulas[index] === "",
  );
  if (rows.length === 0) return null;
  return {
    owners: rows.map(({ row: { owner } }) => owner.trim()),
    from: cell(formulas.findIndex((formula) => formula !== "")),
    to: rows.map(({ index }) => cell(index)),
  };
}
