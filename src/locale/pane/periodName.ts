import type { Language } from "../../core/language";

const months = 12;
const to = { en: "to", zh: "至" };

/**
 * What a period of the plan is called: the year, the month, a quarter's first and last month (whenever the year begins),
 * or the day on which it begins.
 *
 * @param day of its beginning, as 2026-07-01
 */
export function periodName(level: string, day: string, language: Language): string {
  const [year, month] = day.split("-");
  if (level === "year") return year;
  if (level === "month") return `${year}-${month}`;
  if (level !== "quarter") return day;
  const last = Number(month) + 2;
  const end = String(last > months ? last - months : last).padStart(2, "0");
  return `${year}-${month} ${to[language]} ${last > months ? `${Number(year) + 1}-${end}` : end}`;
}
