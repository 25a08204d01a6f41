/** The languages that are complete. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

/** The language of a person's system, such as `zh_CN.UTF-8`; English for any that isn't spoken here. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const [first] = [LC_ALL, LC_MESSAGES, LANG].filter((name) => name);
  return languages.find((language) => first?.toLowerCase().startsWith(language)) ?? "en";
}
