import fc from "fast-check";
import { civilDate, firstDay, isoDate, lastDay, serialOf, weekday } from "../../../src/core/calendar/day";

test.each([
  [61, "1900-03-01", "the first day on which Excel and the calendar agree"],
  [43_890, "2020-02-29", "a leap day"],
  [45_351, "2024-02-29", "a leap day"],
  [46_027, "2026-01-05", "a Monday"],
  [73_109, "2100-02-28", "2100 has no leap day"],
  [73_110, "2100-03-01", "2100 has no leap day"],
  [2_958_465, "9999-12-31", "Excel's last day"],
])("serial %p is %p: %s", (serial, text) => {
  expect(isoDate(serial)).toBe(text);
  const { year, month, day } = civilDate(serial);
  expect(serialOf(year, month, day)).toBe(serial);
});

test("weekdays count from Monday", () => {
  expect(weekday(serialOf(2026, 1, 5))).toBe(0);
  expect(weekday(serialOf(2026, 1, 11))).toBe(6);
});

test("a month beyond December is in the next year", () => {
  expect(serialOf(2026, 13, 1)).toBe(serialOf(2027, 1, 1));
  expect(serialOf(2026, 0, 31)).toBe(serialOf(2025, 12, 31));
});

test("law: the same calendar as the platform's, in any time zone", () => {
  fc.assert(
    fc.property(fc.integer({ min: firstDay, max: lastDay }), (serial) => {
      const platform = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
      const { year, month, day } = civilDate(serial);
      return isoDate(serial) === platform && serialOf(year, month, day) === serial;
    }),
  );
});
