import type { Language } from "../core/language";

const en = {
  sign: (sign: string, at: number) =>
    `“${sign}” at place ${at} is not understood. Use numbers, + - * / ^ ( ) % 万 亿.`,
  unfinished: () => "The expression is not finished.",
  brackets: () => "A bracket has no partner.",
  division: () => "It divides by 0.",
  large: () => "The number is too large.",
};

const zh: typeof en = {
  sign: (sign, at) => `第 ${at} 个字符“${sign}”无法识别。可用数字、+ - * / ^ ( ) %、万、亿。`,
  unfinished: () => "算式不完整。",
  brackets: () => "括号没有配对。",
  division: () => "除数为 0。",
  large: () => "数字太大。",
};

/** Why what was typed is no amount, wherever amounts are typed. */
export const notAnAmount: Readonly<Record<Language, typeof en>> = { en, zh };
