import type { Language } from "../core/language";

export type { Language };

/** The language nearest to a display language such as "zh-CN": Chinese for any Chinese, else English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^zh\b/i.test(displayLanguage ?? "") ? "zh" : "en";
}
