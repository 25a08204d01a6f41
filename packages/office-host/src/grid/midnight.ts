/** What of a number format is no letter of a day or a time. */
const words = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** A number format without its words, blanks and colours: the letters and signs that stand for parts of the value. */
export const lettersOf = (format: string): string => format.replace(words, "");

/**
 * A time that is rounded to 24:00 as the format shows it is the next day's beginning; the formatter would begin the
 * clock anew and leave the day, and the half of it, as they were.
 * @example atMidnight("yyyy-mm-dd h:mm", 45000.999999) → 45001
 */
export function atMidnight(format: string, value: number): number {
  const day = Math.floor(value);
  // Half a second is the most that is ever rounded up.
  if (value < 0 || value - day < 0.99999) return value;
  const letters = lettersOf(format);
  if (!/[hs]|\[m/i.test(letters)) return value;
  const parts = /s\.(0+)/i.exec(letters)?.[1]?.length ?? 0;
  const day24 = 86_400 * 10 ** parts;
  return Math.round((value - day) * day24) >= day24 ? day + 1 : value;
}
