import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

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

/** Chinese first falls to the system's own face, so that both scripts look at home. */
const fontFamilyBase =
  '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Roboto, "Helvetica Neue", sans-serif';

const light: Theme = { ...createLightTheme(green), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(green),
  fontFamilyBase,
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
  colorBrandForegroundLinkHover: green[120],
};

export type Appearance = "light" | "dark";
export const themes: Readonly<Record<Appearance, Theme>> = { light, dark };
