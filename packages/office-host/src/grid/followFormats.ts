import type { IDisposable } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import type { Grid } from "./grid";

const isFormula = (key: string, value: unknown): value is string =>
  key === "value" && typeof value === "string" && value.startsWith("=");

/** Has conditional formats follow their cells where nobody sees them: on a page the grid's own panels register them. */
export function followFormats(grid: Grid): void {
  const rules = grid.injector.get(ConditionalFormattingRuleModel);
  const following = new Map<string, IDisposable>();
  const follow = (unitId: string, subUnitId: string, rule: IConditionFormattingRule): IDisposable => {
    const unit = { unitId, subUnitId };
    const formulas: string[] = [];
    JSON.stringify(rule.rule, (key, value: unknown) => {
      if (isFormula(key, value)) formulas.push(value);
      return value;
    });
    const set = (next: IConditionFormattingRule) => ({
      id: SetConditionalRuleMutation.id,
      params: { ...unit, cfId: rule.cfId, rule: next },
    });
    const service = grid.injector.get(FormulaRefRangeService);
    return service.registerRangeFormula(unitId, subUnitId, rule.ranges, formulas, ([now]) => {
      if (!now)
        return {
          redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...unit, cfId: rule.cfId } }],
          undos: [{ id: AddConditionalRuleMutation.id, params: { ...unit, rule } }],
        };
      let at = 0;
      const config = JSON.parse(JSON.stringify(rule.rule), (key, value: unknown) =>
        isFormula(key, value) ? now.formulas[at++] : value,
      ) as typeof rule.rule;
      return { redos: [set({ ...rule, ranges: now.ranges, rule: config })], undos: [set(rule)] };
    });
  };
  const changes = rules.$ruleChange.subscribe(({ type, unitId, subUnitId, rule }) => {
    const key = `${unitId} ${subUnitId} ${rule.cfId}`;
    following.get(key)?.dispose();
    following.delete(key);
    if (type === "add" || type === "set") following.set(key, follow(unitId, subUnitId, rule));
  });
  grid.atEnd(() => changes.unsubscribe());
}
