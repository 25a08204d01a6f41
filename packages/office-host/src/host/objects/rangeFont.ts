import { styleOf } from "../../grid/format";
import type { OfficeType } from "../officeType";
import * as argument from "./arguments";
import { color } from "./color";
import { common, style } from "./rangeLook";
import type { RangeSelf } from "./rangeSelf";

export const rangeFontType: OfficeType<RangeSelf> = {
  name: "RangeFont",
  read: {
    Bold: (self, run) => common(run, self, (format) => format.bold ?? false),
    Italic: (self, run) => common(run, self, (format) => format.italic ?? false),
    Underline: (self, run) => common(run, self, (format) => (format.underline ? "Single" : "None")),
    Strikethrough: (self, run) => common(run, self, (format) => format.strikethrough ?? false),
    Color: (self, run) => common(run, self, (format) => format.color ?? "#000000"),
    Name: (self, run) => common(run, self, (format) => format.fontName ?? "Calibri"),
    Size: (self, run) => common(run, self, (format) => format.fontSize ?? 11),
  },
  write: {
    Bold: (self, value, run) => style(run, self, styleOf({ bold: argument.flag(value, "bold") })),
    Italic: (self, value, run) => style(run, self, styleOf({ italic: argument.flag(value, "italic") })),
    Underline: (self, value, run) => style(run, self, styleOf({ underline: value !== "None" })),
    Strikethrough: (self, value, run) =>
      style(run, self, styleOf({ strikethrough: argument.flag(value, "strikethrough") })),
    Color: (self, value, run) => style(run, self, styleOf({ color: color(value, "color") })),
    Name: (self, value, run) => style(run, self, styleOf({ fontName: argument.text(value, "name") })),
    Size: (self, value, run) => style(run, self, styleOf({ fontSize: argument.number(value, "size") })),
  },
};

export const rangeFillType: OfficeType<RangeSelf> = {
  name: "RangeFill",
  read: { Color: (self, run) => common(run, self, (format) => format.fill ?? "#FFFFFF") },
  write: { Color: (self, value, run) => style(run, self, styleOf({ fill: color(value, "color") })) },
  call: { Clear: (self, _args, run) => style(run, self, { bg: null }) },
};
