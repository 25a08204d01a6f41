import type { Language } from "../../../core/language";
import { enHistory, type HistorySentences } from "./en";
import { zhHistory } from "./zh";

/** Every sentence of the history's page. */
export const historySentences: Readonly<Record<Language, HistorySentences>> = {
  en: enHistory,
  zh: zhHistory,
};
