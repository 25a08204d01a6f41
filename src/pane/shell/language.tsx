import { createContext, useContext } from "react";
import type { Language } from "../../core/language";
import { checklistTexts } from "../../locale/checklist/texts";
import { paneSentences } from "../../locale/pane/checklist/sentences";

const LanguageContext = createContext<Language>("en");
export const LanguageProvider = LanguageContext.Provider;

/** The language that the pane speaks, with all it has to say in it. */
export function useLanguage() {
  const language = useContext(LanguageContext);
  return { language, say: paneSentences[language], texts: checklistTexts[language] };
}
