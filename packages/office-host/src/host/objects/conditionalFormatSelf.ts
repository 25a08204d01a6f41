import {
  ConditionalFormattingRuleModel,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat } from "xlsx-book/book";
import { rangeText, type Area } from "../../grid/address";
import { bookRule, drawnRule } from "../../grid/conditionalRules";
import { anchored } from "../../grid/ruleAnchor";
import { notFound, OfficeError } from "../errors";
import type { Run } from "../officeType";
import { mayChange } from "./rangeSelf";

/** A conditional format is known by its id on its sheet. */
export interface FormatSelf {
  sheetId: string;
  id: string;
}

export const model = (run: Run): ConditionalFormattingRuleModel =>
  run.grid.injector.get(ConditionalFormattingRuleModel);
export const rulesOn = (run: Run, sheetId: string): IConditionFormattingRule[] =>
  model(run).getSubunitRules(run.grid.unitId, sheetId) ?? [];

export const ruleOf = (run: Run, { sheetId, id }: FormatSelf): IConditionFormattingRule => {
  const rule = rulesOn(run, sheetId).find(({ cfId }) => cfId === id);
  if (!rule) throw notFound("conditional format");
  return rule;
};

export const extraKey = (id: string): string => `cf ${id}`;

/** The definition that the add-in gave, with the ranges where the rule is now. */
export function definition(run: Run, self: FormatSelf): ConditionalFormat {
  const rule = ruleOf(run, self);
  const kept = run.grid.edits.extra<{ format: ConditionalFormat; drawn: string }>(extraKey(self.id));
  const found = kept?.format ?? bookRule(rule, 1);
  if (!found) throw new OfficeError("NotImplemented", "this kind of conditional format");
  return { ...found, range: rangeText(rule.ranges), stopIfTrue: rule.stopIfTrue };
}

/** Lets a format hold for other ranges of its sheet. */
export function changeRanges(run: Run, self: FormatSelf, ranges: readonly Area[]): void {
  const seen = anchored(ruleOf(run, self).ranges, ranges);
  change(
    run,
    self,
    (before) => {
      if (before.type === "expression") return { ...before, formula: seen(before.formula) };
      if (before.type !== "cellIs") return before;
      const { formula1, formula2 } = before;
      return {
        ...before,
        formula1: seen(formula1),
        ...(formula2 !== undefined && { formula2: seen(formula2) }),
      };
    },
    ranges,
  );
}

export const unit = (run: Run, sheetId: string) => ({ unitId: run.grid.unitId, subUnitId: sheetId });

/** Puts another definition in the place of the one that is there, for the same ranges or others. */
export function change(
  run: Run,
  self: FormatSelf,
  by: (before: ConditionalFormat) => ConditionalFormat,
  ranges?: readonly Area[],
): void {
  const before = ruleOf(run, self);
  const after = by({ ...definition(run, self), ...(ranges && { range: rangeText(ranges) }) });
  mayChange(run, { sheetId: self.sheetId, area: before.ranges[0] as Area });
  const rule = { ...drawnRule(after, self.id), ranges: [...(ranges ?? before.ranges)] };
  run.grid.edits.setExtra(extraKey(self.id), { format: after, drawn: JSON.stringify(rule.rule) });
  const params = { ...unit(run, self.sheetId), cfId: self.id };
  run.grid.edits.mutate(
    [{ id: SetConditionalRuleMutation.id, params: { ...params, rule } }],
    [{ id: SetConditionalRuleMutation.id, params: { ...params, rule: structuredClone(before) } }],
  );
}
