import type { Format, NamedStyle, StylePart } from "./book";
import type { Kept } from "./keptElement";
import { fileColor } from "./colors";
import { builtInNumber } from "./numberFormats";
import { tableStyles } from "./tableStyles";
import { encodeEscapes } from "./textEscapes";
import { tag, xmlPart } from "./xml";

/** The font of a cell that names none. */
export const DEFAULT_FONT = { fontName: "Calibri", fontSize: 11 };

const color = (name: string, value: string | undefined): string =>
  value === undefined ? "" : tag(name, { rgb: fileColor(value) });

const font = (format: Format, fallback?: typeof DEFAULT_FONT): string => {
  const size = format.fontSize ?? fallback?.fontSize;
  const name = format.fontName ?? fallback?.fontName;
  return tag(
    "font",
    {},
    (format.bold ? "<b/>" : "") +
      (format.italic ? "<i/>" : "") +
      (format.strikethrough ? "<strike/>" : "") +
      (format.underline ? "<u/>" : "") +
      (size === undefined ? "" : tag("sz", { val: size })) +
      color("color", format.color) +
      (name === undefined ? "" : tag("name", { val: name })) +
      (fallback && name === fallback.fontName ? tag("family", { val: 2 }) : ""),
  );
};

const fill = (value: string | undefined, part: "fgColor" | "bgColor"): string =>
  value === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : tag("fill", {}, tag("patternFill", { patternType: "solid" }, color(part, value)));

const border = (borders: Format["borders"]): string =>
  tag(
    "border",
    {},
    (["left", "right", "top", "bottom"] as const)
      .map((side) => {
        const line = borders?.[side];
        return line ? tag(side, { style: line.style }, color("color", line.color)) : tag(side);
      })
      .join("") + "<diagonal/>",
  );

/** Rows of a table that are kept once each and named by their number. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(...first: string[]) {
    for (const item of first) this.numbers.set(item, this.numbers.size);
  }

  number(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.numbers.size);
    return this.numbers.size - 1;
  }

  list(name: string): string {
    const items = [...this.numbers.keys()];
    return items.length ? tag(name, { count: items.length }, items.join("")) : "";
  }
}

const MIDDLE = { top: "top", middle: "center", bottom: "bottom" };

/** The parts of a style, and the attributes that say whether it speaks of them. */
export const STYLE_PARTS: readonly (readonly [StylePart, string])[] = [
  ["number", "applyNumberFormat"],
  ["alignment", "applyAlignment"],
  ["font", "applyFont"],
  ["border", "applyBorder"],
  ["fill", "applyFill"],
  ["protection", "applyProtection"],
];

/** The styles part: every format in use once, named by its number. */
export class StyleSheet {
  private readonly codes = new Map<string, number>();
  private readonly fonts = new Numbered(font({}, DEFAULT_FONT));
  private readonly fills = new Numbered(
    fill(undefined, "fgColor"),
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Numbered(border(undefined));
  private readonly cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly differential = new Numbered();
  private readonly known = new Map<string, number>();
  private readonly styleIds: ReadonlyMap<string, number>;

  constructor(
    private readonly named: readonly NamedStyle[] = [],
    private readonly ofTables: readonly Kept[] = [],
  ) {
    this.styleIds = new Map(named.map(({ name }, index) => [name, index + 1]));
  }

  /** `quoted` is text that would read as a formula or a number if someone edited the cell. */
  cell(format: Format = {}, quoted = false): number {
    const key = JSON.stringify([format, quoted]);
    const number = this.known.get(key) ?? this.cells.number(this.xf(format, quoted));
    this.known.set(key, number);
    return number;
  }

  conditional(format: Format): number {
    const code = format.number;
    return this.differential.number(
      tag(
        "dxf",
        {},
        font(format).replace("<font></font>", "") +
          (code === undefined ? "" : tag("numFmt", { numFmtId: this.code(code), formatCode: code })) +
          (format.fill === undefined ? "" : fill(format.fill, "bgColor")) +
          (format.borders ? border(format.borders) : ""),
      ),
    );
  }

  private code(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    if (!this.codes.has(code)) this.codes.set(code, 164 + this.codes.size);
    return this.codes.get(code)!;
  }

  private xf(format: Format, quoted: boolean): string {
    const { horizontal, vertical, wrap, shrink, indent, rotation, locked, hidden } = format;
    const ids = {
      numFmtId: this.code(format.number),
      fontId: this.fonts.number(font(format, DEFAULT_FONT)),
      fillId: format.fill === undefined ? 0 : this.fills.number(fill(format.fill, "fgColor")),
      borderId: this.borders.number(border(format.borders)),
    };
    const isProtection = locked !== undefined || hidden;
    const aligned = horizontal || vertical || wrap || shrink || indent || rotation;
    const content =
      (aligned
        ? tag("alignment", {
            horizontal: horizontal,
            vertical: vertical && MIDDLE[vertical],
            textRotation:
              rotation === 180 ? 255 : rotation && rotation < 0 ? 90 - rotation : rotation || undefined,
            wrapText: wrap ? 1 : undefined,
            indent,
            shrinkToFit: shrink ? 1 : undefined,
          })
        : "") +
      (isProtection
        ? tag("protection", {
            locked: locked === undefined ? undefined : Number(locked),
            hidden: hidden ? 1 : undefined,
          })
        : "");
    return tag(
      "xf",
      {
        ...ids,
        xfId: this.styleIds.get(format.style ?? "") ?? 0,
        quotePrefix: quoted ? 1 : undefined,
        applyNumberFormat: ids.numFmtId ? 1 : undefined,
        applyFont: ids.fontId ? 1 : undefined,
        applyFill: ids.fillId ? 1 : undefined,
        applyBorder: ids.borderId ? 1 : undefined,
        applyAlignment: aligned ? 1 : undefined,
        applyProtection: isProtection ? 1 : undefined,
      },
      content || undefined,
    );
  }

  /** Each style's own format: it belongs to none, and says what it leaves alone. */
  private bases(): string {
    const normal = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const bases = this.named.map(({ format, without = [] }) => {
      const { style: _style, ...own } = format;
      const leaves = STYLE_PARTS.filter(([part]) => without.includes(part)).map(([, name]) => `${name}="0"`);
      const xf = this.xf(own, false)
        .replace(' xfId="0"', "")
        .replace(/ apply\w+="1"/g, "");
      return leaves.length > 0 ? xf.replace("<xf ", `<xf ${leaves.join(" ")} `) : xf;
    });
    return tag("cellStyleXfs", { count: bases.length + 1 }, normal + bases.join(""));
  }

  private styleNames(): string {
    const names = this.named.map(({ name, builtIn }, index) =>
      tag("cellStyle", { name: encodeEscapes(name), xfId: index + 1, builtinId: builtIn }),
    );
    const normal = tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
    return tag("cellStyles", { count: names.length + 1 }, normal + names.join(""));
  }

  part(): string {
    const [bases, names] = [this.bases(), this.styleNames()];
    const ofTables = tableStyles(this.ofTables, (format) => this.differential.number(format));
    const codes = [...this.codes].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    return xmlPart(
      tag(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        (codes.length ? tag("numFmts", { count: codes.length }, codes.join("")) : "") +
          this.fonts.list("fonts") +
          this.fills.list("fills") +
          this.borders.list("borders") +
          bases +
          this.cells.list("cellXfs") +
          names +
          (this.differential.list("dxfs") || '<dxfs count="0"/>') +
          ofTables,
      ),
    );
  }
}
