import type { Language } from "../../../../core/language";
import { enWorking, type WorkingSentences } from "./en";
import { zhWorking } from "./zh";

/** Every sentence of how figures came about. */
export const workingSentences: Readonly<Record<Language, WorkingSentences>> = {
  en: enWorking,
  zh: zhWorking,
};
