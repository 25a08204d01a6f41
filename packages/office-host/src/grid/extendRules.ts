import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationModel, UpdateDataValidationMutation } from "@univerjs/data-validation";
import {
  ConditionalFormattingRuleModel,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "./address";
import type { Grid } from "./grid";

/**
 * Lets dropdowns and conditional formats that reach down to a table's last row cover its new rows too. `table` is
 * the table before it grew, `endRow` its last row now.
 */
export function extendRules(grid: Grid, sheetId: string, table: Area, endRow: number): void {
  const unit = { unitId: grid.unitId, subUnitId: sheetId };
  const grown = (ranges: readonly IRange[]): Area[] | undefined => {
    const next = ranges.map((range) => (reaches(range, table) ? { ...range, endRow } : { ...range }));
    return next.some((range, index) => range.endRow !== ranges[index]?.endRow) ? next : undefined;
  };
  const validations = grid.injector.get(DataValidationModel).getRules(grid.unitId, sheetId);
  for (const rule of [...(validations as ISheetDataValidationRule[])]) {
    const ranges = grown(rule.ranges);
    if (!ranges) continue;
    const step = (payload: readonly Area[]) => ({
      id: UpdateDataValidationMutation.id,
      params: { ...unit, ruleId: rule.uid, payload: { type: 1, payload } },
    });
    grid.edits.mutate([step(ranges)], [step(rule.ranges.map((range) => ({ ...range })))]);
  }
  const formats =
    grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(grid.unitId, sheetId) ?? [];
  for (const rule of [...formats]) {
    const ranges = grown(rule.ranges);
    if (!ranges) continue;
    const step = (of: readonly Area[]) => ({
      id: SetConditionalRuleMutation.id,
      params: { ...unit, cfId: rule.cfId, rule: { ...structuredClone(rule), ranges: of } },
    });
    grid.edits.mutate([step(ranges)], [step(rule.ranges.map((range) => ({ ...range })))]);
  }
}

const reaches = (range: Area, table: Area): boolean =>
  range.endRow === table.endRow &&
  range.startRow > table.startRow &&
  range.startColumn >= table.startColumn &&
  range.endColumn <= table.endColumn;
