import { checklistTexts } from "../../locale/checklist/texts";
import { checklistSentences } from "../../locale/pane/checklist/sentences";
import { useLanguage } from "../shell/language";

/** All that the checklist has to say in the pane's language: its own words, its items' texts, the frame's words. */
export function useWords() {
  const { language, shell } = useLanguage();
  return { language, shell, words: checklistSentences[language], texts: checklistTexts[language] };
}
