import fc from "fast-check";
import { isoOf, serialOf } from "../../../src/core/checklist/due";

test.each<[serial: number, iso: string | null, why: string]>([
  [46023, "2026-01-01", "an ordinary day"],
  [46023.75, "2026-01-01", "six in the evening is still that day"],
  [61, "1900-03-01", "the first day on which Excel's count is right"],
  [60, null, "Excel's 29 February 1900 never was"],
  [2958465, "9999-12-31", "the last day of a sheet"],
  [2958466, null, "no sheet holds it"],
  [-1, null, "before all days"],
  [NaN, null, "no number"],
])("serial %d is %s: %s", (serial, iso) => expect(isoOf(serial)).toBe(iso));

test.each<[iso: string, serial: number | null, why: string]>([
  ["2026-01-01", 46023, "an ordinary day"],
  ["2028-02-29", 46812, "a leap day"],
  ["2026-02-30", null, "February has no such day"],
  ["2026-13-01", null, "no such month"],
  ["0202-01-01", null, "a year being typed"],
  ["1900-02-28", null, "Excel's count is off by one before March 1900"],
  ["26-01-01", null, "two digits of a year"],
  ["", null, "nothing"],
  ["2026-1-1", null, "one digit of a month"],
  ["x2026-01-01", null, "more than a day before it"],
  ["2026-01-01x", null, "more than a day after it"],
  ["+002026-01-01", null, "a long year"],
])("%s has the serial %p: %s", (iso, serial) => expect(serialOf(iso)).toBe(serial));

test("every day goes there and back", () =>
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => serialOf(isoOf(serial)!) === serial),
  ));
