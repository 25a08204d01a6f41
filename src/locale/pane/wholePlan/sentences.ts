import type { Language } from "../../../core/language";
import { enWholePlan, type WholePlanSentences } from "./en";
import { zhWholePlan } from "./zh";

/** Every sentence of the page of a whole plan. */
export const wholePlanSentences: Readonly<Record<Language, WholePlanSentences>> = {
  en: enWholePlan,
  zh: zhWholePlan,
};
