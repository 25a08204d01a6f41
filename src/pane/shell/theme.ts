import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Language } from "../../core/language";

/** The mark's green, from the darkest to the lightest. */
const green: BrandVariants = {
  10: "#051a15",
  20: "#08261f",
  30: "#0a332a",
  40: "#0c4136",
  50: "#0e4f42",
  60: "#105e4f",
  70: "#126d5c",
  80: "#147a67",
  90: "#2a917d",
  100: "#3fa891",
  110: "#54bda3",
  120: "#6dcab2",
  130: "#8fd8c5",
  140: "#b1e5d8",
  150: "#d0f0e8",
  160: "#ebf9f5",
};

/**
 * A Chinese face first in Chinese, so that quotation marks and dashes are Chinese ones, and last in English. The
 * Korean cut of Noto has the Latin of the others with narrow quotation marks.
 */
const fonts: Readonly<Record<Language, string>> = {
  en: '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", "Noto Sans CJK KR", "Microsoft YaHei UI", "PingFang SC", sans-serif',
  zh: '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Segoe UI", sans-serif',
};

const light = createLightTheme(green);
const dark: Theme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
  colorBrandForegroundLinkHover: green[120],
  // Fluent's own is 4.2 : 1 on its dark background.
  colorStatusDangerForeground1: "#eb8a93",
};

export type Appearance = "light" | "dark";
const looks: Readonly<Record<Appearance, Theme>> = { light, dark };

const themeOf = (appearance: Appearance, language: Language): Theme => ({
  ...looks[appearance],
  fontFamilyBase: fonts[language],
});
/** Made once, since a new object is a new style sheet to Fluent. */
export const themes: Readonly<Record<Appearance, Readonly<Record<Language, Theme>>>> = {
  light: { en: themeOf("light", "en"), zh: themeOf("light", "zh") },
  dark: { en: themeOf("dark", "en"), zh: themeOf("dark", "zh") },
};
