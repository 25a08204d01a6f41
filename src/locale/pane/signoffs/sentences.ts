import type { Language } from "../../../core/language";
import { enSignoffs, type SignoffSentences } from "./en";
import { zhSignoffs } from "./zh";

/** Every sentence of the pane about sign-offs. */
export const signoffSentences: Readonly<Record<Language, SignoffSentences>> = {
  en: enSignoffs,
  zh: zhSignoffs,
};
