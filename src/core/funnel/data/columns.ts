import { isDateText } from "./dates";
import { headerFit, isBesideStage, isStageHeader } from "./headers";
import { guessMeaning } from "./meaning";
import { roles, wordKey, type Columns, type Role, type Sample } from "./source";
import { isError, type CellValue } from "../../cellValue";

/** What a column's values look like. */
interface Look {
  readonly filled: number;
  /** Shares of what is filled. */
  readonly numbers: number;
  readonly dates: number;
  readonly distinct: number;
  /** Share of the different words that mean won, lost or open. */
  readonly stages: number;
  readonly decided: boolean;
  readonly currency: boolean;
  readonly percent: boolean;
  readonly codes: boolean;
}

/** A column that fits less is none. */
const LEAST = 0.3;

/**
 * Which column holds what, by its header and by its values: few different words that mean won, lost or open are a
 * stage, amounts of money a value, dates dates, codes that are all different an id. The best fit of all goes first;
 * no column is used twice. What fits nothing is left out, for the user to say.
 */
export function guessColumns(sample: Sample): Columns {
  const fits = sample.headers.flatMap((header, column) => {
    const values = sample.rows.map((row) => row[column] ?? "");
    const look = lookOf(values, sample.formats[column] ?? "");
    return roles.map((role) => ({ role, column, fit: fitOf(role, headerFit(header, role), look) }));
  });
  const found: Partial<Record<Role, number>> = {};
  const used = new Set<number>();
  for (const { role, column, fit } of fits.sort((a, b) => b.fit - a.fit)) {
    if (fit < LEAST || found[role] !== undefined || used.has(column)) continue;
    found[role] = column;
    used.add(column);
  }
  const dates = datesLeft(sample, found);
  for (const column of Object.values(dates)) used.add(column);
  return { ...found, ...dates, ...furthestLeft(sample, found, used) };
}

/** How well a column fits a role: its header, and what its values add or take away. */
function fitOf(role: Role, header: number, look: Look): number {
  const { filled, numbers, dates, distinct, stages, decided, currency, percent, codes } = look;
  if (filled === 0) return header * 0.8;
  const texts = 1 - numbers - dates;
  switch (role) {
    case "id":
      // Stryker disable next-line EqualityOperator: no header speaks by just 0.75.
      if (dates > 0.5 || distinct < (header > 0.75 ? 0.5 : 1)) return 0;
      return header > 0 ? header + 0.2 * distinct : codes && filled > 2 ? 0.4 : 0;
    case "stage":
      if (dates > 0.5 || currency) return 0;
      // Stryker disable next-line EqualityOperator: no header speaks by just 0.9.
      if (header < 0.9 && numbers > 0.5) return 0;
      return (
        header * (texts > 0.5 ? 1 : 0.5) +
        (stages >= 0.5 && texts > 0.5 ? 0.45 * stages : 0) +
        (decided ? 0.25 : 0)
      );
    case "furthest":
      return texts < 0.5 || currency ? 0 : header * (stages >= 0.5 ? 1 : 0.7);
    case "value":
      if (dates > 0.5 || percent) return 0;
      if (header > 0) return header * (numbers > 0.3 ? 1 : 0.5) + (currency ? 0.2 : 0);
      return currency ? 0.5 : 0;
    case "opened":
    case "closed":
      return header * (dates > 0.5 ? 1 : 0.4);
    case "owner":
      return dates > 0.5 ? 0 : header * (distinct < 1 || filled < 3 ? 1 : 0.7);
  }
}

function lookOf(values: readonly CellValue[], format: string): Look {
  const filled = values.filter((value) => value !== "" && !isError(value));
  const dated = isDateFormat(format);
  const dates = filled.filter((value) => isDateText(value) || (dated && typeof value === "number"));
  const numbers = filled.filter((value) => typeof value === "number" && !dated);
  const words = new Set(filled.map(wordKey));
  const count = filled.length;
  const few = words.size <= Math.max(12, count / 5);
  // Stryker disable next-line ArrayDeclaration: a text is no meaning.
  const meanings = few ? [...words].map((word) => guessMeaning(word)) : [];
  const known = meanings.filter((meaning) => meaning !== null);
  return {
    filled: count,
    numbers: numbers.length / count,
    dates: dates.length / count,
    distinct: words.size / count,
    stages: known.length / words.size,
    decided: known.some((meaning) => meaning === "won" || meaning === "lost"),
    currency: numbers.length > 0 && /[$€£¥￥]|\[\$|元|#,##0/.test(format),
    percent: format.includes("%"),
    codes: filled.every((value) => typeof value === "string" && /\d/.test(value) && !/\s/.test(value)),
  };
}

/** Quoted words, colours and locales are no letters of a date. */
const isDateFormat = (format: string): boolean =>
  /[ymd年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));

/** Two columns of dates whose headers say nothing: the earlier one is when an opportunity opened. */
function datesLeft(sample: Sample, found: Columns): Columns {
  if (found.opened !== undefined || found.closed !== undefined) return {};
  const dated = sample.headers.flatMap((_, column) => {
    const values = sample.rows.map((row) => row[column] ?? "");
    const look = lookOf(values, sample.formats[column] ?? "");
    return look.dates > 0.8 && look.filled > 1 ? [{ column, filled: look.filled, values }] : [];
  });
  if (dated.length !== 2) return {};
  const [a, b] = dated;
  let ahead = a.filled - b.filled;
  a.values.forEach((x, row) => {
    const y = b.values[row];
    if (typeof x === "number" && typeof y === "number") ahead += Math.sign(y - x);
  });
  return ahead >= 0 ? { opened: a.column, closed: b.column } : { opened: b.column, closed: a.column };
}

/**
 * A column that nobody called so, but that names open stages, of lost ones too: how far each came. Reasons and products
 * that sound like stages («price») are kept out by the stage column's own words.
 */
function furthestLeft(sample: Sample, found: Columns, used: ReadonlySet<number>): Columns {
  const { stage } = found;
  if (found.furthest !== undefined) return {};
  // Stryker disable next-line ConditionalExpression: where no column holds a stage, nothing is lost.
  if (stage === undefined) return {};
  const isOpen = (value: CellValue): boolean => guessMeaning(wordKey(value)) === "open";
  const own = new Set(sample.rows.map((row) => wordKey(row[stage] ?? "")));
  const column = sample.headers.findIndex((header, at) => {
    if (used.has(at) || isBesideStage(header)) return false;
    const filled = sample.rows.filter(
      ({ [at]: value }) => typeof value === "string" && value !== "" && !isError(value),
    );
    const words = [...new Set(filled.map((row) => wordKey(row[at])))];
    if (words.length > Math.max(12, filled.length / 5)) return false;
    const open = words.filter(isOpen);
    const known = words.filter((word) => guessMeaning(word) !== null);
    const shared = open.filter((word) => own.has(word));
    return (
      open.length > 1 &&
      known.length >= 0.8 * words.length &&
      (isStageHeader(header) || shared.length * 2 >= open.length) &&
      filled.some((row) => guessMeaning(wordKey(row[stage] ?? "")) === "lost" && isOpen(row[at]))
    );
  });
  return column < 0 ? {} : { furthest: column };
}
