import { resetsOf, type KeptReset } from "../../core/reset/keptReset";
import type { ResetRule } from "../../core/reset/resetRule";
import { readHistoryOfResets } from "../../workbook/reset/readReset";
import { readRule } from "../../workbook/reset/ruleSetting";
import { resetRows } from "./historyRows";

/** The rule that the user set, and the resets that the history has: three syncs. */
export async function openResets(): Promise<{
  readonly rule: ResetRule | null;
  readonly resets: readonly KeptReset[];
}> {
  const rule = await readRule();
  const { table } = await readHistoryOfResets();
  return { rule, resets: resetsOf(resetRows(table)) };
}
