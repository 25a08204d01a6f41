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

const dropLook = (run: Run, self: FormatSelf, what: readonly (keyof Format)[]): void =>
  setLook(run, self, Object.fromEntries(what.map((key) => [key, undefined])));

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
    Color: (self, value, run) => setLook(run, self, { color: color(value, "color") || undefined }),
    Bold: (self, value, run) => setLook(run, self, { bold: argument.flag(value, "bold") }),
    Italic: (self, value, run) => setLook(run, self, { italic: argument.flag(value, "italic") }),
    Strikethrough: (self, value, run) =>
      setLook(run, self, { strikethrough: argument.flag(value, "strikethrough") }),
    Underline: (self, value, run) => setLook(run, self, { underline: value !== "None" }),
  },
  call: {
    Clear: (self, _args, run) =>
      dropLook(run, self, ["color", "bold", "italic", "strikethrough", "underline"]),
  },
};

export const conditionalFillType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFill",
  read: { Color: (self, run) => lookOf(definition(run, self)).fill ?? null },
  write: { Color: (self, value, run) => setLook(run, self, { fill: color(value, "color") || undefined }) },
  call: { Clear: (self, _args, run) => dropLook(run, self, ["fill"]) },
};

export const conditionalLookType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFormat",
  read: { NumberFormat: (self, run) => lookOf(definition(run, self)).number ?? null },
  write: {
    NumberFormat: (self, value, run) => setLook(run, self, { number: argument.text(value, "numberFormat") }),
  },
  call: {
    ClearFormat: (self, _args, run) =>
      dropLook(run, self, Object.keys(lookOf(definition(run, self))) as (keyof Format)[]),
  },
  open: {
    Font: (self) => target(conditionalFontType, self),
    Fill: (self) => target(conditionalFillType, self),
  },
};
