import { serialOf } from "../../../src/core/calendar/day";
import type { Country } from "../../../src/core/calendar/country";
import { saturdayAndSunday } from "../../../src/core/calendar/weekend";
import { workdaysIn } from "../../../src/core/calendar/workdays";

const counted = (start: number, end: number, country: Country): number => {
  const single = (day: number) => ({ rows: 1, columns: 1, values: [day] });
  return workdaysIn(single(start), single(end), { country, weekend: saturdayAndSunday }).values[0];
};

/** Working days of January to December, Monday to Friday less what is off, plus what is worked at a weekend. */
const month = (country: Country, year: number, m: number) =>
  counted(serialOf(year, m, 1), serialOf(year, m + 1, 1) - 1, country);
const year = (country: Country, y: number) => Array.from({ length: 12 }, (_, m) => month(country, y, m + 1));

/** Days written "m.d", and runs "m.d-m.d" within a month. */
function days(y: number, text: string): number[] {
  return text.split(" ").flatMap((part) => {
    const [from, to = from] = part.split("-").map((end) => {
      const [m, d] = end.split(".").map(Number);
      return serialOf(y, m, d);
    });
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** The working days of each month by a published list of days off and days worked. */
function published(y: number, off: string, on = ""): number[] {
  const offDays = new Set(days(y, off));
  const onDays = new Set(on ? days(y, on) : []);
  return Array.from({ length: 12 }, (_, m) => {
    let count = 0;
    for (let day = serialOf(y, m + 1, 1); day < serialOf(y, m + 2, 1); day++)
      if (onDays.has(day) || ((day + 5) % 7 < 5 && !offDays.has(day))) count++;
    return count;
  });
}

describe("each month of 2024 to 2026 as published", () => {
  test.each<[Country, number, string, string, string]>([
    // State Council notices: the days off, and the weekend days that are worked instead.
    [
      "CN",
      2024,
      "1.1 2.10-2.17 4.4-4.6 5.1-5.5 6.10 9.15-9.17 10.1-10.7",
      "2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12",
      "国办发明电〔2023〕7号",
    ],
    [
      "CN",
      2025,
      "1.1 1.28-1.31 2.1-2.4 4.4-4.6 5.1-5.5 5.31 6.1-6.2 10.1-10.8",
      "1.26 2.8 4.27 9.28 10.11",
      "国办发明电〔2024〕12号",
    ],
    [
      "CN",
      2026,
      "1.1-1.3 2.15-2.23 4.4-4.6 5.1-5.5 6.19-6.21 9.25-9.27 10.1-10.7",
      "1.4 2.14 2.28 5.9 9.20 10.10",
      "国办发明电〔2025〕7号",
    ],
    // Office of Personnel Management, federal holidays (days in lieu included).
    ["US", 2024, "1.1 1.15 2.19 5.27 6.19 7.4 9.2 10.14 11.11 11.28 12.25", "", "OPM, Federal Holidays 2024"],
    ["US", 2025, "1.1 1.20 2.17 5.26 6.19 7.4 9.1 10.13 11.11 11.27 12.25", "", "OPM, Federal Holidays 2025"],
    ["US", 2026, "1.1 1.19 2.16 5.25 6.19 7.3 9.7 10.12 11.11 11.26 12.25", "", "OPM, Federal Holidays 2026"],
    // The nine holidays that all sixteen states share.
    [
      "DE",
      2024,
      "1.1 3.29 4.1 5.1 5.9 5.20 10.3 12.25-12.26",
      "",
      "Bundesministerium des Innern, Feiertage 2024",
    ],
    [
      "DE",
      2025,
      "1.1 4.18 4.21 5.1 5.29 6.9 10.3 12.25-12.26",
      "",
      "Bundesministerium des Innern, Feiertage 2025",
    ],
    [
      "DE",
      2026,
      "1.1 4.3 4.6 5.1 5.14 5.25 10.3 12.25-12.26",
      "",
      "Bundesministerium des Innern, Feiertage 2026",
    ],
  ])("%s %d", (country, y, off, on, _source) => {
    expect(year(country, y)).toEqual(published(y, off, on));
  });
});

test.each<[Country, number, number[], string]>([
  [
    "DE",
    2025,
    [22, 20, 21, 20, 20, 20, 23, 21, 22, 22, 20, 21],
    "the published table of Lower Saxony, with 31 October, its own holiday, given back",
  ],
  ["US", 2025, [21, 19, 21, 22, 21, 20, 22, 21, 21, 22, 18, 22], "OPM's eleven holidays, counted by hand"],
  [
    "CN",
    2025,
    [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
    "248 working days in the year, as the notice leaves them",
  ],
])("%s %d by month: %p (%s)", (country, y, counts) => {
  expect(year(country, y)).toEqual(counts);
});

test.each<[Country, [number, number, number], 0 | 1, string]>([
  ["CN", [2026, 3, 8], 0, "a Sunday; Women's Day is no day off for all"],
  ["CN", [2026, 5, 4], 0, "Youth Day is off as part of the May holiday only"],
  ["CN", [2027 - 1, 6, 1], 1, "Children's Day is worked"],
  ["CN", [2023, 5, 4], 1, "Youth Day is worked where the May holiday ended on the 3rd"],
  ["CN", [2005, 12, 31], 1, "a Saturday worked for New Year 2006"],
  ["CN", [2026, 10, 10], 1, "a make-up Saturday"],
  ["GB", [2023, 5, 8], 0, "the coronation"],
  ["GB", [2022, 9, 19], 0, "the Queen's funeral"],
  ["GB", [2020, 5, 4], 1, "the early May holiday moved to the 8th"],
  ["GB", [2026, 7, 13], 1, "12 July is kept in Northern Ireland only"],
  ["GB", [2026, 4, 6], 0, "Easter Monday is kept in England"],
  ["TW", [2025, 2, 8], 1, "a make-up Saturday"],
  ["TW", [2026, 9, 28], 0, "Teachers' Day, since 2025"],
  ["SG", [2020, 7, 10], 0, "polling day"],
  ["JP", [2019, 5, 1], 0, "the accession of the Emperor"],
  ["JP", [2021, 7, 23], 0, "Sports Day, moved for the Olympics"],
  ["IN", [2025, 10, 20], 0, "Diwali"],
  ["HK", [2015, 9, 3], 0, "70 years since the end of the war"],
  ["US", [2021, 6, 18], 0, "Juneteenth in its first year, kept on Friday"],
  ["US", [2023, 11, 10], 0, "Veterans Day on a Saturday is kept on Friday"],
  ["DE", [2017, 10, 31], 0, "500 years of the Reformation"],
  ["FR", [2026, 5, 25], 0, "Whit Monday"],
])("%s %p: %d working day (%s)", (country, [y, m, d], count) => {
  expect(counted(serialOf(y, m, d), serialOf(y, m, d), country)).toBe(count);
});

test.each<[Country, number, number]>([
  ["CN", 2003, 2003],
  ["CN", 2027, 2027],
  ["IN", 2027, 2027],
  ["TW", 2027, 2027],
  ["US", 2036, 2036],
])("%s %d was not checked and is refused", (country, y, refused) => {
  expect(() => counted(serialOf(y, 2, 3), serialOf(y, 2, 9), country)).toThrow(
    expect.objectContaining({
      answer: "#N/A",
      code: "year-unchecked",
      facts: expect.objectContaining({ year: refused }),
    }),
  );
});

test("a range that runs out of the checked years names the first year beyond them", () => {
  expect(() => counted(serialOf(2026, 12, 1), serialOf(2028, 1, 31), "CN")).toThrow(
    expect.objectContaining({
      facts: { country: "CN", year: 2027, first: 2004, last: 2026, at: { argument: "end" } },
    }),
  );
});
