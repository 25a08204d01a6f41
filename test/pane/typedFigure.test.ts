import { typedFigure } from "../../src/pane/checklist/typedFigure";

// prettier-ignore
test.each([
  ["85",          85,      "a figure"],
  ["８５．５",      85.5,    "as Chinese input methods type it"],
  ["85,5",        85.5,    "a comma for the point"],
  ["1,234",       1234,    "thousands, and no 1.234"],
  ["1,000,000",   1e6,     "the most"],
  ["1,000,001",   null,    "more than that"],
  ["9".repeat(10_000), null, "beyond all numbers"],
  [".5",          0.5,     "without its nought"],
  ["0",           0,       "nothing"],
  ["-1",          null,    "below it"],
  ["1e3",         null,    "a number of computers"],
  ["1 2",         null,    "two of them"],
  ["2²",          null,    "no 22"],
  ["=1+1",        null,    "no formula"],
  [" ",           null,    "blank"],
])("%.20s is %s: %s", (text, figure, _why) => expect(typedFigure(text, 1e6)).toBe(figure));
