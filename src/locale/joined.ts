import type { Language } from "../core/language";

/** What something is called, before what it is. */
export const labelled = (label: string, text: string, language: Language): string =>
  language === "zh" ? `${label}：${text}` : `${label}: ${text}`;

/** Between sentences: Chinese ones end in a sign that brings its own. */
export const gapIn = (language: Language): string => (language === "zh" ? "" : " ");

/** One after another, as the language puts marks between them. */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.join(language === "zh" ? "、" : ", ");
