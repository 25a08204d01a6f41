import type { Language } from "../../../core/language";
import { enResources, type ResourcesSentences } from "./en";
import { zhResources } from "./zh";

/** Every sentence of the page of resources. */
export const resourcesSentences: Readonly<Record<Language, ResourcesSentences>> = {
  en: enResources,
  zh: zhResources,
};
