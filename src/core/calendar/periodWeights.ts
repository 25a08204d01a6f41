import { decimal } from "../decimal";
import { civilDate, serialOf, weekday, type Day } from "./day";
import { monthOfYear, type Grain, type Period } from "./period";
import type { Workdays } from "./workdays";

export const bases = ["equal", "days", "workdays"] as const;
export type Basis = (typeof bases)[number];

export interface PeriodBasis {
  grain: Grain;
  basis: Basis;
  yearStart: number;
  /** 12 values by month or 4 by quarter from `yearStart`, or 7 by weekday from Monday. */
  profile?: readonly number[];
  /** Asked for basis "workdays" only. */
  workdays: Workdays;
}

/**
 * What each period weighs: the sum over its days of base × profile, where the base of a day is 1 ÷ days of the
 * full period ("equal"), 1 ("days") or 1 on a working day ("workdays"). Exact: whole numbers of one common step.
 */
export function periodWeights(periods: readonly Period[], how: PeriodBasis): bigint[] {
  const profile = wholeProfile(how.profile);
  const common =
    how.basis === "equal" ? periods.reduce((all, { fullDays }) => lcm(all, BigInt(fullDays)), 1n) : 1n;
  return periods.map((period) => {
    let sum = 0n;
    for (const stretch of stretches(period, how))
      sum += BigInt(countDays(stretch, how)) * (profile?.[stretch.slot] ?? 1n);
    return how.basis === "equal" ? (sum * common) / BigInt(period.fullDays) : sum;
  });
}

interface Stretch {
  start: Day;
  end: Day;
  /** Which value of the profile holds for these days. */
  slot: number;
}

/** A period cut where the profile's value changes. */
function stretches(period: Period, { grain, profile, yearStart }: PeriodBasis): Stretch[] {
  const { start, end, index } = period;
  if (!profile) return [{ start, end, slot: 0 }];
  if (profile.length === 7) return [{ start, end, slot: weekday(start) }];
  const months = 12 / profile.length;
  if (isRetail(grain)) return [{ start, end, slot: Math.floor(index / months) }];
  const found: Stretch[] = [];
  for (let first = start; first <= end;) {
    const { year, month } = civilDate(first);
    const last = Math.min(end, serialOf(year, month + 1, 1) - 1);
    found.push({ start: first, end: last, slot: Math.floor(monthOfYear(month, yearStart) / months) });
    first = last + 1;
  }
  return found;
}

const isRetail = (grain: Grain): boolean => grain === "445" || grain === "454" || grain === "544";

function countDays({ start, end }: Stretch, { basis, workdays }: PeriodBasis): number {
  if (basis !== "workdays") return end - start + 1;
  let count = 0;
  for (let day = start; day <= end; day++) if (workdays.isWorkday(day)) count++;
  return count;
}

/** The values as whole numbers of one decimal step. */
function wholeProfile(profile: readonly number[] | undefined): bigint[] | undefined {
  if (!profile) return undefined;
  const decimals = profile.map((value) => decimal(value));
  const finest = Math.min(...decimals.map(({ digits, exponent }) => (digits === 0n ? 0 : exponent)));
  return decimals.map(({ digits, exponent }) =>
    digits === 0n ? 0n : digits * 10n ** BigInt(exponent - finest),
  );
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
