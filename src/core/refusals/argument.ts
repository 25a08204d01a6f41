import type { Cell } from "../range";

/**
 * The arguments of all functions by name; each function adds its own where it declares them (`Named`). Core knows of no
 * function, so compiled alone it takes any name.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Filled from outside.
export interface Arguments {}

/** An argument of some function, by its English name. */
export type Argument = [keyof Arguments] extends [never] ? string : keyof Arguments & string;

/** The argument that is refused and, where it is a range, the cell of it. */
export interface ArgumentCell {
  readonly argument: Argument;
  readonly cell?: Cell;
}

/** What can be wrong with any argument, before its function looks at it. */
export interface ArgumentRefusals {
  /** Text where a number belongs. */
  text: ArgumentCell & { text: string };
  /** TRUE or FALSE where a number belongs. */
  logical: ArgumentCell & { value: boolean };
  /** An error value of Excel, such as #DIV/0!. */
  error: ArgumentCell & { error: string };
  /** What is neither a number nor text nor a logical value: a picture, infinity. */
  unreadable: ArgumentCell;
  /** A number or a logical value where text belongs. */
  "not-text": ArgumentCell & { value: number | boolean };
  /** A range where a single value belongs. */
  "not-single": ArgumentCell & { rows: number; columns: number };
  /** A range without cells. */
  "empty-range": ArgumentCell;
  /** Rows of different lengths. */
  ragged: ArgumentCell & { row: number; columns: number; expected: number };
  /** A range that should have the shape of another argument. */
  shape: ArgumentCell & {
    rows: number;
    columns: number;
    like: Argument;
    likeRows: number;
    likeColumns: number;
  };
  /** A range that should have a certain number of values. */
  count: ArgumentCell & { count: number; expected: number };
  negative: ArgumentCell & { value: number };
  "not-positive": ArgumentCell & { value: number };
  /** A word that is none of those accepted, which begin with the default. */
  keyword: ArgumentCell & {
    text: string;
    words: { readonly en: readonly string[]; readonly zh: readonly string[] };
  };
  /** TRUE or FALSE belongs here. */
  "not-flag": ArgumentCell & { text: string };
  /** A cell of marks holds a word. */
  "not-mark": ArgumentCell & { text: string };
  /** An amount with digits beyond the 15 that are read; so many decimals would be read. */
  digits: ArgumentCell & { value: number; decimals: number };
  /** A part of an answer that has more digits than a double; its value is the nearest. */
  "part-digits": ArgumentCell & { value: number; unit: number };
  /** More than 2^53 units. */
  "too-many-units": ArgumentCell & { value: number; unit: number };
}
