/** Weekdays by a letter that only East Asia's formats have; each part of a format may stand alone. */
const weekdays = /"[^"]*"|\\.|\[[^\]]*\]|aaaa?/gi;

/** Chinese halves of the day, and in a Chinese display weekdays, which the grid's formatter knows by a language. */
function inChinese(format: string, language: string): string {
  const known = format.replaceAll("上午/下午", "AM/PM");
  if (format.includes("[$-")) return known;
  const hasWeekday =
    language.startsWith("zh") && known.match(weekdays)?.some((part) => /^aaa/i.test(part)) === true;
  return known === format && !hasWeekday ? known : `[$-804]${known}`;
}

const parts = /("[^"]*"|\\.)|(\[(?:黑|蓝|青|绿|洋红|红|白|黄)色?\])|G\/通用格式|!([^])/g;

/** A format that a formula holds, which isn't translated with the language of Excel: words of Chinese formats among them. */
export const formatInFormula = (format: string, language: string): string =>
  inChinese(
    format.replace(parts, (all, kept?: string, color?: string, escaped?: string) => {
      if (kept !== undefined) return kept;
      if (color !== undefined) return "";
      if (escaped === undefined) return "General";
      return language.startsWith("zh") ? `\\${escaped}` : all;
    }),
    language,
  );

/**
 * A number format as the display language shows it: "m/d/yyyy" is the system's short date, which Excel saves by its
 * number and never as these letters.
 */
export const shownFormat = (format: string, language: string): string =>
  language.startsWith("zh") && /^m\/d\/yyyy(?: h:mm)?$/.test(format)
    ? format.replace("m/d/yyyy", "yyyy/m/d")
    : inChinese(format, language);
