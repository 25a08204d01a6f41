import type { Argument, ArgumentCell } from "../core/refusals/argument";
import { placeOf } from "../core/place";
import { invalid } from "../core/refusal";
import type { Range } from "../core/range";
import type { Language } from "../locale/language";

/** What a cell hands over, once its wrapping is taken off. */
type Plain = Scalar | { error: string } | { unreadable: true };

/** A value that can be read; a blank is null. */
export type Scalar = number | string | boolean | null;

const ERROR_TEXT =
  /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!|TIMEOUT!|LICENSE!)$/i;

/** A value as Excel hands it over, without its wrapping: rich values, error objects, `undefined`, empty text. */
function plain(value: unknown): Plain {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : { unreadable: true };
    case "string":
      if (value === "") return null;
      return ERROR_TEXT.test(value) ? { error: value.toUpperCase() } : value;
    case "boolean":
      return value;
    case "undefined":
      return null;
    case "object":
      return value === null ? null : unwrapped(value as Record<string, unknown>);
    default:
      return { unreadable: true };
  }
}

/** Excel's rich values carry `basicValue`, its error objects `code`. */
function unwrapped(value: Record<string, unknown>): Plain {
  if (value.type === "Empty") return null;
  if (value.type === "Error" || (typeof value.code === "string" && value.code.startsWith("#")))
    return { error: String(value.basicValue ?? value.code ?? value.errorType ?? "#VALUE!") };
  if ("basicValue" in value && typeof value.basicValue !== "object") return plain(value.basicValue);
  return { unreadable: true };
}

/** The cells of what came as a range: rows of cells, a single row, or a single value. */
function cellsOf(value: unknown, argument: Argument): Range<unknown> {
  const rich = value as { type?: unknown; elements?: unknown } | null;
  if (rich && typeof rich === "object" && rich.type === "Array") return cellsOf(rich.elements, argument);
  if (!Array.isArray(value)) return { rows: 1, columns: 1, values: [value] };
  const rows: unknown[][] = Array.isArray(value[0]) ? value : [value];
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw invalid("empty-range", { argument });
  const values = new Array<unknown>(rows.length * columns);
  let at = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!Array.isArray(row) || row.length !== columns)
      throw invalid("ragged", {
        argument,
        row: r + 1,
        columns: Array.isArray(row) ? row.length : 1,
        expected: columns,
      });
    for (let c = 0; c < columns; c++) values[at++] = row[c];
  }
  return { rows: rows.length, columns, values };
}

/** A single value; a range of one cell is one. */
export function single(value: unknown, argument: Argument): Scalar {
  if (typeof value !== "object" || value === null) return answerable(plain(value), { argument });
  const cells = cellsOf(value, argument);
  if (cells.values.length > 1)
    throw invalid("not-single", { argument, rows: cells.rows, columns: cells.columns });
  return answerable(plain(cells.values[0]), { argument });
}

/** The cells of a range, whatever they hold. */
export function scalars(value: unknown, argument: Argument): Range<Scalar> {
  const cells = cellsOf(value, argument);
  const values = new Array<Scalar>(cells.values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = plain(cells.values[i]);
    values[i] =
      typeof cell === "object" && cell !== null ? answerable(cell, placeOf(argument, cells, i)) : cell;
  }
  return { rows: cells.rows, columns: cells.columns, values };
}

/** Errors and what no function can read are refused wherever they stand. */
function answerable(value: Plain, where: ArgumentCell): Scalar {
  if (typeof value === "object" && value !== null) {
    if ("error" in value) throw invalid("error", { ...where, error: value.error });
    throw invalid("unreadable", where);
  }
  return value;
}

/** A cell's number; a blank is 0. */
export function asNumber(value: unknown, where: ArgumentCell): number {
  const found = answerable(plain(value), where);
  if (typeof found === "number") return found + 0;
  if (found === null) return 0;
  if (typeof found === "string") throw invalid("text", { ...where, text: found });
  throw invalid("logical", { ...where, value: found });
}

/** A single number; a blank is 0. */
export function number(value: unknown, argument: Argument): number {
  return asNumber(single(value, argument), { argument });
}

/** A single optional number; omitted, blank and 0 all mean the default. */
export function optionalNumber(value: unknown, argument: Argument): number | undefined {
  return number(value, argument) || undefined;
}

/** Rows of plain numbers and blanks, as nearly all ranges are, read in one go; nothing where anything else is there. */
function plainNumbers(value: unknown): Range<number> | undefined {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return undefined;
  const rows = value as unknown[][];
  const columns = rows[0].length;
  if (columns === 0) return undefined;
  const values = new Float64Array(rows.length * columns);
  let at = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!Array.isArray(row) || row.length !== columns) return undefined;
    for (let c = 0; c < columns; c++) {
      const cell = row[c];
      // Taken from itself, only a finite number is 0.
      if (typeof cell === "number" && cell - cell === 0) values[at] = cell + 0;
      else if (cell !== null && cell !== "") return undefined;
      at++;
    }
  }
  return { rows: rows.length, columns, values };
}

