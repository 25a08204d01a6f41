import { numfmt } from "@univerjs/core";
import type { CellError, Scalar } from "xlsx-book/book";

/** How a line of cells goes on, told by those that are there. */
export type Series = "copy" | "series" | "default" | "days" | "weekdays" | "months" | "years";

export interface Start {
  value: Scalar | CellError;
  format: string;
}

const DAY = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Lists that go round, in the spellings that Excel knows without being told. */
const rounds = [
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "January February March April May June July August September October November December",
  "Sun Mon Tue Wed Thu Fri Sat",
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
  "星期日 星期一 星期二 星期三 星期四 星期五 星期六",
  "日 一 二 三 四 五 六",
  "甲 乙 丙 丁 戊 己 庚 辛 壬 癸",
  "子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥",
].map((list) => list.split(" "));

const isDate = (format: string): boolean => numfmt.getFormatInfo(format).isDate === true;

/** A date so many months on; a day that the month hasn't got becomes its last. */
function monthsOn(serial: number, months: number): number {
  const date = new Date(epoch + Math.floor(serial) * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(day, last)) - epoch) / DAY + (serial % 1);
}

/** A date so many working days on, backwards where fewer than none. */
function workdaysOn(serial: number, days: number): number {
  let at = serial;
  for (let left = Math.abs(days); left > 0;) {
    at += Math.sign(days);
    // Serial numbers divisible by seven are Saturdays, the next ones Sundays.
    if (Math.floor(at) % 7 > 1) left -= 1;
  }
  return at;
}

type Line = (index: number) => Scalar;

/** The straight line through numbers that stand one beside the other. */
function throughNumbers(numbers: readonly number[]): Line {
  const count = numbers.length;
  if (count === 2) return (index) => numbers[0]! + (numbers[1]! - numbers[0]!) * index;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const spread = numbers.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  return (index) => mean + slope * (index - middle);
}

/** `Q1`, `1st item`: a text goes on by the number at its end, or else at its beginning. */
function numbered(texts: readonly string[]): Line | undefined {
  const parts = texts.map((text) => /^(.*?)(\d{1,15})()$/s.exec(text) ?? /^()(\d{1,15})(.*)$/s.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1] || part?.[3] !== first[3])) return undefined;
  const numbers = parts.map((part) => Number(part![2]));
  const line = numbers.length === 1 ? (index: number) => numbers[0]! + index : throughNumbers(numbers);
  const isQuarter =
    /^(?:q|qtr|quarter)\s*$/i.test(first[1]!) && numbers.every((number) => number >= 1 && number <= 4);
  return (index) => {
    const number = Math.abs(Math.round(Number(line(index))));
    const shown = isQuarter ? ((((number - 1) % 4) + 4) % 4) + 1 : number;
    return `${first[1]}${String(shown).padStart(first[2]!.startsWith("0") ? first[2]!.length : 0, "0")}${first[3]}`;
  };
}

function listed(texts: readonly string[]): Line | undefined {
  for (const round of rounds) {
    const places = texts.map((text) => round.findIndex((one) => one.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const step = places.length > 1 ? places[1]! - places[0]! : 1;
    const isEven = places.every((place, index) => index === 0 || place === places[index - 1]! + step);
    if (!isEven) continue;
    return (index) => round[(((places[0]! + step * index) % round.length) + round.length) % round.length]!;
  }
  return undefined;
}

function ofDates(dates: readonly number[], series: Series): Line {
  const [first = 0, second] = dates;
  const on: Partial<Record<Series, (step: number) => number>> = {
    weekdays: (step) => workdaysOn(first, step),
    months: (step) => monthsOn(first, step),
    years: (step) => monthsOn(first, 12 * step),
  };
  const unit = on[series];
  if (unit && second === undefined) return unit;
  if (second === undefined) return (index) => first + index;
  // Dates that are a number of months apart go on by months.
  const months = Math.round((second - first) / 30.44);
  if (months !== 0 && monthsOn(first, months) === second && series !== "days")
    return (index) => monthsOn(first, months * index);
  return throughNumbers(dates);
}

/** What stands at each place of a line that goes on from these cells; none where they are only repeated. */
export function seriesOf(start: readonly Start[], series: Series): Line | undefined {
  if (series === "copy") return undefined;
  const values = start.map(({ value }) => value);
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length) {
    if (start.every(({ format }) => isDate(format))) return ofDates(numbers, series);
    if (numbers.length > 1) return throughNumbers(numbers);
    return series === "default" ? undefined : (index) => numbers[0]! + index;
  }
  const texts = values.filter((value) => typeof value === "string");
  return texts.length === values.length ? (listed(texts) ?? numbered(texts)) : undefined;
}
