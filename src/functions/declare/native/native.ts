import type { Argument } from "../../../core/refusals/argument";
import type { Declared } from "../declare";

/** A function's form in plain Excel formulas. */
export interface Native {
  /** The LAMBDA that the defined name `ST.<NAME>` holds, without an equals sign. */
  readonly lambda: string;
  /** What it does otherwise than the function, or not: sentences for the docs. */
  readonly limits: readonly string[];
  /**
   * Whether it answers a call with these arguments, asked for by their places as they come from cells; where this is
   * left out, it always does.
   */
  readonly takes?: (given: (at: number) => unknown) => boolean;
  /** Where the arguments stand that it tells apart as words, in half width only. */
  readonly words: readonly number[];
  /** Where the calendar stands, and the days from which and to which it is asked. */
  readonly calendar?: CalendarPlaces;
  /** How far its figures may lie from the function's, of their size, where they are no amounts. */
  readonly tolerance?: number;
}

interface More extends Partial<Omit<Native, "lambda" | "words">> {
  /** The arguments that are told apart as words, beside the language. */
  readonly words?: readonly Argument[];
}

export interface CalendarPlaces {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The most characters that Excel takes in a formula, names among them. */
export const MOST_CHARACTERS = 8192;

/**
 * Declares a native form: its LAMBDA takes what the function takes, in the same order. Each argument is handed over,
 * a blank ("") where it is left out. The body refuses by an error value only; its line breaks are for the reader.
 */
export const nativeForm = (
  { names }: Declared,
  body: string,
  { limits = [], words = [], ...more }: More = {},
): Native => ({
  lambda: `LAMBDA(${names.join(",")},${body.replace(/\s*\n\s*/g, "")})`,
  limits,
  words: names.flatMap((name, at) => (name === "language" || words.includes(name) ? [at] : [])),
  ...more,
});
