import type { Language } from "../../../core/language";
import { enIncentives, type IncentivesSentences } from "./en";
import { zhIncentives } from "./zh";

/** Every sentence of the page of incentives. */
export const incentivesSentences: Readonly<Record<Language, IncentivesSentences>> = {
  en: enIncentives,
  zh: zhIncentives,
};
