import type { Language } from "../../core/language";
import { enItems, enSections, type ItemTexts, type SectionTexts } from "./en";
import { zhItems, zhSections } from "./zh";

/** Titles and hints of the areas and their items. */
export const checklistTexts: Readonly<Record<Language, { sections: SectionTexts; items: ItemTexts }>> = {
  en: { sections: enSections, items: enItems },
  zh: { sections: zhSections, items: zhItems },
};
