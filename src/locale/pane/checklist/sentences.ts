import type { Language } from "../../../core/language";
import { enChecklist, type ChecklistSentences } from "./en";
import { zhChecklist } from "./zh";

/** Every sentence of the checklist. */
export const checklistSentences: Readonly<Record<Language, ChecklistSentences>> = {
  en: enChecklist,
  zh: zhChecklist,
};
