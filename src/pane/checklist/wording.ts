import type { Language } from "../../core/language";
import type { Item } from "../../core/checklist/checklist";
import { shownScore, type Verdict } from "../../core/checklist/score";
import { isoOf } from "../../core/checklist/due";
import type { checklistTexts } from "../../locale/checklist/texts";
import type { ChecklistSentences } from "../../locale/pane/checklist/en";
import { checklistTroubleSentence } from "../../locale/pane/checklist/troubles";
import { failureSentence } from "../shell/failure";

type Texts = (typeof checklistTexts)[Language];

const catalogued = (texts: Texts, id: string) =>
  (texts.items as Readonly<Record<string, { title: string; hint: string } | undefined>>)[id];

/** A row's title: the user's own words, else the catalogue's in the pane's language, else the id. */
export const titleOf = (item: Pick<Item, "id" | "title">, texts: Texts): string =>
  item.title ?? catalogued(texts, item.id)?.title ?? item.id;

export const hintOf = (item: Pick<Item, "id">, texts: Texts): string =>
  catalogued(texts, item.id)?.hint ?? "";

export function verdictOf(verdict: Verdict, words: ChecklistSentences): string {
  switch (verdict.kind) {
    case "ready":
      return words.ready;
    case "critical-open":
      return words.criticalOpen(verdict.open);
    case "score":
      return words.belowPass;
    case "nothing-applicable":
      return words.nothingApplicable;
  }
}

const scoreFormats: Partial<Record<Language, Intl.NumberFormat>> = {};
/** A score as it stands everywhere: rounded down to one decimal. */
export function scoreText(score: number, language: Language): string {
  const format = (scoreFormats[language] ??= new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }));
  return format.format(shownScore(score));
}

/** A day as people of the language write it; empty for what is no day. */
export function dayText(serial: number, language: Language): string {
  const iso = isoOf(serial);
  if (iso === null) return "";
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
}

/** What went wrong, in a sentence; what nobody foresaw keeps the words it came with. */
export function checklistFailure(caught: unknown, language: Language): string {
  return failureSentence(caught, language, checklistTroubleSentence);
}
