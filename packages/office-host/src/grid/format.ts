import {
  BooleanNumber,
  BorderStyleTypes,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from "@univerjs/core";
import type { Format } from "xlsx-book/book";
import { horizontal } from "./alignments";

const vertical = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const borderStyles: Record<string, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const borderSides = { top: "t", bottom: "b", left: "l", right: "r" } as const;
/** The grid indents by padding; one step of Excel's indent is about nine pixels wide. */
const indentPixels = 9;

/** What the grid counts downwards; signs below one another are a way of their own there. */
const stacked = 180;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const keyOf = <K extends string>(map: Record<K, unknown>, value: unknown): K | undefined =>
  (Object.keys(map) as K[]).find((key) => map[key] === value);

/** A Book's format as the grid's style. Only what is given is set, so it can be laid over another. */
export function styleOf(format: Format): IStyleData {
  const style: IStyleData = {};
  if (format.number !== undefined) style.n = { pattern: format.number };
  if (format.bold !== undefined) style.bl = flag(format.bold);
  if (format.italic !== undefined) style.it = flag(format.italic);
  if (format.underline !== undefined) style.ul = { s: flag(format.underline) };
  if (format.strikethrough !== undefined) style.st = { s: flag(format.strikethrough) };
  if (format.color !== undefined) style.cl = { rgb: format.color };
  if (format.fill !== undefined) style.bg = format.fill === "" ? null : { rgb: format.fill };
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.horizontal !== undefined) style.ht = horizontal[format.horizontal];
  if (format.vertical !== undefined) style.vt = vertical[format.vertical];
  if (format.wrap !== undefined) style.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (format.indent !== undefined) style.pd = { l: format.indent * indentPixels };
  if (format.rotation !== undefined)
    style.tr = format.rotation === stacked ? { a: 0, v: 1 } : { a: -format.rotation };
  if (format.borders) {
    style.bd = {};
    for (const [side, border] of Object.entries(format.borders)) {
      const key = borderSides[side as keyof typeof borderSides];
      style.bd[key] =
        border.style === "none"
          ? null
          : { s: borderStyles[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
    }
  }
  return style;
}

/** The grid's style as a Book's format; undefined where nothing is set. */
export function formatOf(style: IStyleData | null | undefined | void): Format | undefined {
  if (!style) return undefined;
  const format: Format = {};
  if (style.n?.pattern) format.number = style.n.pattern;
  if (style.bl) format.bold = true;
  if (style.it) format.italic = true;
  if (style.ul?.s) format.underline = true;
  if (style.st?.s) format.strikethrough = true;
  if (style.cl?.rgb) format.color = hex(style.cl.rgb);
  if (style.bg?.rgb) format.fill = hex(style.bg.rgb);
  if (style.ff) format.fontName = style.ff;
  if (style.fs) format.fontSize = style.fs;
  const across = keyOf(horizontal, style.ht);
  if (across) format.horizontal = across;
  const down = keyOf(vertical, style.vt);
  if (down) format.vertical = down;
  if (style.tb === WrapStrategy.WRAP) format.wrap = true;
  if (style.pd?.l) format.indent = Math.round(style.pd.l / indentPixels);
  if (style.tr?.v) format.rotation = stacked;
  else if (style.tr?.a) format.rotation = -style.tr.a;
  const borders: NonNullable<Format["borders"]> = {};
  for (const [side, key] of Object.entries(borderSides)) {
    const border = style.bd?.[key];
    if (border?.s)
      borders[side as keyof typeof borderSides] = {
        style: keyOf(borderStyles, border.s) ?? "thin",
        color: hex(border.cl.rgb ?? "#000000"),
      };
  }
  if (Object.keys(borders).length > 0) format.borders = borders;
  return Object.keys(format).length > 0 ? format : undefined;
}

/** `rgb(1,2,3)` and `#abc` as `#RRGGBB`. */
export function hex(color: string): string {
  const parts = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/i.exec(color);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.startsWith("#") ? color.toUpperCase() : color;
}

type StyleOrId = IStyleData | string | null | undefined | void;

/** The style that takes a change of style back: what was there before, and nothing where nothing was. */
export function styleBack(before: StyleOrId, change: StyleOrId): IStyleData | null {
  const old = (typeof before === "object" ? before : null) ?? {};
  if (typeof change !== "object" || change === null) return { ...old };
  const back: Record<string, unknown> = {};
  for (const key of Object.keys(change))
    back[key] =
      key === "bd"
        ? Object.fromEntries(
            Object.keys(change.bd ?? {}).map((side) => [side, old.bd?.[side as "t"] ?? null]),
          )
        : (old[key as keyof IStyleData] ?? null);
  return back as IStyleData;
}
