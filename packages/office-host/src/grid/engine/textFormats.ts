import {
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { hasChineseNumerals } from "../chineseNumerals";
import { formatNumber, isOutOfCalendar } from "../formatNumber";
import { atMidnight } from "../midnight";
import { formatInFormula } from "../localFormats";
import type { Language } from "../typedNumber";
import { asArray, each, type Change } from "./values";

/** 1.005 is rounded as the digits that one sees: up, although the binary fraction lies a little below. */
const seen: Change = (value) => {
  const number = Number(value.getValue());
  return value.isNumber() && !Number.isInteger(number)
    ? NumberValueObject.create(number * (1 + Number.EPSILON))
    : value;
};

/** A time that is shown as midnight belongs to the day that begins then. */
function dayOf(value: BaseValueObject, format: BaseValueObject | undefined): BaseValueObject {
  if (!value.isNumber() || !format?.isString()) return value;
  return NumberValueObject.create(atMidnight(String(format.getValue()), Number(value.getValue())));
}

/** How often a letter of a day stands in a format means no more than Excel has forms of it: "yyy" is "yyyy". */
const formOf = (letters: string): string => {
  const [letter = ""] = letters;
  if (/y/i.test(letter)) return letter.repeat(letters.length > 2 ? 4 : 2);
  return letter.repeat(Math.min(letters.length, 4));
};

/** A format of nothing shows texts alone, where the engine would show the number; it knows "yyyy" and refuses "yyy". */
const understood: Change = (format) => {
  if (format.isNull() || format.getValue() === "") return StringValueObject.create(";;;@");
  if (!format.isString()) return format;
  const text = String(format.getValue()).replace(
    /("[^"]*"|\\.|\[[^\]]*\]|general)|y+|d+|m{6,}/gi,
    (letters, kept?: string) => kept ?? formOf(letters),
  );
  return StringValueObject.create(text);
};

/** The one format of TEXT; undefined where it is given several, or a number. */
function formatOf(given: BaseValueObject): string | undefined {
  const list = asArray(given);
  if (list && (list.getRowCount() !== 1 || list.getColumnCount() !== 1)) return undefined;
  const format = list?.get(0, 0) ?? given;
  return format.isString() ? String(format.getValue()) : undefined;
}

const numberIn = (value: BaseValueObject): number | undefined => {
  const number = value.isString() ? (value as StringValueObject).convertToNumberObjectValue() : value;
  return number.isNumber() || number.isNull() ? Number(number.getValue()) : undefined;
};

/** What the formatter of the engine can't write is written before it is asked: days that there are none of, and Chinese numerals. */
function written(value: BaseValueObject, format: string): BaseValueObject {
  const number = numberIn(value);
  if (number === undefined) return value;
  if (isOutOfCalendar(format, number)) return ErrorValueObject.create(ErrorType.VALUE);
  return hasChineseNumerals(format) ? StringValueObject.create(formatNumber(format, number)) : value;
}

/** The arguments of TEXT as the engine takes them. */
export function textArguments(
  [value, format]: readonly BaseValueObject[],
  language: Language,
): BaseValueObject[] {
  if (!value || !format) return [value, format].filter((one) => one !== undefined);
  const said = formatOf(format);
  const pattern = said === undefined ? undefined : formatInFormula(said, language);
  const text = pattern === undefined ? value : each(value, (one) => written(one, pattern));
  const drawn =
    pattern === undefined ? format : StringValueObject.create(hasChineseNumerals(pattern) ? "@" : pattern);
  return [each(text, (one) => dayOf(seen(one), drawn)), each(drawn, understood)];
}
