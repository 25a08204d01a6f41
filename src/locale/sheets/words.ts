import type { ChecklistColumn, SectionId } from "../../core/checklist/checklist";
import type { Language } from "../../core/language";
import { checklistTexts } from "../checklist/texts";
import { en } from "./en";
import type { SheetWords } from "./sheetWords";
import { zh } from "./zh";

export type ColumnId = ChecklistColumn;

/** Excel keeps "History" for itself. */
export const sheetNames = {
  en: {
    checklist: "Checklist",
    readiness: "Readiness",
    history: "Readiness history",
    signoffs: "Sign-offs",
  },
  zh: { checklist: "检查清单", readiness: "就绪度", history: "就绪度历史", signoffs: "签核" },
} as const;

export const sheetWords: Readonly<Record<Language, SheetWords>> = { en, zh };

export const sectionTitle = (language: Language, section: SectionId): string =>
  checklistTexts[language].sections[section].title;

/** The catalogue's title of an item; undefined for items that users added. */
export const itemTitle = (language: Language, id: string): string | undefined =>
  Object.hasOwn(checklistTexts[language].items, id)
    ? checklistTexts[language].items[id as keyof (typeof checklistTexts)["en"]["items"]].title
    : undefined;
