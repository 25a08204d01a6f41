import { isResetRule, resetLevels, type ResetRule } from "../../core/reset/resetRule";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";

/** Where the rule stands in the document's settings. */
const ruleKey = "SplitTarget.reset";

/** Reads the rule; null where none is kept, or none of ours. */
function ruleIn(value: unknown): ResetRule | null {
  if (typeof value !== "string") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (caught) {
    if (caught instanceof SyntaxError) return null;
    throw caught;
  }
  if (typeof parsed !== "object" || parsed === null) return null;
  const { level: word, periods, by } = parsed as Record<string, unknown>;
  const level = resetLevels.find((one) => one === word);
  if (level === undefined || typeof periods !== "number" || typeof by !== "number") return null;
  return isResetRule({ periods, by }) ? { level, periods, by } : null;
}

/** The rule that the user set; one sync. */
export const readRule = (): Promise<ResetRule | null> =>
  reading(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(ruleKey).load("value");
    await context.sync();
    return setting.isNullObject ? null : ruleIn(setting.value);
  });

/** Keeps the rule with the workbook; one sync. */
export const writeRule = (rule: ResetRule, aftermath: () => Promise<Aftermath>): Promise<void> =>
  writing(
    null,
    async (context) => {
      context.workbook.settings.add(ruleKey, JSON.stringify(rule));
      await context.sync();
    },
    aftermath,
  );
