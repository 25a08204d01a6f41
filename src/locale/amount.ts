import type { Language } from "../core/language";
import { amountText } from "./numbertext";

const en = {
  sign: (sign: string, at: number) =>
    `“${sign}” at place ${at} is not understood. Use numbers, + - * / ^ ( ) %, k, M, bn.`,
  empty: () => "Enter a number.",
  unfinished: () => "The expression is not finished.",
  brackets: () => "A bracket has no partner.",
  division: () => "It divides by 0.",
  root: () => "A negative number can't be raised to a fraction.",
  large: () => "The number is too large.",
  long: (most: string, takesCells: boolean) =>
    `More than ${most} characters. Enter a shorter calculation${takesCells ? ", or use a cell" : ""}.`,
  deep: (most: string) => `More than ${most} brackets inside one another. Enter a simpler calculation.`,
};

const zh: typeof en = {
  sign: (sign, at) => `第 ${at} 个字符“${sign}”无法识别。可用数字、+ - * / ^ ( ) %、万、亿。`,
  empty: () => "请输入数字。",
  unfinished: () => "算式不完整。",
  brackets: () => "括号没有配对。",
  division: () => "除数为 0。",
  root: () => "负数不能求分数次幂。",
  large: () => "数字太大。",
  long: (most, takesCells) => `超过 ${most} 个字符。请缩短算式${takesCells ? "，或取所选单元格" : ""}。`,
  deep: (most) => `括号嵌套超过 ${most} 层。请简化算式。`,
};

/** What is known of a text that is no amount. */
type Facts =
  | { readonly code: "sign"; readonly sign: string; readonly at: number }
  | { readonly code: "long" | "deep"; readonly most: number }
  | { readonly code: Exclude<keyof typeof en, "sign" | "long" | "deep"> };

/**
 * Why what was typed is no amount, wherever amounts are typed.
 *
 * @param takesCells whether the field can take cells instead
 */
export function amountSentence(wrong: Facts, language: Language, takesCells = false): string {
  const say = language === "zh" ? zh : en;
  switch (wrong.code) {
    case "sign":
      return say.sign(wrong.sign, wrong.at);
    case "long":
      return say.long(amountText(wrong.most, language), takesCells);
    case "deep":
      return say.deep(amountText(wrong.most, language));
    default:
      return say[wrong.code]();
  }
}
