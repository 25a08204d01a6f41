import type { Language } from "../../core/language";
import type { Item } from "../../core/checklist/checklist";
import type { Verdict } from "../../core/checklist/score";
import type { checklistTexts } from "../../locale/checklist/texts";
import type { PaneSentences } from "../../locale/pane/checklist/sentences";
import { troubleSentence, unforeseenSentence } from "../../locale/pane/checklist/trouble";
import type { ChecklistRules } from "./means";

type Texts = (typeof checklistTexts)[Language];

const catalogued = (texts: Texts, id: string) =>
  (texts.items as Readonly<Record<string, { title: string; hint: string } | undefined>>)[id];

/** A row's title: the user's own words, else the catalogue's in the pane's language, else the id. */
export const titleOf = (item: Pick<Item, "id" | "title">, texts: Texts): string =>
  item.title ?? catalogued(texts, item.id)?.title ?? item.id;

export const hintOf = (item: Pick<Item, "id">, texts: Texts): string =>
  catalogued(texts, item.id)?.hint ?? "";

export function verdictOf(verdict: Verdict, say: PaneSentences): string {
  switch (verdict.kind) {
    case "ready":
      return say.checklist.ready;
    case "critical-open":
      return say.checklist.criticalOpen(verdict.open);
    case "score":
      return say.checklist.belowPass;
    case "nothing-applicable":
      return say.checklist.nothingApplicable;
  }
}

const scoreFormats: Partial<Record<Language, Intl.NumberFormat>> = {};
/** A score as it stands everywhere: rounded down to one decimal. */
export function scoreText(score: number, rules: ChecklistRules, language: Language): string {
  const format = (scoreFormats[language] ??= new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }));
  return format.format(rules.shownScore(score));
}

/** A day as people of the language write it; empty for what is no day. */
export function dayText(serial: number, rules: ChecklistRules, language: Language): string {
  const iso = rules.isoOf(serial);
  if (iso === null) return "";
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
}

/** What went wrong, in a sentence; what nobody foresaw keeps the words it came with. */
export function failureSentence(caught: unknown, rules: ChecklistRules, language: Language): string {
  if (rules.isTrouble(caught)) return troubleSentence(caught, language);
  return unforeseenSentence(caught instanceof Error ? caught.message : String(caught), language);
}
