import type { Language } from "../../../core/language";
import { enRisks, type RisksSentences } from "./en";
import { zhRisks } from "./zh";

/** Every sentence of the page of risks. */
export const risksSentences: Readonly<Record<Language, RisksSentences>> = { en: enRisks, zh: zhRisks };
