/** Writes src/core/calendar/holidays.ts from chinese-days, date-holidays and the overlay. Run: npm run calendars. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { countries, overlay } from "./calendarOverlay.mjs";

// Both libraries mix this machine's days with London's; only where they are the same is the table right.
process.env.TZ = "UTC";

const require = createRequire(import.meta.url);
const Holidays = require("date-holidays");
const chineseDays = require("chinese-days");

const dayMs = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const isWeekend = (day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function daysOf(year) {
  const days = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += dayMs) days.push(iso(time));
  return days;
}

/** Days off and weekend days worked, as the notices of mainland China have them. */
function mainlandChina(year) {
  const days = daysOf(year);
  // A weekend day that belongs to a holiday carries its names in both languages: "Labour Day,劳动节,2".
  const isHoliday = (day) => !isWeekend(day) || chineseDays.getDayDetail(day).name.includes(",");
  return {
    off: days.filter((day) => !chineseDays.isWorkday(day) && isHoliday(day)),
    on: days.filter((day) => isWeekend(day) && chineseDays.isWorkday(day)),
  };
}

/** The public holidays of date-holidays; a holiday may last several days. */
function elsewhere(country, region, year) {
  const off = new Holidays(country, ...region)
    .getHolidays(year)
    .filter((holiday) => holiday.type === "public")
    .flatMap((holiday) => {
      const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`);
      const length = Math.max(1, Math.round((Date.parse(holiday.end) - Date.parse(holiday.start)) / dayMs));
      return Array.from({ length }, (_, index) => iso(first + index * dayMs));
    })
    .filter((day) => day.startsWith(String(year)));
  return { off, on: [] };
}

const monthDay = (day) => day.slice(5, 7) + day.slice(8, 10);
const words = (text) => (text ? text.split(" ") : []);
/** Two letters a day, since functions.js has thousands of them: `A1` is 1 January, `LV` 31 December. */
const packed = (days) =>
  [...new Set(days)]
    .sort()
    .map((day) => {
      const letter = String.fromCharCode(64 + Number(day.slice(0, 2)));
      return letter + Number(day.slice(2)).toString(32).toUpperCase();
    })
    .join("");

export function calendarTable() {
  const table = {};
  for (const [country, { library, region, years }] of Object.entries(countries)) {
    const [first, last] = years;
    const off = [];
    const on = [];
    for (let year = first; year <= last; year++) {
      const base = library === "chinese-days" ? mainlandChina(year) : elsewhere(country, region, year);
      const change = overlay[country]?.[year] ?? {};
      const taken = words(change.not);
      off.push(
        packed([...base.off.map(monthDay).filter((day) => !taken.includes(day)), ...words(change.off)]),
      );
      on.push(packed([...base.on.map(monthDay), ...words(change.on)]));
    }
    table[country] = on.some(Boolean) ? { first, off, on } : { first, off };
  }
  return table;
}

export function calendarModule() {
  const sources = Object.entries(countries).map(([country, { source }]) => ` * ${country}: ${source}`);
  return [
    "/**",
    " * Public holidays and weekend days worked, by country and year, two letters a day:",
    " * the month from A, and the day in base 32 (`A1` is 1 January, `LV` 31 December).",
    " * Holidays at a weekend are in it too: they count where people work on Saturdays, or have another weekend.",
    " * Made by tools/calendars.mjs from chinese-days (MIT), date-holidays (ISC and CC-BY-3.0) and",
    " * tools/calendarOverlay.mjs; not to be edited. A year outside a country's list was not checked and is refused.",
    ...sources,
    " */",
    `export const holidays = ${JSON.stringify(calendarTable(), null, 2)} as const;`,
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("calendars.mjs")) {
  writeFileSync(new URL("../src/core/calendar/holidays.ts", import.meta.url), calendarModule());
}
