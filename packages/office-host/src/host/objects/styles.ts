import type { Format, NamedStyle, StylePart } from "xlsx-book/book";
import { OfficeError, invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { horizontals, verticals, wordOf } from "./alignments";
import * as argument from "./arguments";
import { color } from "./color";
import { findStyle, forgetStyle, keepStyle, styleNamed, styleNames } from "./styleBook";

type Read = (format: Format) => unknown;
type Write = (value: unknown) => Partial<Format>;

/** Changes a style, so that it becomes the workbook's own; cells that have it keep their looks until it is set again. */
function change(run: Run, name: string, more: Partial<NamedStyle>): void {
  const style = styleNamed(run, name);
  if (style.builtIn === 0) throw new OfficeError("NotImplemented", "a change of the style Normal");
  keepStyle(run, { ...style, ...more });
}

const of = (properties: Readonly<Record<string, [Read, Write]>>) => ({
  read: Object.fromEntries(
    Object.entries(properties).map(([key, [read]]) => [
      key,
      (name: string, run: Run) => read(styleNamed(run, name).format),
    ]),
  ),
  write: Object.fromEntries(
    Object.entries(properties).map(([key, [, write]]) => [
      key,
      (name: string, value: unknown, run: Run) =>
        change(run, name, { format: { ...styleNamed(run, name).format, ...write(value) } }),
    ]),
  ),
});

const fillType: OfficeType<string> = {
  name: "StyleFill",
  ...of({ Color: [({ fill }) => fill ?? "#FFFFFF", (value) => ({ fill: color(value, "color") })] }),
  call: {
    Clear: (name, _args, run) => {
      const { fill: _fill, ...format } = styleNamed(run, name).format;
      change(run, name, { format });
    },
  },
};

const fontType: OfficeType<string> = {
  name: "StyleFont",
  ...of({
    Bold: [({ bold }) => bold ?? false, (value) => ({ bold: argument.flag(value, "bold") })],
    Italic: [({ italic }) => italic ?? false, (value) => ({ italic: argument.flag(value, "italic") })],
    Underline: [
      ({ underline }) => (underline ? "Single" : "None"),
      (value) => ({ underline: argument.oneOf(value, ["None", "Single"], "underline") === "Single" }),
    ],
    Strikethrough: [
      ({ strikethrough }) => strikethrough ?? false,
      (value) => ({ strikethrough: argument.flag(value, "strikethrough") }),
    ],
    Color: [({ color: own }) => own ?? "#000000", (value) => ({ color: color(value, "color") })],
    Name: [({ fontName }) => fontName ?? "Calibri", (value) => ({ fontName: argument.text(value, "name") })],
    Size: [({ fontSize }) => fontSize ?? 11, (value) => ({ fontSize: argument.number(value, "size") })],
  }),
};

const rotation: [Read, Write] = [
  (format) => format.rotation ?? 0,
  (value) => ({ rotation: argument.orientation(value) || undefined }),
];

const properties: Readonly<Record<string, [Read, Write]>> = {
  FormulaHidden: [
    ({ hidden }) => hidden ?? false,
    (value) => ({ hidden: argument.flag(value, "formulaHidden") }),
  ],
  HorizontalAlignment: [
    ({ horizontal }) => wordOf(horizontals, horizontal),
    (value) => {
      const word = argument.oneOf(value, Object.keys(horizontals), "horizontalAlignment");
      return { horizontal: horizontals[word] };
    },
  ],
  VerticalAlignment: [
    ({ vertical = "bottom" }) => wordOf(verticals, vertical),
    (value) => {
      const word = argument.oneOf(value, Object.keys(verticals), "verticalAlignment");
      return { vertical: verticals[word] };
    },
  ],
  TextOrientation: rotation,
  // What Office.js calls it on the wire.
  Orientation: rotation,
  IndentLevel: [({ indent }) => indent ?? 0, (value) => ({ indent: argument.count(value, "indentLevel") })],
  Locked: [({ locked }) => locked ?? true, (value) => ({ locked: argument.flag(value, "locked") })],
  NumberFormat: [
    ({ number }) => number ?? "General",
    (value) => ({ number: argument.text(value, "numberFormat") }),
  ],
  NumberFormatLocal: [
    ({ number }) => number ?? "General",
    (value) => ({ number: argument.text(value, "numberFormatLocal") }),
  ],
  ShrinkToFit: [
    ({ shrink }) => shrink ?? false,
    (value) => ({ shrink: argument.flag(value, "shrinkToFit") || undefined }),
  ],
  WrapText: [({ wrap }) => wrap ?? false, (value) => ({ wrap: argument.flag(value, "wrapText") })],
};

const included: Readonly<Record<string, StylePart>> = {
  IncludeAlignment: "alignment",
  IncludeBorder: "border",
  IncludeFont: "font",
  IncludeNumber: "number",
  IncludePatterns: "fill",
  IncludeProtection: "protection",
};

const own = of(properties);
const styleType: OfficeType<string> = {
  name: "Style",
  key: (name) => ({ Name: name }),
  read: {
    Name: (name, run) => styleNamed(run, name).name,
    BuiltIn: (name, run) => styleNamed(run, name).builtIn !== undefined,
    ...own.read,
    // What cells have not got here is as Excel has it where nobody sets it.
    ReadingOrder: () => "Context",
    AutoIndent: (name, run) => styleNamed(run, name).autoIndent ?? false,
    ...Object.fromEntries(
      Object.entries(included).map(([key, part]) => [
        key,
        (name: string, run: Run) => !styleNamed(run, name).without?.includes(part),
      ]),
    ),
  },
  write: {
    ...own.write,
    AutoIndent: (name, value, run) =>
      change(run, name, { autoIndent: argument.flag(value, "autoIndent") || undefined }),
    ...Object.fromEntries(
      Object.entries(included).map(([key, part]) => [
        key,
        (name: string, value: unknown, run: Run) => {
          const others = (styleNamed(run, name).without ?? []).filter((one) => one !== part);
          change(run, name, { without: argument.flag(value, key) ? others : [...others, part] });
        },
      ]),
    ),
  },
  call: {
    Delete: (name, _args, run) => {
      if (styleNamed(run, name).builtIn !== undefined) throw new OfficeError("InvalidOperation");
      forgetStyle(run, name);
    },
  },
  open: {
    Fill: (name) => target(fillType, name),
    Font: (name) => target(fontType, name),
  },
};

const styleTarget = (run: Run, name: string): Target => target(styleType, styleNamed(run, name).name);

export const stylesType: OfficeType<undefined> = {
  name: "StyleCollection",
  items: (_self, run) => styleNames(run).map((name) => styleTarget(run, name)),
  call: {
    Add: (_self, [given], run) => {
      const name = argument.text(given, "name");
      if (name === "" || name.length > 255) throw invalidArgument("name");
      if (findStyle(run, name)) throw new OfficeError("ItemAlreadyExists", name);
      keepStyle(run, { name, format: {} });
    },
    GetCount: (_self, _args, run) => styleNames(run).length,
  },
  open: {
    GetItem: (_self, [name], run) => styleTarget(run, argument.text(name, "name")),
    GetItemAt: (_self, [index], run) => {
      const name = argument.itemAt(styleNames(run), index);
      return styleTarget(run, name);
    },
    GetItemOrNullObject: (_self, [name], run) => {
      const found = findStyle(run, argument.text(name, "name"));
      return found ? target(styleType, found.name) : null;
    },
  },
};

export const styleTypes = [fillType, fontType, styleType, stylesType];
