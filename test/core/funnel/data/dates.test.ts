import fc from "fast-check";
import type { DateOrder } from "../../../../src/core/funnel/data/source";
import type { CellValue } from "../../../../src/core/cellValue";
import { civilDate } from "../../../../src/core/calendar/day";
import { dateOf, guessDates } from "../../../../src/core/funnel/data/dates";
import { runs } from "../../laws";

describe("a date of a cell", () => {
  test.each<[CellValue, DateOrder | null, number | null, string]>([
    [42663, null, 42663, "a serial number needs no order"],
    [42663.75, "dmy", 42663, "its time of day is dropped"],
    [1, null, 1, "Excel's first day"],
    [2958465, null, 2958465, "Excel's last day"],
    [0, null, null, "a time without a day"],
    [-5, null, null, "before the first day"],
    [2958466, null, null, "after the last day"],
    [20161020, "ymd", null, "a number of digits is no serial number"],
    [Number.NaN, "ymd", null, "no number"],
    ["20-10-2016", "dmy", 42663, "the CRM sample"],
    ["20-10-2016", null, null, "no order is chosen"],
    ["20-10-2016", "mdy", null, "there is no month 20"],
    ["10/20/2016", "mdy", 42663, "American"],
    ["2016-10-20", "ymd", 42663, "ISO"],
    ["2016-10-20", "dmy", null, "another order"],
    ["2016年10月20日", "ymd", 42663, "Chinese"],
    ["2016年1月2日", "ymd", 42371, "one digit"],
    ["2016.1.2", "ymd", 42371, "points"],
    ["1/2/2016", "dmy", 42401, "one digit"],
    [" 2016/01/02 ", "ymd", 42371, "spaces around it"],
    ["31-02-2016", "dmy", null, "there is no 31 February"],
    ["29-02-2015", "dmy", null, "no leap year"],
    ["29-02-2016", "dmy", 42429, "a leap year"],
    ["00-01-2016", "dmy", null, "no day 0"],
    ["01-00-2016", "dmy", null, "no month 0"],
    ["01-01-16", "dmy", null, "which century?"],
    ["2016-10", "ymd", null, "no day"],
    ["2016-10-20 08:00", "ymd", null, "with a time"],
    ["on 2016-10-20", "ymd", null, "a word before it"],
    ["  2016年10月20日  ", "ymd", 42663, "more spaces around it"],
    ["2016/10/20", "ymd", 42663, "strokes"],
    ["1899-12-31", "ymd", null, "before Excel's first year"],
    ["1900-03-01", "ymd", 61, "in Excel's first year"],
    ["0010/20/2016", "mdy", null, "a month of four digits"],
    ["0020-10-2016", "dmy", null, "a day of four digits"],
    ["2016-10-0020", "ymd", null, "behind the year, too"],
    ["2016-13-01", "ymd", null, "there is no month 13"],
    ["soon", "ymd", null, "a word"],
    ["", "ymd", null, "a blank"],
    [true, "ymd", null, "TRUE"],
  ])("%j read as %s is %s: %s", (value, order, day) => expect(dateOf(value, order)).toBe(day));

  const day = fc.integer({ min: 61, max: 2_958_465 });
  const separator = fc.constantFrom("-", "/", ".");
  test("law: what is written in an order is read in it", () =>
    fc.assert(
      fc.property(day, separator, fc.boolean(), (serial, mark, padded) => {
        const { year, month, day } = civilDate(serial);
        const [m, d] = [month, day].map((part) => String(part).padStart(padded ? 2 : 1, "0"));
        expect(dateOf([year, m, d].join(mark), "ymd")).toBe(serial);
        expect(dateOf([d, m, year].join(mark), "dmy")).toBe(serial);
        expect(dateOf([m, d, year].join(mark), "mdy")).toBe(serial);
        expect(dateOf(`${year}年${m}月${d}日`, "ymd")).toBe(serial);
      }),
      runs,
    ));
});

describe("the order of text dates", () => {
  const many = (text: string, count: number) => Array.from({ length: count }, () => text);
  test.each<[CellValue[], DateOrder | null, string]>([
    [["01-02-2016", "20-10-2016"], "dmy", "a day over 12 in front"],
    [["01/02/2016", "10/20/2016"], "mdy", "a day over 12 in the middle"],
    [["2016-01-02"], "ymd", "the year in front"],
    [["2016年1月2日"], "ymd", "Chinese"],
    [["01-02-2016", "03-04-2016"], null, "both can be"],
    [["05-05-2016"], null, "both are the same"],
    [["20-10-2016", "10-20-2016"], null, "they contradict each other"],
    [[...many("20-10-2016", 60), "10-20-2016"], "dmy", "one slip among many"],
    [[...many("01-02-2016", 60), "2016-10-20"], null, "one of many tells nothing of the others"],
    [["31-02-2016"], null, "no date at all"],
    [
      [...many("2016-10-20", 20), ...many("31-02-2016", 2)],
      "ymd",
      "what is none says nothing against others",
    ],
    [[...many("2016-10-20", 20), ...many("01-02-2016", 2)], null, "what could not be read does"],
    [[...many("2016-10-20", 20), ...many("05-05-2016", 2)], null, "whichever day it is"],
    [[...many("20-10-2016", 20), "10-20-2016"], "dmy", "one slip of twenty"],
    [[...many("20-10-2016", 19), "10-20-2016"], null, "one of nineteen"],
    [["soon", "", 42663, true], null, "no text dates"],
    [[], null, "nothing"],
  ])("%j: %s, %s", (texts, order) => expect(guessDates(texts)).toBe(order));
});
