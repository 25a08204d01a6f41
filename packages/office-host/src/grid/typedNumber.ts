import { trimmed } from "./trimmed";
import { typedDay } from "./typedDay";

/** The display language as Office names it: "en-US", "zh-CN". */
export type Language = string;

/** The number that a text is taken for, and the format that Excel gives to a cell that had none. */
export interface TypedNumber {
  value: number;
  format?: string;
}

const isChinese = (language: Language): boolean => language.startsWith("zh");

interface Currency {
  sign: RegExp;
  whole: string;
  parts: string;
}
const currencies: Record<"en" | "zh", Currency> = {
  en: { sign: /^\$/, whole: "$#,##0_);[Red]($#,##0)", parts: "$#,##0.00_);[Red]($#,##0.00)" },
  zh: { sign: /^[¥￥]/, whole: "¥#,##0;[Red]¥-#,##0", parts: "¥#,##0.00;[Red]¥-#,##0.00" },
};
/** Excel takes the euro in every language, before a number and behind it. */
const euros: Currency[] = [
  { sign: /^€/, whole: "[$€-2] #,##0;[Red]-[$€-2] #,##0", parts: "[$€-2] #,##0.00;[Red]-[$€-2] #,##0.00" },
  { sign: /€$/, whole: "#,##0 [$€-1];[Red]-#,##0 [$€-1]", parts: "#,##0.00 [$€-1];[Red]-#,##0.00 [$€-1]" },
];

