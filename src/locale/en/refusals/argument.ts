import type { ArgumentRefusals } from "../../../core/refusals/argument";
import { looksLikeNumber } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { got, inside, placesBy, size } from "../place";

export const argument = ({ name, one, amount }: Manner): Sentences<ArgumentRefusals> => {
  const where = placesBy(name);
  return {
    text: (f) =>
      looksLikeNumber(f.text)
        ? `${where(f)}: "${f.text}" is text; make it a number, for instance with VALUE()`
        : `${where(f)}: "${f.text}" is text; write a number`,
    logical: (f) => `${where(f)}: ${f.value ? "TRUE" : "FALSE"} is a logical value; write a number`,
    error: (f) => `${where(f)}: the cell holds ${f.error}; correct that cell first`,
    unreadable: (f) => `${where(f)}: this is no plain value; write a number or text`,
    "not-text": (f) =>
      `${where(f)}: ${String(f.value).toUpperCase()} is not text; write ${f.argument === "goal" ? "the goal in a sentence or two" : "a name"}`,
    "not-single": (f) => `${where(f)}: got a range of ${size(f.rows, f.columns)}; give a single value`,
    "empty-range": (f) => `${where(f)}: the range has no cells; give at least one`,
    ragged: (f) =>
      `${where(f)}: row ${f.row} has ${f.columns} ${f.columns === 1 ? "cell" : "cells"}, the first has ${f.expected}; make the rows equally long`,
    shape: (f) =>
      `${where(f)}: got ${size(f.rows, f.columns)}, ${inside(name(f.like))} has ${size(f.likeRows, f.likeColumns)}; give it the same shape`,
    count: (f) => `${where(f)}: ${got(f.count)}; give ${f.expected}`,
    negative: (f) => `${where(f)}: ${amount(f.value)} is negative; ${one(f.argument)} is 0 or more`,
    "not-positive": (f) => `${where(f)}: got ${amount(f.value)}; ${one(f.argument)} is more than 0`,
    keyword: (f) =>
      `${where(f)}: "${f.text}" is not known; write ${f.words.en.map((word) => `"${word}"`).join(", ")}`,
    "not-flag": (f) => `${where(f)}: "${f.text}" is text; write TRUE or FALSE`,
    "not-mark": (f) => `${where(f)}: "${f.text}" is text; write TRUE or 1, or leave the cell blank`,
    digits: (f) =>
      `${where(f)}: ${f.value} has more than 15 digits, and those beyond would be lost; round it with ROUND(…, ${f.decimals})`,
    "part-digits": (f) =>
      `${where(f)}: in units of ${f.unit} a part of about ${amount(f.value)} has more digits than a cell keeps; take a larger unit`,
    "too-many-units": (f) =>
      `${where(f)}: ${amount(f.value)} is more than 2^53 units of ${f.unit}; take a larger unit`,
  };
};
