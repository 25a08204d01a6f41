import type { Format } from "xlsx-book/book";

/** Excel's words for how a text stands in its cell; General has none. */
export const horizontals: Readonly<Record<string, Format["horizontal"]>> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
export const verticals: Readonly<Record<string, Format["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
};

/** The word of those for what a format says. */
export const wordOf = (words: Readonly<Record<string, string | undefined>>, value: string | undefined) =>
  Object.keys(words).find((word) => words[word] === value) ?? "";
