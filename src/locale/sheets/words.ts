import type { ChecklistColumn, SectionId } from "../../core/checklist/checklist";
import type { Language } from "../../core/language";
import { checklistTexts } from "../checklist/texts";
import { en } from "./en";
import type { SheetWords } from "./sheetWords";
import { zh } from "./zh";

export type ColumnId = ChecklistColumn;

/**
 * Sheets keep their names in every language, so that formulas, macros and people find them. Excel keeps
 * "History" for itself.
 */
export const sheetNames = {
  checklist: "Checklist",
  readiness: "Readiness",
  history: "Readiness history",
  signoffs: "Sign-offs",
} as const;

export const sheetWords: Readonly<Record<Language, SheetWords>> = { en, zh };

export const sectionTitle = (language: Language, section: SectionId): string =>
  checklistTexts[language].sections[section].title;

/** The catalogue's title of an item; undefined for items that users added. */
export const itemTitle = (language: Language, id: string): string | undefined =>
  Object.hasOwn(checklistTexts[language].items, id)
    ? checklistTexts[language].items[id as keyof (typeof checklistTexts)["en"]["items"]].title
    : undefined;
