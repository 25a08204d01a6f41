import type { Format, NamedStyle, StylePart } from "xlsx-book/book";

const line = (style: string, color: string) => ({ style, color });
const around = (style: string, color: string): Format["borders"] => ({
  top: line(style, color),
  bottom: line(style, color),
  left: line(style, color),
  right: line(style, color),
});

/** What most of Excel's own styles leave alone. */
const looksOnly: StylePart[] = ["number", "alignment", "border", "protection"];
const boxed: StylePart[] = ["number", "alignment", "protection"];
const numbers: StylePart[] = ["alignment", "font", "border", "fill", "protection"];

const titled = (
  builtIn: number,
  fontSize: number,
  bottom?: string,
  color = "#4472C4",
): Omit<NamedStyle, "name"> => ({
  builtIn,
  format: {
    bold: true,
    color: "#44546A",
    fontSize,
    ...(bottom && { borders: { bottom: line(bottom, color) } }),
  },
  without: bottom ? boxed : looksOnly,
});

/** Excel's own styles by their names in files, with the theme that Excel begins with. */
const known: Readonly<Record<string, Omit<NamedStyle, "name">>> = {
  Comma: {
    builtIn: 3,
    format: { number: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
    without: numbers,
  },
  "Comma [0]": {
    builtIn: 6,
    format: { number: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
    without: numbers,
  },
  Currency: {
    builtIn: 4,
    format: { number: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' },
    without: numbers,
  },
  "Currency [0]": {
    builtIn: 7,
    format: { number: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' },
    without: numbers,
  },
  Percent: { builtIn: 5, format: { number: "0%" }, without: numbers },
  Hyperlink: { builtIn: 8, format: { color: "#0563C1", underline: true }, without: looksOnly },
  "Followed Hyperlink": { builtIn: 9, format: { color: "#954F72", underline: true }, without: looksOnly },
  Note: { builtIn: 10, format: { fill: "#FFFFCC", borders: around("thin", "#B2B2B2") }, without: boxed },
  "Warning Text": { builtIn: 11, format: { color: "#FF0000" }, without: looksOnly },
  Title: {
    builtIn: 15,
    format: { color: "#44546A", fontSize: 18, fontName: "Calibri Light" },
    without: looksOnly,
  },
  "Heading 1": titled(16, 15, "thick"),
  "Heading 2": titled(17, 13, "thick", "#A1B8E1"),
  "Heading 3": titled(18, 11, "medium", "#8EA9DB"),
  "Heading 4": titled(19, 11),
  Input: {
    builtIn: 20,
    format: { color: "#3F3F76", fill: "#FFCC99", borders: around("thin", "#7F7F7F") },
    without: boxed,
  },
  Output: {
    builtIn: 21,
    format: { bold: true, color: "#3F3F3F", fill: "#F2F2F2", borders: around("thin", "#3F3F3F") },
    without: boxed,
  },
  Calculation: {
    builtIn: 22,
    format: { bold: true, color: "#FA7D00", fill: "#F2F2F2", borders: around("thin", "#7F7F7F") },
    without: boxed,
  },
  "Check Cell": {
    builtIn: 23,
    format: { bold: true, color: "#FFFFFF", fill: "#A5A5A5", borders: around("double", "#3F3F3F") },
    without: boxed,
  },
  "Linked Cell": {
    builtIn: 24,
    format: { color: "#FA7D00", borders: { bottom: line("double", "#FF8001") } },
    without: boxed,
  },
  Total: {
    builtIn: 25,
    format: { bold: true, borders: { top: line("thin", "#4472C4"), bottom: line("double", "#4472C4") } },
    without: boxed,
  },
  Good: { builtIn: 26, format: { color: "#006100", fill: "#C6EFCE" }, without: looksOnly },
  Bad: { builtIn: 27, format: { color: "#9C0006", fill: "#FFC7CE" }, without: looksOnly },
  Neutral: { builtIn: 28, format: { color: "#9C5700", fill: "#FFEB9C" }, without: looksOnly },
  "Explanatory Text": { builtIn: 53, format: { italic: true, color: "#7F7F7F" }, without: looksOnly },
};

/** What Office.js calls by other names than files do. */
const otherNames: Readonly<Record<string, string>> = {
  WholeComma: "Comma [0]",
  WholeDollar: "Currency [0]",
  Hlink: "Hyperlink",
  HlinkTrav: "Followed Hyperlink",
  SheetTitle: "Title",
};

const tints = [0, 0.8, 0.6, 0.4];

/** A colour so far on the way to white. */
function lighter(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const hex = parts.map((part) =>
    Math.round(part + (255 - part) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("").toUpperCase()}`;
}

/** «Accent1», «20% - Accent1» and their like, in the theme's colours. */
function accent(name: string, colorOf: (accent: number) => string): NamedStyle | undefined {
  const [, share, digit] = /^(?:(20|40|60)% - )?Accent([1-6])$/.exec(name) ?? [];
  if (digit === undefined) return undefined;
  const step = share === undefined ? 0 : Number(share) / 20;
  const fill = lighter(colorOf(Number(digit)), tints[step]!);
  return {
    name,
    builtIn: 29 + 4 * (Number(digit) - 1) + step,
    format: { fill, ...((step === 0 || step === 3) && { color: "#FFFFFF" }) },
    without: looksOnly,
  };
}

/** A style's name in files, from either spelling: «Heading1», «Accent1_20», «CheckCell». */
export function fileName(name: string): string {
  if (otherNames[name]) return otherNames[name];
  const [, digit, share] = /^Accent([1-6])_(20|40|60)$/.exec(name) ?? [];
  if (digit !== undefined) return `${share}% - Accent${digit}`;
  const plain = (text: string): string => text.replace(/[\s_]/g, "").toLowerCase();
  return Object.keys(known).find((one) => plain(one) === plain(name)) ?? name;
}

export const accentNames: readonly string[] = ["", "20% - ", "40% - ", "60% - "].flatMap((share) =>
  [1, 2, 3, 4, 5, 6].map((number) => `${share}Accent${number}`),
);
export const builtInNames: readonly string[] = ["Normal", ...Object.keys(known), ...accentNames];

/** One of Excel's own styles; undefined where the name is none. */
export function builtInStyle(name: string, colorOf: (accent: number) => string): NamedStyle | undefined {
  if (name === "Normal") return { name, builtIn: 0, format: {} };
  return known[name] ? { name, ...known[name] } : accent(name, colorOf);
}
