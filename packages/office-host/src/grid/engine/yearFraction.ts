import { dateOf } from "../calendarDay";

type Day = NonNullable<ReturnType<typeof dateOf>>;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const isFebruarysEnd = ({ year, month, day }: Day): boolean =>
  month === 2 && day === (isLeap(year) ? 29 : 28);
const days360 = (from: Day, to: Day): number =>
  (to.year - from.year) * 360 + (to.month - from.month) * 30 + (to.day - from.day);

/** Days by the American rule of twelve months of thirty days. */
function american(from: Day, to: Day): number {
  const [start, end] = [{ ...from }, { ...to }];
  if (isFebruarysEnd(from) && isFebruarysEnd(to)) end.day = 30;
  if (isFebruarysEnd(from)) start.day = 30;
  if (end.day === 31 && start.day >= 30) end.day = 30;
  if (start.day === 31) start.day = 30;
  return days360(start, end);
}

const european = (from: Day, to: Day): number =>
  days360({ ...from, day: Math.min(from.day, 30) }, { ...to, day: Math.min(to.day, 30) });

/** How long a year is between two days, as Excel counts it: over more than one year the mean of those it touches. */
function yearLength(from: Day, to: Day): number {
  const within =
    from.year === to.year ||
    (from.year + 1 === to.year && (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (within) {
    const leapDay =
      from.year === to.year
        ? isLeap(from.year)
        : (isLeap(from.year) && from.month <= 2) ||
          (isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
    return leapDay ? 366 : 365;
  }
  const years = to.year - from.year + 1;
  const leaps = Array.from({ length: years }, (_year, at) => from.year + at).filter(isLeap).length;
  return (365 * years + leaps) / years;
}

/** YEARFRAC of two day numbers in their order; undefined where a day or the basis is none. */
export function yearsBetween(start: number, end: number, basis: number): number | undefined {
  const [from, to] = [dateOf(start), dateOf(end)];
  if (!from || !to) return undefined;
  switch (basis) {
    case 0:
      return american(from, to) / 360;
    case 1:
      return (end - start) / yearLength(from, to);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return european(from, to) / 360;
    default:
      return undefined;
  }
}
