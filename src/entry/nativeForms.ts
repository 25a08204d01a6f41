import type { CountryCalendar, NativeForm } from "../../packages/cli/src/readiness/addIn";
import { checkedYears, countryDays } from "../core/calendar/country";
import { serialOf } from "../core/calendar/day";
import { countryNamed } from "../functions/declare/calendars";
import type { Native } from "../functions/declare/native/native";
import { functions } from "../functions/functions";
import { natives } from "../functions/natives";

const forms: Readonly<Record<string, Native>> = natives;

/** The functions' native forms, for the command line and the pane. */
export const nativeForms: Readonly<Record<string, NativeForm & Pick<Native, "tolerance">>> =
  Object.fromEntries(
    Object.entries(functions).flatMap(([id, { names }]): [string, Native & NativeForm][] => {
      const form = forms[id];
      return form ? [[id, { ...form, arguments: names.length }]] : [];
    }),
  );

/** How many of a country's checked years a portable workbook gets: its forms run through all of these days. */
const YEARS = 3;

/** A country's last checked years, for the command line; nothing where the text names no country. */
export function calendarNamed(text: string): CountryCalendar | undefined {
  const code = countryNamed(text);
  if (!code) return undefined;
  const years = checkedYears(code);
  const start = serialOf(Math.max(years.first, years.last - YEARS + 1), 1, 1);
  const end = serialOf(years.last + 1, 1, 1) - 1;
  const { off, on } = countryDays(code, start, end);
  return { code, start, end, off, on };
}
