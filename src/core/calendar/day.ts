/** A day as Excel counts it: 1 is 1 January 1900, 61 is 1 March 1900, 46023 is 1 January 2026. */
export type Day = number;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** The first day that Excel and the calendar agree on: Excel has a 29 February 1900 that never was. */
export const firstDay: Day = 61;
/** 31 December 9999, where Excel's dates end. */
export const lastDay: Day = 2_958_465;

/** Serial 0 of the proleptic calendar, 30 December 1899, in days from 1 March of the year 0. */
const serialZero = 693_899;
const daysIn400Years = 146_097;

/** Integer arithmetic only (years that begin in March), so that no time zone has a say. */
export function civilDate(serial: Day): CivilDate {
  const days = serial + serialZero;
  const era = Math.floor(days / daysIn400Years);
  const dayOfEra = days - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** A month beyond 1 to 12 runs into the years around it, as Excel's DATE has it. */
export function serialOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 1;
  const civilYear = Math.floor(months / 12);
  const civilMonth = months - civilYear * 12 + 1;
  const marchYear = civilMonth <= 2 ? civilYear - 1 : civilYear;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (civilMonth + (civilMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - serialZero;
}

/** 0 is Monday, 6 is Sunday. */
export const weekday = (day: Day): number => (day + 5) % 7;

export const isoDate = (day: Day): string => {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
};
