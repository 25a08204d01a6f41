import type { Language } from "../core/language";

/** Whether text is a number that a cell keeps as text: "100", " 1,234.5 ", "30%". */
export function looksLikeNumber(text: string): boolean {
  return /^\s*[-+]?(\d[\d,]*)?\.?\d+\s*%?\s*$/.test(text);
}

/** An amount as people of the language write it, with up to so many decimals. */
export const amountText = (amount: number, language: Language, decimals = 6): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(amount);

/** A number as it is, with its thousands apart; a short one needs none. */
export const groupedText = (amount: number, language: Language): string =>
  Math.abs(amount) < 10_000 ? String(amount) : amountText(amount, language, 15);

/** A share as a percentage, with up to so many decimals. */
export const shareText = (share: number, language: Language, decimals = 2): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: decimals }).format(share);

/** A share as a percentage as formulas write it; the largest are cut to what is a number still. */
export const percentText = (share: number): string =>
  `${Number(Math.min(share * 100, Number.MAX_VALUE).toPrecision(12))}%`;

/** A share beside others of its kind: always with one decimal. */
export const intervalText = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);

/** A month of the year, from 0, as people of the language call it; `narrow` for a chart's axis. */
export const monthText = (month: number, language: Language, narrow = false): string =>
  language === "zh" && !narrow
    ? `${month + 1}月`
    : new Intl.DateTimeFormat(language, { month: narrow ? "narrow" : "long", timeZone: "UTC" }).format(
        Date.UTC(2024, month, 1),
      );

/** A chance, never called certain or impossible where it only rounds to that. */
export function chanceText(chance: number, language: Language): string {
  if (chance > 0 && chance < 0.0005) return `<${shareText(0.001, language, 1)}`;
  if (chance < 1 && chance > 0.9995) return `>${shareText(0.999, language, 1)}`;
  return shareText(chance, language, 1);
}

/** What somebody means who writes 30 for 30 %: "write 30% or 0.3"; nothing where it is no such number. */
export function asShare(value: number, write: string, or = "or"): string {
  if (!(value >= 2 && value <= 1000)) return "";
  return `${write} ${value}% ${or} ${Number((value / 100).toPrecision(15))}`;
}
