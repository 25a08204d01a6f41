import type { ConditionalFormat, Format } from "xlsx-book/book";
import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";
import { color } from "./color";
import { change, definition, type FormatSelf } from "./conditionalFormatSelf";

const lookOf = (format: ConditionalFormat): Format => ("format" in format ? format.format : {});
const setLook = (run: Run, self: FormatSelf, look: Format): void =>
  change(run, self, (before) =>
    "format" in before ? { ...before, format: { ...before.format, ...look } } : before,
  );

export const conditionalFontType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFont",
  read: {
    Color: (self, run) => lookOf(definition(run, self)).color ?? null,
    Bold: (self, run) => lookOf(definition(run, self)).bold ?? false,
    Italic: (self, run) => lookOf(definition(run, self)).italic ?? false,
    Strikethrough: (self, run) => lookOf(definition(run, self)).strikethrough ?? false,
    Underline: (self, run) => (lookOf(definition(run, self)).underline ? "Single" : "None"),
  },
  write: {
    Color: (self, value, run) => setLook(run, self, { color: color(value, "color") }),
    Bold: (self, value, run) => setLook(run, self, { bold: argument.flag(value, "bold") }),
    Italic: (self, value, run) => setLook(run, self, { italic: argument.flag(value, "italic") }),
    Strikethrough: (self, value, run) =>
      setLook(run, self, { strikethrough: argument.flag(value, "strikethrough") }),
    Underline: (self, value, run) => setLook(run, self, { underline: value !== "None" }),
  },
};

export const conditionalFillType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFill",
  read: { Color: (self, run) => lookOf(definition(run, self)).fill ?? null },
  write: { Color: (self, value, run) => setLook(run, self, { fill: color(value, "color") }) },
};

export const conditionalLookType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFormat",
  read: { NumberFormat: (self, run) => lookOf(definition(run, self)).number ?? null },
  write: {
    NumberFormat: (self, value, run) => setLook(run, self, { number: argument.text(value, "numberFormat") }),
  },
  open: {
    Font: (self) => target(conditionalFontType, self),
    Fill: (self) => target(conditionalFillType, self),
  },
};
