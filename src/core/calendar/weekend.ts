/** The days off of every week, Monday first. */
export type Weekend = readonly boolean[];

/** Where the two-day weekends of NETWORKDAYS.INTL begin, by their numbers 1 to 7; 0 is Monday. */
const firstOfTwo = [5, 6, 0, 1, 2, 3, 4];
/** The one-day weekends, by their numbers 11 to 17. */
const single = [6, 0, 1, 2, 3, 4, 5];

export const saturdayAndSunday: Weekend = [false, false, false, false, false, true, true];

/**
 * A weekend as NETWORKDAYS.INTL takes it: 1 to 7 for two days, 11 to 17 for one, or seven 0s and 1s from Monday in
 * which 1 is a day off; nothing where it is none. "1111111" is one too: nothing is then worked, as there.
 *
 * @example weekendOf("0000011") // weekendOf(1)
 */
export function weekendOf(given: number | string): Weekend | undefined {
  if (typeof given === "string")
    return /^[01]{7}$/.test(given) ? Array.from(given, (digit) => digit === "1") : undefined;
  const first = firstOfTwo[given - 1] ?? single[given - 11];
  if (first === undefined) return undefined;
  const days = given > firstOfTwo.length ? 1 : 2;
  return saturdayAndSunday.map((_, weekday) => (weekday - first + 7) % 7 < days);
}
