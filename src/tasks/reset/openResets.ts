import { resetsOf, type KeptReset } from "../../core/reset/keptReset";
import type { ResetRule } from "../../core/reset/resetRule";
import { readReset } from "../../workbook/reset/readReset";
import { readRule } from "../../workbook/reset/ruleSetting";
import { resetRows } from "./historyRows";
import { monthlessIn, type Monthless } from "./monthless";

/** The rule that the user set, the resets that the history has, and whose months are missing beside the plan: five syncs. */
export async function openResets(): Promise<{
  readonly rule: ResetRule | null;
  readonly resets: readonly KeptReset[];
  readonly monthless: Monthless | null;
}> {
  const rule = await readRule();
  const found = await readReset();
  return { rule, resets: resetsOf(resetRows(found.history.table)), monthless: monthlessIn(found) };
}
