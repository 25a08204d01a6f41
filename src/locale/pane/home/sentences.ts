import type { Language } from "../../../core/language";
import { enHome, type HomeSentences } from "./en";
import { zhHome } from "./zh";

/** Every sentence of home and the areas. */
export const homeSentences: Readonly<Record<Language, HomeSentences>> = { en: enHome, zh: zhHome };
