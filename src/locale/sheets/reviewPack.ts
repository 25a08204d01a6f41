import type { Language } from "../../core/language";

/** What a review pack's sheet is called unless somebody says otherwise. */
export const packSheetNames: Readonly<Record<Language, string>> = { en: "Review pack", zh: "复盘材料" };
