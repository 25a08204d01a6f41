import type { Language } from "../../../core/language";
import { periodName } from "../periodName";

const target = { en: "Target", zh: "目标值" };

/** What a figure of the history, such as «stPlan 1: Ann», is called in a sentence: its owner, its period, or the target. */
export function figureName(figure: string, language: Language): string {
  const [, table, name] = /^(stGoal|stPlan|stPeriods) \d+: (.*)$/su.exec(figure) ?? [];
  if (table === undefined) return figure;
  if (table === "stGoal") return target[language];
  if (table === "stPlan") return name;
  const [level, day] = name.split(" ");
  return periodName(level, day, language);
}
