import type { Language } from "../core/language";

const en = {
  pick: (label: string) => `Choose a day: ${label}`,
  read: (iso: string) => `= ${iso}`,
  year: () => "Which year? Enter a day such as 1 March 2027.",
  day: () => "Enter a day such as 2027-03-01 or 1 March 2027.",
};
const zh: typeof en = {
  pick: (label) => `选择日期：${label}`,
  read: (iso) => `= ${iso}`,
  year: () => "是哪一年？请输入完整日期，如 2027年3月1日。",
  day: () => "请输入日期，如 2027-03-01 或 2027年3月1日。",
};

/** What fields say that take a day. */
export const daySentences: Readonly<Record<Language, typeof en>> = { en, zh };

/** How a day was understood that was written otherwise than it is kept; nothing where it was not. */
export const dayRead = (text: string, iso: string, language: Language): string | undefined =>
  text.trim() === iso ? undefined : daySentences[language].read(iso);
