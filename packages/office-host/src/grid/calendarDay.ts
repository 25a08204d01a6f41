/** Excel's day number of a date, or undefined where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

/** The date of one of Excel's day numbers, or undefined before its first one, January 0; day 60 is a 29 February that never was. */
export function dateOf(serial: number): { year: number; month: number; day: number } | undefined {
  if (serial < 0) return undefined;
  if (serial < 1) return { year: 1900, month: 1, day: 0 };
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
