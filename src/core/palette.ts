/** The colours that a workbook's sheets of ours have in common, as #RRGGBB. */
export interface Palette {
  /** Headers' fill, titles and sheet tabs: white text on it can be read. */
  readonly ink: string;
  /** The fill of totals and of headers below the first: black text on it can be read. */
  readonly soft: string;
}

/** The product's own. */
export const ownPalette: Palette = { ink: "#126D5C", soft: "#E4F5F0" };

/** The first accents of the themes that Office gives every new workbook: 2007, 2013 and 2023. */
const officeAccents: readonly string[] = ["#4F81BD", "#4472C4", "#156082"];

/** What WCAG asks of text on its ground. */
const leastContrast = 4.5;

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const colorOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();

/** Relative luminance, 0 for black and 1 for white: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export const contrastWithWhite = (color: string): number => 1.05 / (luminance(color) + 0.05);

/**
 * The colours that go with a workbook's theme: its first accent, darkened until white text on it can be read, and a
 * tint of it. A workbook with a theme of Office's own, or with none that can be told, gets the product's.
 *
 * @param accent the theme's first accent as #RRGGBB; null or anything else where it is not known
 * @example paletteOf("#C00000") // { ink: "#C00000", soft: "#F7E0E0" }
 */
export function paletteOf(accent: string | null): Palette {
  if (accent === null || !/^#[0-9a-f]{6}$/i.test(accent)) return ownPalette;
  if (officeAccents.includes(accent.toUpperCase())) return ownPalette;
  let ink = colorOf(channelsOf(accent));
  while (contrastWithWhite(ink) < leastContrast)
    ink = colorOf(channelsOf(ink).map((channel) => Math.floor(channel * 0.95)));
  return { ink, soft: colorOf(channelsOf(accent).map((channel) => 255 - (255 - channel) * 0.12)) };
}
