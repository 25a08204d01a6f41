import type { Attributes } from "./scanXml";
import { childOf, childrenOf, type Element, everyOf, within } from "./xml";

const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const INDEXED = [
  ...BASIC,
  ...BASIC,
  ...`800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399
  333333`.split(/\s+/),
];

export interface Palette {
  theme: string[];
  indexed: string[];
}

/** The theme's twelve colours in the order in which cells count them (light before dark), and the file's own palette. */
export function readPalette(theme: Element | undefined, styles: Element | undefined): Palette {
  const scheme = everyOf(theme, "clrScheme")[0];
  const found = (scheme?.children ?? []).map(
    ({ children: [color] }) => color?.attributes.lastClr ?? color?.attributes.val ?? "000000",
  );
  const [dark1, light1, dark2, light2, ...accents] = found;
  const own = childrenOf(within(styles, "colors", "indexedColors"), "rgbColor").map((color) =>
    (color.attributes.rgb ?? "").slice(-6),
  );
  return {
    theme: found.length >= 12 ? [light1, dark1, light2, dark2, ...accents] : OFFICE_THEME,
    indexed: own.length ? own : INDEXED,
  };
}

/** A tint makes lightness go towards white (over 0) or black (under 0), as the format defines it: RRGGBB of RRGGBB. */
export function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  const hue =
    span === 0
      ? 0
      : high === red
        ? ((green - blue) / span + 6) % 6
        : high === green
          ? (blue - red) / span + 2
          : (red - green) / span + 4;
  const light = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const channel = (offset: number) => {
    const k = (offset + hue * 2) % 12;
    const value = light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `${channel(0)}${channel(8)}${channel(4)}`;
}

export function readColor(attributes: Attributes | undefined, palette: Palette): string | undefined {
  if (!attributes) return undefined;
  const { rgb, theme, indexed, tint } = attributes;
  const base =
    rgb?.slice(-6) ??
    (theme !== undefined ? palette.theme[Number(theme)] : indexed && palette.indexed[Number(indexed)]);
  if (!base || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  const shade = Math.max(-1, Math.min(1, Number(tint) || 0));
  return `#${(shade ? tinted(base, shade) : base).toUpperCase()}`;
}

export const childColor = (
  element: Element | undefined,
  name: string,
  palette: Palette,
): string | undefined => readColor(childOf(element, name)?.attributes, palette);

/** `#RRGGBB` or `#RGB` as the file's opaque ARGB; black for what is no such colour. */
export function fileColor(color: string): string {
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const full = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")
    : color.replace("#", "");
  return `FF${/^[0-9a-f]{6}$/i.test(full) ? full.toUpperCase() : "000000"}`;
}
