import type { Format, NamedStyle } from "./book";
import { childColor, type Palette } from "./colors";
import type { Kept } from "./keptElement";
import type { LeftOutCode } from "./leftOut";
import type { Meter } from "./meter";
import { builtInFormat, isDateFormat } from "./numberFormats";
import { readTableStyles } from "./tableStyles";
import { DEFAULT_FONT, STYLE_PARTS } from "./writeStyles";
import { decodeEscapes } from "./textEscapes";
import { childOf, childrenOf, type Element, isOn, within } from "./xml";

export interface CellStyle {
  /** Undefined for a cell without any. */
  format?: Format;
  isDate: boolean;
  left: LeftOutCode[];
}

export interface Styles {
  /** By the number that cells name. */
  cells: CellStyle[];
  /** By the number that conditional formats name. */
  differential: Format[];
  named: NamedStyle[];
  /** Looks that somebody has made for tables. */
  ofTables: Kept[];
}

export const compact = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** As far as Excel goes. */
const LARGEST_FONT = 409;
const DEEPEST_INDENT = 250;

/** `<b/>` is on, `<b val="0"/>` is off. */
const flag = (element: Element | undefined): true | undefined =>
  element && (element.attributes.val === undefined || isOn(element.attributes.val)) ? true : undefined;

function readFont(font: Element | undefined, palette: Palette): Format {
  const underline = childOf(font, "u");
  const size = Number(childOf(font, "sz")?.attributes.val);
  return {
    bold: flag(childOf(font, "b")),
    italic: flag(childOf(font, "i")),
    underline: underline && underline.attributes.val !== "none" ? true : undefined,
    strikethrough: flag(childOf(font, "strike")),
    color: childColor(font, "color", palette),
    fontName: (childOf(font, "name") ?? childOf(font, "rFont"))?.attributes.val,
    fontSize: size > 0 ? Math.min(size, LARGEST_FONT) : undefined,
  };
}

/** A cell's solid fill is its foreground; in a conditional format it is the background, and often nothing more. */
function readFill(fill: Element | undefined, palette: Palette, differential: boolean): string | undefined {
  const pattern = childOf(fill, "patternFill");
  const type = pattern?.attributes.patternType ?? (differential ? "solid" : "none");
  if (!pattern || type === "none") return childColor(within(fill, "gradientFill", "stop"), "color", palette);
  const [first, second] = differential ? ["bgColor", "fgColor"] : ["fgColor", "bgColor"];
  return childColor(pattern, first, palette) ?? childColor(pattern, second, palette);
}

const SIDES = [
  ["top", "top"],
  ["bottom", "bottom"],
  ["left", "left"],
  ["right", "right"],
  ["start", "left"],
  ["end", "right"],
] as const;

function readBorders(border: Element | undefined, palette: Palette): Format["borders"] {
  const borders: NonNullable<Format["borders"]> = {};
  for (const [name, side] of SIDES) {
    const line = childOf(border, name);
    const style = line?.attributes.style;
    if (style && style !== "none")
      borders[side] = { style, color: childColor(line, "color", palette) ?? "#000000" };
  }
  return Object.keys(borders).length ? borders : undefined;
}

const HORIZONTAL = new Map<string, Format["horizontal"]>([
  ["left", "left"],
  ["center", "center"],
  ["right", "right"],
  ["centerContinuous", "centerContinuous"],
  ["fill", "fill"],
  ["justify", "justify"],
  ["distributed", "distributed"],
]);
const VERTICAL = new Map<string, Format["vertical"]>([
  ["top", "top"],
  ["center", "middle"],
  ["bottom", "bottom"],
]);

const STACKED = 180;

/** The file counts falling texts on from 90, and knows signs below one another as 255. */
function rotationOf(inFile: number): number | undefined {
  if (inFile === 255) return STACKED;
  return inFile > 0 && inFile <= 180 ? (inFile > 90 ? 90 - inFile : inFile) : undefined;
}

function readAlignment(alignment: Element | undefined): Format {
  const {
    horizontal = "",
    vertical = "",
    wrapText,
    shrinkToFit,
    indent,
    textRotation,
  } = alignment?.attributes ?? {};
  return {
    horizontal: HORIZONTAL.get(horizontal),
    vertical: VERTICAL.get(vertical),
    wrap: isOn(wrapText) ? true : undefined,
    shrink: isOn(shrinkToFit) ? true : undefined,
    rotation: rotationOf(Number(textRotation)),
    indent: Number(indent) > 0 ? Math.min(Number(indent), DEEPEST_INDENT) : undefined,
  };
}