/** A range of numbers; a blank is 0. */
export function numbers(value: unknown, argument: Argument): Range<number> {
  const plainly = plainNumbers(value);
  if (plainly) return plainly;
  const cells = cellsOf(value, argument);
  const values = new Float64Array(cells.values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = cells.values[i];
    values[i] =
      typeof cell === "number" && cell - cell === 0 ? cell + 0 : asNumber(cell, placeOf(argument, cells, i));
  }
  return { rows: cells.rows, columns: cells.columns, values };
}

/** An optional range of numbers: omitted, or a single blank or 0, is undefined; a range of blanks is one of zeros. */
export function optionalNumbers(value: unknown, argument: Argument): Range<number> | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const found = numbers(value, argument);
  return found.values.length === 1 && found.values[0] === 0 ? undefined : found;
}

/** An optional range in which 0 has a meaning of its own: omitted, or a single blank, is undefined. */
export function optionalNumbersOrZero(value: unknown, argument: Argument): Range<number> | undefined {
  const cells = cellsOf(value, argument);
  return cells.values.length === 1 && plain(cells.values[0]) === null ? undefined : numbers(value, argument);
}

/**
 * A range of names; a blank is "". Numbers stand as their text, since people number their teams, but for 0, which is
 * how Excel hands over a blank cell.
 */
export function texts(value: unknown, argument: Argument): Range<string> {
  const cells = cellsOf(value, argument);
  const values = new Array<string>(cells.values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = cells.values[i];
    if (typeof cell === "string" && !cell.startsWith("#")) {
      values[i] = cell.trim();
      continue;
    }
    const found = answerable(plain(cell), placeOf(argument, cells, i));
    if (typeof found === "boolean")
      throw invalid("not-text", { ...placeOf(argument, cells, i), value: found });
    values[i] = found === null || found === 0 ? "" : String(found).trim();
  }
  return { rows: cells.rows, columns: cells.columns, values };
}

/** An optional range of names: omitted, or a single blank, is undefined. */
export function optionalTexts(value: unknown, argument: Argument): Range<string> | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const found = texts(value, argument);
  return found.values.length === 1 && found.values[0] === "" ? undefined : found;
}

/** TRUE or FALSE, or a number of which only 0 is FALSE. Omitted and blank are FALSE. */
export function flag(value: unknown, argument: Argument): boolean {
  const found = single(value, argument);
  if (typeof found === "string") {
    const word = found.trim().toUpperCase();
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    throw invalid("not-flag", { argument, text: found });
  }
  return Boolean(found);
}

/**
 * An optional range of marks as 1 and 0: TRUE or FALSE, also in text, or numbers of which only 0 is FALSE. Omitted, or
 * a single one that marks nothing, is undefined.
 */
export function optionalMarks(value: unknown, argument: Argument): Range<number> | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const cells = scalars(value, argument);
  const values = Array.from(cells.values, (cell, i) => {
    if (typeof cell !== "string") return Number(Boolean(cell));
    const word = cell.trim().toUpperCase();
    if (word !== "TRUE" && word !== "FALSE" && word !== "")
      throw invalid("not-mark", { ...placeOf(argument, cells, i), text: cell });
    return Number(word === "TRUE");
  });
  return values.length === 1 && values[0] === 0
    ? undefined
    : { rows: cells.rows, columns: cells.columns, values };
}

/** A choice: what core calls it, and what people may write for it. The first word of a language stands in refusals. */
export interface Keyword<K extends string> {
  readonly means: K;
  readonly en: readonly [string, ...string[]];
  readonly zh: readonly [string, ...string[]];
}

/**
 * One of the words that a function accepts, in either language, any case and full or half width, or `undefined`
 * where omitted, blank or 0. The default stands first in `words`, and so in a refusal. A number is read as its text.
 */
export function keyword<K extends string>(
  value: unknown,
  argument: Argument,
  words: readonly Keyword<K>[],
): K | undefined {
  const found = single(value, argument);
  if (found === null || found === 0) return undefined;
  const text = folded(String(found));
  if (text === "") return undefined;
  for (const { means, en, zh } of words)
    if ([...en, ...zh].some((word) => folded(word) === text)) return means;
  throw invalid("keyword", {
    argument,
    text: typeof found === "boolean" ? String(found).toUpperCase() : String(found).trim(),
    words: { en: words.map(({ en }) => en[0]), zh: words.map(({ zh }) => zh[0]) },
  });
}

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const LANGUAGES: readonly Keyword<Language>[] = [
  { means: "en", en: ["en", "en-us", "english"], zh: ["英文", "英语"] },
  { means: "zh", en: ["zh", "zh-cn", "chinese"], zh: ["中文", "汉语"] },
];

/** The language of the words in a result; English unless asked otherwise. */
export function language(value: unknown): Language {
  return keyword(value, "language", LANGUAGES) ?? "en";
}
