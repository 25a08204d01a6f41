/** The first day from which Excel's serials are right: it believes in a 29 February 1900. */
const firstSerial = 61;
const lastSerial = 2_958_465;
const serialOf1970 = 25_569;
const msOfDay = 86_400_000;

/**
 * The day of an Excel serial as `yyyy-mm-dd`; null outside March 1900 to December 9999. A time of day is cut off.
 *
 * @example isoOf(46023) // "2026-01-01"
 */
export function isoOf(serial: number): string | null {
  const day = Math.floor(serial);
  if (!(day >= firstSerial && day <= lastSerial)) return null;
  return new Date((day - serialOf1970) * msOfDay).toISOString().slice(0, 10);
}

/**
 * The Excel serial of a day written `yyyy-mm-dd`; null where that is no day, or one that no sheet can hold.
 *
 * @example serialOf("2026-01-01") // 46023
 * @example serialOf("2026-02-30") // null
 */
export function serialOf(iso: string): number | null {
  const serial = Date.parse(`${iso}T00:00:00Z`) / msOfDay + serialOf1970;
  // Whatever else a browser takes for a day does not come back as it was written.
  return isoOf(serial) === iso ? serial : null;
}
