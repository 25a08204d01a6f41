import type { Language } from "../../core/language";
import { isTrouble, type Trouble } from "../../core/trouble";
import { excelTroubleSentence, unforeseenSentence } from "../../locale/pane/shell/troubles";

/**
 * What went wrong, in a sentence: the feature's own, or Excel's; what nobody foresaw keeps the words it came with.
 *
 * @param sentenceOf the feature's sentence for a trouble, null where it has none
 */
export function failureSentence(
  caught: unknown,
  language: Language,
  sentenceOf: (trouble: Trouble, language: Language) => string | null,
): string {
  const known = isTrouble(caught)
    ? (sentenceOf(caught, language) ?? excelTroubleSentence(caught, language))
    : null;
  return known ?? unforeseenSentence(caught instanceof Error ? caught.message : String(caught), language);
}
