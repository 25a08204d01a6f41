import { invalidArgument } from "../errors";
import { colorWords } from "./colorWords";
import * as argument from "./arguments";

/** "#RRGGBB" or one of CSS's words for colours, as Excel takes it; "" takes a fill away. */
export function color(value: unknown, what: string): string {
  const text = argument.text(value, what);
  if (text === "") return "";
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "")}`.toUpperCase();
  const named = colorWords[text.toLowerCase()];
  if (!named) throw invalidArgument(what);
  return named;
}
