import type { Language } from "../../../core/language";
import { enRollup, type RollupSentences } from "./en";
import { zhRollup } from "./zh";

/** Every sentence of the page of the roll-up. */
export const rollupSentences: Readonly<Record<Language, RollupSentences>> = { en: enRollup, zh: zhRollup };
