/** The languages that are complete. */
export type Language = "en" | "zh";

/** The language nearest to a display language such as "zh-CN": Chinese for any Chinese, else English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^zh\b/i.test(displayLanguage ?? "") ? "zh" : "en";
}
