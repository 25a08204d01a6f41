import { civilDate, firstDay, lastDay, serialOf, type Day } from "./day";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** A month by its number or by its name, of which the first three letters are enough; 0 for none. */
const monthOf = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : months.findIndex((month) => text.length > 2 && month.startsWith(text)) + 1;

/** Where year, month and day stand in what somebody wrote. */
const ways: readonly (readonly [pattern: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, 1, 3, 4],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/, 1, 2, 3],
  [/^(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]+)\.?[ ,-]*(\d{4})$/, 3, 2, 1],
  [/^([a-z]+)\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\d{4})$/, 3, 1, 2],
];

/**
 * The day that somebody typed: 2027-03-01, 2027/3/1, 2027年3月1日, 1 March 2027, Mar 1, 2027. Null for anything else, and
 * for 3/1/2027, which is another day on each side of the Atlantic.
 *
 * @example typedDay("1 March 2027") // 46447
 * @example typedDay("2027年3月1日") // 46447
 * @example typedDay("3/1/2027") // null
 */
export function typedDay(text: string): Day | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\s*([年月日号])\s*/g, "$1");
  for (const [pattern, year, month, day] of ways) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const [y, m, d] = [Number(found[year]), monthOf(found[month]), Number(found[day])];
    if (y < 1900 || m < 1 || m > 12 || d < 1) return null;
    const serial = serialOf(y, m, d);
    return civilDate(serial).day === d && serial >= firstDay && serial <= lastDay ? serial : null;
  }
  return null;
}