function leftOf(xf: Element, fill: Element | undefined, border: Element | undefined): LeftOutCode[] {
  const { vertical } = childOf(xf, "alignment")?.attributes ?? {};
  const pattern = childOf(fill, "patternFill")?.attributes.patternType ?? "none";
  const diagonal = childOf(border, "diagonal")?.attributes.style;
  return [
    ...(vertical === "justify" || vertical === "distributed" ? ["alignment" as const] : []),
    ...(childOf(fill, "gradientFill") || !["none", "solid", "gray125"].includes(pattern)
      ? ["fills" as const]
      : []),
    ...(diagonal && diagonal !== "none" ? ["borders" as const] : []),
  ];
}

export function readStyles(styles: Element | undefined, palette: Palette, meter: Meter): Styles {
  const codes = new Map(
    childrenOf(childOf(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  const number = (id: number): string | undefined => {
    const code = codes.get(id) ?? builtInFormat(id);
    return code === undefined || code.toLowerCase() === "general" ? undefined : code;
  };
  const fonts = childOf(styles, "fonts")?.children ?? [];
  const fills = childOf(styles, "fills")?.children ?? [];
  const borders = childOf(styles, "borders")?.children ?? [];

  const named = new Map<number, NamedStyle>();
  const readXf = (xf: Element): CellStyle => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const fill = fills[Number(fillId ?? 0)];
    const border = borders[Number(borderId ?? 0)];
    const font = readFont(fonts[Number(fontId ?? 0)], palette);
    const { locked, hidden } = childOf(xf, "protection")?.attributes ?? {};
    const format = compact<Format>({
      style: named.get(Number(xf.attributes.xfId ?? 0))?.name,
      number: number(Number(numFmtId ?? 0)),
      ...font,
      color: font.color === "#000000" ? undefined : font.color,
      fontName: font.fontName === DEFAULT_FONT.fontName ? undefined : font.fontName,
      fontSize: font.fontSize === DEFAULT_FONT.fontSize ? undefined : font.fontSize,
      fill: readFill(fill, palette, false),
      borders: readBorders(border, palette),
      ...readAlignment(childOf(xf, "alignment")),
      locked: locked === undefined ? undefined : isOn(locked),
      hidden: isOn(hidden) ? true : undefined,
    });
    return {
      format: Object.keys(format).length ? format : undefined,
      isDate: isDateFormat(format.number),
      left: leftOf(xf, fill, border),
    };
  };

  const readDxf = (dxf: Element): Format => {
    const code = childOf(dxf, "numFmt")?.attributes;
    return compact<Format>({
      number: code && (code.formatCode ?? number(Number(code.numFmtId))),
      ...readFont(childOf(dxf, "font"), palette),
      fill: readFill(childOf(dxf, "fill"), palette, true),
      borders: readBorders(childOf(dxf, "border"), palette),
    });
  };

  const formats = childrenOf(childOf(styles, "cellXfs"), "xf");
  const differential = childrenOf(childOf(styles, "dxfs"), "dxf");
  meter.add("styles", formats.length + differential.length);
  const bases = childrenOf(childOf(styles, "cellStyleXfs"), "xf");
  const byXf = childrenOf(childOf(styles, "cellStyles"), "cellStyle").flatMap(
    ({ attributes }): [number, NamedStyle][] => {
      const { xfId, builtinId } = attributes;
      const name = decodeEscapes(attributes.name ?? "");
      const base = bases[Number(xfId)];
      if (!base || !name || name === "Normal") return [];
      const without = STYLE_PARTS.filter(([, attribute]) => base.attributes[attribute] === "0");
      return [
        [
          Number(xfId),
          {
            name,
            ...(builtinId !== undefined && { builtIn: Number(builtinId) }),
            format: readXf(base).format ?? {},
            ...(without.length > 0 && { without: without.map(([part]) => part) }),
          },
        ],
      ];
    },
  );
  meter.add("styles", bases.length);
  // Only now: a style is none of the cells that have one.
  for (const [xfId, style] of byXf) named.set(xfId, style);
  return {
    cells: formats.map(readXf),
    differential: differential.map(readDxf),
    named: byXf.map(([, one]) => one),
    ofTables: readTableStyles(styles, meter),
  };
}
