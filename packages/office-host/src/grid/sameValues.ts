import type { ICellData } from "@univerjs/core";
import {
  CFSubRuleType,
  ConditionalFormattingViewModel,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { Grid } from "./grid";

interface Context {
  rule: IConditionFormattingRule;
  getCellValue(row: number, column: number): ICellData;
}
/** What of the grid's way to work a rule out is replaced. */
interface Model {
  _createRuleCalculateUnitInstance(...given: unknown[]): { _getContext(): Context } | undefined;
}

const counts: readonly unknown[] = [CFSubRuleType.duplicateValues, CFSubRuleType.uniqueValues];

const inOneCase = (cell: ICellData): ICellData =>
  typeof cell.v === "string" ? { ...cell, v: cell.v.toLocaleLowerCase() } : cell;

/** Has the rules for duplicate and unique values take a word for the same in capitals, as Excel does. */
export function compareInOneCase(grid: Grid): void {
  const model = grid.injector.get(ConditionalFormattingViewModel) as unknown as Model;
  const create = model._createRuleCalculateUnitInstance.bind(model);
  model._createRuleCalculateUnitInstance = (...given) => {
    const unit = create(...given);
    if (!unit) return unit;
    const context = unit._getContext.bind(unit);
    unit._getContext = () => {
      const known = context();
      const { rule } = known.rule;
      if (!("subType" in rule) || !counts.includes(rule.subType)) return known;
      return { ...known, getCellValue: (row, column) => inOneCase(known.getCellValue(row, column)) };
    };
    return unit;
  };
}
