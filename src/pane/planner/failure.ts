import type { Language } from "../../core/language";
import { planTroubleSentence } from "../../locale/pane/planner/sentences";
import { troubleSentence, unforeseenSentence } from "../../locale/pane/checklist/trouble";
import { sentenceOf } from "../../locale/refusal";
import type { PlanMeans } from "./means";

/** What went wrong, in a sentence; what nobody foresaw keeps the words it came with. */
export function failureSentence(caught: unknown, means: PlanMeans, language: Language): string {
  if (means.isRefused(caught)) return sentenceOf(caught, language);
  if (means.isPlanTrouble(caught)) return planTroubleSentence(caught, language);
  if (means.isTrouble(caught)) return troubleSentence(caught, language);
  return unforeseenSentence(caught instanceof Error ? caught.message : String(caught), language);
}
