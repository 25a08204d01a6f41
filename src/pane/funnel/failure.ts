import type { Language } from "../../core/language";
import { figureNames } from "../../locale/pane/funnel/figureNames";
import { funnelSentences, funnelTroubleSentence } from "../../locale/pane/funnel/sentences";
import { troubleSentence, unforeseenSentence } from "../../locale/pane/checklist/trouble";
import { sentenceOf } from "../../locale/refusal";
import type { FunnelRules } from "./means";

/** What went wrong, in a sentence; what nobody foresaw keeps the words it came with. */
export function failureSentence(caught: unknown, rules: FunnelRules, language: Language): string {
  if (rules.isFunnelTrouble(caught)) return funnelTroubleSentence(caught, language);
  if (rules.isRefused(caught)) return sentenceOf(caught, language, figureNames);
  if (rules.isTrouble(caught, "newer-schema"))
    return funnelSentences[language].newerSchema(caught.facts.found, caught.facts.known);
  if (rules.isTrouble(caught)) return troubleSentence(caught, language);
  return unforeseenSentence(caught instanceof Error ? caught.message : String(caught), language);
}
