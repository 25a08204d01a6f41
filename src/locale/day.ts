import type { DayFault } from "../core/calendar/typedDay";
import type { Language } from "../core/language";

const en = {
  pick: (label: string) => `Choose a day: ${label}`,
  read: (iso: string) => `= ${iso}`,
  year: (cell: string) => `Which year? Enter a day such as 1 March 2027${cell}.`,
  none: (cell: string) =>
    `There is no such day from 1900 to 9999. Enter a day such as 2027-03-01 or 1 March 2027${cell}.`,
  order: (cell: string) =>
    `Which of them is the month? Enter a day such as 2027-03-01 or 1 March 2027${cell}.`,
  day: (cell: string) => `Enter a day such as 2027-03-01 or 1 March 2027${cell}.`,
  cell: ", or a cell",
};
const zh: typeof en = {
  pick: (label) => `选择日期：${label}`,
  read: (iso) => `= ${iso}`,
  year: (cell) => `是哪一年？请输入完整日期，如 2027年3月1日${cell}。`,
  none: (cell) => `1900 年至 9999 年间没有这一天。请输入日期，如 2027-03-01 或 2027年3月1日${cell}。`,
  order: (cell) => `哪个是月，哪个是日？请输入日期，如 2027-03-01 或 2027年3月1日${cell}。`,
  day: (cell) => `请输入日期，如 2027-03-01 或 2027年3月1日${cell}。`,
  cell: "，或输入单元格",
};

/** What fields say that take a day. */
export const daySentences: Readonly<Record<Language, typeof en>> = { en, zh };

/**
 * Why what was typed is no day, with the way out.
 *
 * @param takesCells whether the field can take a cell instead
 */
export function dayFaultSentence(fault: DayFault, language: Language, takesCells = false): string {
  const say = daySentences[language];
  return say[fault](takesCells ? say.cell : "");
}

/** How a day was understood that was written otherwise than it is kept; nothing where it was not. */
export const dayRead = (text: string, iso: string, language: Language): string | undefined =>
  text.trim() === iso ? undefined : daySentences[language].read(iso);
