import type { Appearance } from "../pane/shell/theme";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether a colour as Office writes it, "#RRGGBB", is nearer to black than to white. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Excel's own theme where it tells of it, else what the browser asks for. High contrast is Fluent's own matter. */
export function appearanceNow(): Appearance {
  const theme = Office.context?.officeTheme;
  if (theme?.bodyBackgroundColor) return isDark(theme.bodyBackgroundColor) ? "dark" : "light";
  return dark.matches ? "dark" : "light";
}

export function onAppearance(changed: () => void): void {
  dark.addEventListener("change", changed);
}
