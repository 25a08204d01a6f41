import { weekendOf } from "../../../src/core/calendar/weekend";

/** As the help page of NETWORKDAYS.INTL lists them. */
test.each([
  [1, "0000011", "Saturday, Sunday"],
  [2, "1000001", "Sunday, Monday"],
  [3, "1100000", "Monday, Tuesday"],
  [4, "0110000", "Tuesday, Wednesday"],
  [5, "0011000", "Wednesday, Thursday"],
  [6, "0001100", "Thursday, Friday"],
  [7, "0000110", "Friday, Saturday"],
  [11, "0000001", "Sunday only"],
  [12, "1000000", "Monday only"],
  [13, "0100000", "Tuesday only"],
  [14, "0010000", "Wednesday only"],
  [15, "0001000", "Thursday only"],
  [16, "0000100", "Friday only"],
  [17, "0000010", "Saturday only"],
])("%d is %s: %s", (number, digits) => {
  const days = weekendOf(number);
  expect(days?.map((isOff) => (isOff ? "1" : "0")).join("")).toBe(digits);
  expect(weekendOf(digits)).toEqual(days);
});

test.each([
  0,
  8,
  9,
  10,
  18,
  -1,
  0.5,
  1.5,
  11.5,
  NaN,
  Infinity,
  1111111,
  "",
  "000001",
  "00000011",
  "0000021",
  "x",
])("%p is no weekend", (given) => expect(weekendOf(given)).toBeUndefined());

test("every day of the week may be off, or none", () => {
  expect(weekendOf("1111111")).toEqual(Array(7).fill(true));
  expect(weekendOf("0000000")).toEqual(Array(7).fill(false));
});
