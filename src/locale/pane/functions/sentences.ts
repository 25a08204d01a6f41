import type { Language } from "../../../core/language";
import { enFunctions, type FunctionSentences } from "./en";
import { zhFunctions } from "./zh";

/** Every sentence of the functions' pages. */
export const functionSentences: Readonly<Record<Language, FunctionSentences>> = {
  en: enFunctions,
  zh: zhFunctions,
};
