import { createContext, useContext } from "react";
import type { Language } from "../../core/language";
import { shellSentences } from "../../locale/pane/shell/sentences";

const LanguageContext = createContext<Language>("en");
export const LanguageProvider = LanguageContext.Provider;

/** The language that the pane speaks, with what frames every area in it. */
export function useLanguage() {
  const language = useContext(LanguageContext);
  return { language, shell: shellSentences[language] };
}
