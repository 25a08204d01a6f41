import { isSameRule, type ResetRule } from "../../core/reset/resetRule";
import type { Aftermath } from "../../workbook/errors";
import { readRule, writeRule } from "../../workbook/reset/ruleSetting";

/** Keeps the rule by which a plan is to be reset with the workbook; one sync. */
export function keepRule(rule: ResetRule): Promise<void> {
  return writeRule(rule, async (): Promise<Aftermath> => {
    const kept = await readRule();
    return { present: null, written: kept !== null && isSameRule(kept, rule) ? "all" : "nothing" };
  });
}