/** A number's digits: plain, or in groups of three, with or without an exponent. */
const digits = /^(?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** Excel keeps fifteen digits of what is typed; those behind them become zeros. */
function fifteenDigits(plain: string): string {
  let kept = 0;
  return plain.replace(/e.*$|\d/gi, (sign) => {
    if (sign.length > 1 || /e/i.test(sign)) return sign;
    if (kept > 0 || sign !== "0") kept += 1;
    return kept > 15 ? "0" : sign;
  });
}

/** "1,234.5", "$120", "-$5", "(5)", "50%", "1e3"; signs, brackets, currency and percent in any place Excel takes them. */
function amount(text: string, language: Language): TypedNumber | undefined {
  const known = [isChinese(language) ? currencies.zh : currencies.en, ...euros];
  const bracketed = /^\((.+)\)$/.exec(text);
  let rest = trimmed(bracketed?.[1] ?? text);
  let sign = bracketed ? -1 : 1;
  const take = (pattern: RegExp): boolean => {
    const before = rest;
    rest = trimmed(rest.replace(pattern, ""));
    return rest !== before;
  };
  const signed = take(/^[-+]/);
  if (signed && bracketed) return undefined;
  if (signed && text.startsWith("-")) sign = -1;
  const money = known.find(({ sign: mark }) => take(mark));
  if (money && !signed && !bracketed && rest.startsWith("-") && take(/^-/)) sign = -1;
  const percent = !money && (take(/%$/) || take(/^%/));
  if (!digits.test(rest)) return undefined;
  const plain = fifteenDigits(rest.replaceAll(",", ""));
  const exponent = /e/i.test(rest);
  // Shifting the decimal text keeps 35.1% at 0.351 exactly.
  const value =
    sign * Number(percent && !exponent ? `${plain}e-2` : plain) * (percent && exponent ? 0.01 : 1);
  if (!Number.isFinite(value)) return undefined;
  const parts = rest.includes(".");
  if (money) return { value, format: parts ? money.parts : money.whole };
  if (percent) return { value, format: parts ? "0.00%" : "0%" };
  if (exponent) return { value, format: "0.00E+00" };
  if (rest.includes(",")) return { value, format: parts ? "#,##0.00" : "#,##0" };
  return { value };
}

/** "1 1/2", "0 3/16". */
function fraction(text: string): TypedNumber | undefined {
  const [, sign, whole, over, under] = /^([-+]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (under === undefined || Number(under) === 0) return undefined;
  const value = (Number(whole) + Number(over) / Number(under)) * (sign === "-" ? -1 : 1);
  return { value, format: under.length > 1 ? "# ??/??" : "# ?/?" };
}

const day = 86_400;

/** "12:30", "12:30:15 PM", "3 PM", "30:15.5", and in Chinese "下午2:30", "14时30分". */
function time(text: string, language: Language): TypedNumber | undefined {
  if (isChinese(language)) {
    const [, half, hours, minutes, seconds] =
      /^(上午|下午)?(\d{1,2})[时時](\d{1,2})分(?:(\d{1,2})秒)?$/.exec(text) ??
      /^(上午|下午)(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text) ??
      [];
    if (minutes !== undefined) {
      const value = clock(
        Number(hours),
        Number(minutes),
        Number(seconds ?? 0),
        half && (half === "下午" ? "p" : "a"),
      );
      const shown = `${half ? "上午/下午" : ""}h"时"mm"分"${seconds === undefined ? "" : 'ss"秒"'}`;
      return value === undefined ? undefined : { value, format: shown };
    }
  }
  const [, first, second, third, part, half] =
    /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(\.\d+)?(?:\s+([ap])m?)?$/i.exec(text) ?? [];
  const [, hour, alone] = /^(\d{1,2})\s+([ap])m?$/i.exec(text) ?? [];
  if (hour !== undefined) {
    const value = clock(Number(hour), 0, 0, alone?.toLowerCase());
    return value === undefined ? undefined : { value, format: "h:mm AM/PM" };
  }
  if (first === undefined || second === undefined) return undefined;
  // Two numbers and a fraction are minutes and seconds.
  const short = part !== undefined && third === undefined;
  const [hours, minutes, seconds] = short
    ? [0, Number(first), Number(second)]
    : [Number(first), Number(second), Number(third ?? 0)];
  const value = clock(hours, minutes, seconds + Number(part ?? 0), half?.toLowerCase());
  if (value === undefined) return undefined;
  if (half) return { value, format: third === undefined ? "h:mm AM/PM" : "h:mm:ss AM/PM" };
  if (part !== undefined) return { value, format: "mm:ss.0" };
  if (value >= 1) return { value, format: "[h]:mm:ss" };
  return { value, format: third === undefined ? "h:mm" : "h:mm:ss" };
}

/** The part of a day, or undefined where a clock knows no such time; hours alone may pass the day. */
function clock(
  hours: number,
  minutes: number,
  seconds: number,
  half: string | undefined,
): number | undefined {
  if (minutes > 59 || seconds >= 60 || hours > 9999 || (half && hours > 12)) return undefined;
  const inHalf = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  return (inHalf * 3600 + minutes * 60 + seconds) / day;
}

/** "1/1/2017 12:30", a day and a time after it. */
function moment(text: string, language: Language, thisYear: number): TypedNumber | undefined {
  const [, date = "", hour = ""] = /^(.+?)\s+(\d{1,2}:.+)$/.exec(text) ?? [];
  const [on, at] = [typedDay(date, isChinese(language), thisYear), time(hour, language)];
  if (!on || !at || at.value >= 1) return undefined;
  return { value: on.value + at.value, format: "m/d/yyyy h:mm" };
}

/**
 * Excel's reading of a text as a number: money, percentages, thousands, brackets, exponents, fractions, dates and
 * times as the display language writes them. Undefined for what stays text.
 * @example typedNumber("$120", "en-US", 2026) → { value: 120, format: "$#,##0_);[Red]($#,##0)" }
 */
export function typedNumber(given: string, language: Language, thisYear: number): TypedNumber | undefined {
  // A Chinese keyboard has wide digits and signs, too.
  const text = isChinese(language) ? given.normalize("NFKC") : given;
  if (!/\d/.test(text)) return undefined;
  return (
    amount(text, language) ??
    typedDay(text, isChinese(language), thisYear) ??
    time(text, language) ??
    fraction(text) ??
    moment(text, language, thisYear)
  );
}
