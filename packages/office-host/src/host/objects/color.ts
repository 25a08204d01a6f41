import { invalidArgument } from "../errors";
import * as argument from "./arguments";

/** "#RRGGBB" or one of HTML's colour words, as Excel takes it; "" takes a fill away. */
export function color(value: unknown, what: string): string {
  const text = argument.text(value, what);
  if (text === "") return "";
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "")}`.toUpperCase();
  const named = colorWords[text.toLowerCase()];
  if (!named) throw invalidArgument(what);
  return named;
}

const colorWords: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  purple: "#800080",
  maroon: "#800000",
  olive: "#808000",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
};
