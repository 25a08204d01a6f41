import type { Language } from "../../../core/language";
import { enReset, type ResetSentences } from "./en";
import { zhReset } from "./zh";

/** Every sentence of the cards of the quarterly reset. */
export const resetSentences: Readonly<Record<Language, ResetSentences>> = { en: enReset, zh: zhReset };
