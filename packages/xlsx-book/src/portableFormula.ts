import { callArguments, closings, type Token, tokenize, untokenize } from "./formulaTokens";
import { fromFile } from "./fileFormula";
import { figureSpan } from "./figureSpan";
import { UnknownValue } from "./spanFunctions";

/** What stands before a function's name in that of its native form. */
export const PREFIX = "ST.";

/** The most characters that Excel takes in a formula. */
const LONGEST = 8192;

/** How a function is called by its native form. */
export interface PortableForm {
  /** How many arguments it takes; every one has to be written. */
  readonly arguments: number;
  /** Whether it answers a call with these arguments, asked for by their places; where left out, it always does. */
  readonly takes?: (given: (at: number) => unknown) => boolean;
  /** Where the arguments stand that it tells apart as words, in half width only. */
  readonly words?: readonly number[];
  /** Where the calendar stands, and the days from which and to which it is asked. */
  readonly calendar?: { readonly at: number; readonly start: number; readonly end: number };
}

/** The days of a country that a workbook can be given. */
export interface PortableDays {
  /** Such as CN. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

export interface PortableWords<Days extends PortableDays> {
  /** The function that a name in a formula means; undefined where it is none of the add-in's. */
  called(text: string): string | undefined;
  form(name: string): PortableForm | undefined;
  /** The formula without names that call the add-in's functions; nothing where they can't be done without. */
  withoutNames(formula: string): string | undefined;
  /**
   * What an argument shows: a value, or the cells of a range.
   *
   * @throws UnknownValue
   */
  value(argument: readonly Token[]): unknown;
  /** The country that a text names. */
  calendar(text: string): Days | undefined;
  /** Whether Excel's answers are compared with the functions' afterwards, so that days that only it can tell are tried. */
  readonly isCompared?: boolean;
  /** Whether Excel's own functions count days from 1904 here, as the add-in's never do. */
  readonly since1904?: boolean;
}

export interface PortableFormula<Days> {
  readonly formula: string;
  /** The functions whose forms it calls, and the countries whose days it asks for. */
  readonly used: readonly string[];
  readonly calendars: readonly Days[];
}

/** Nothing where only Excel could tell. */
function known<T>(tell: () => T): T | undefined {
  try {
    return tell();
  } catch (error) {
    if (error instanceof UnknownValue) return undefined;
    throw error;
  }
}

/** Whether all the days that an argument may be are among a country's. */
function areThere(argument: readonly Token[], days: PortableDays, words: PortableWords<PortableDays>) {
  const isOther = words.since1904 && argument.some(({ kind }) => kind === "function");
  const span = isOther ? undefined : known(() => figureSpan(argument, (tokens) => words.value(tokens)));
  return span ? span.least >= days.start && span.most < days.end + 1 : words.isCompared === true;
}

/** The country whose calendar a call asks for, where all the days that it is asked for are there. */
function countryOf<Days extends PortableDays>(
  { calendar }: PortableForm,
  given: readonly Token[][],
  words: PortableWords<Days>,
): Days | undefined {
  if (!calendar || !given[calendar.at]) return undefined;
  const [named, ...others] = [words.value(given[calendar.at])].flat(2);
  const country = typeof named === "string" && others.length === 0 ? words.calendar(named) : undefined;
  const isThere = [calendar.start, calendar.end].every(
    (at) => country && given[at] && areThere(given[at], country, words),
  );
  return isThere ? country : undefined;
}

/** Whether no text of an argument is told from another by its width; what only Excel could tell is taken to be so. */
const isHalfWidth = (value: unknown): boolean =>
  [value].flat(2).every((cell) => typeof cell !== "string" || cell.normalize("NFKC") === cell);

/** Writes a call of a country's days in place of its name. */
function putCalendar(
  tokens: Token[],
  places: readonly (readonly [number, number])[],
  { at, start, end }: NonNullable<PortableForm["calendar"]>,
  { code }: PortableDays,
): void {
  const written = (place: number): string => untokenize(tokens.slice(...places[place])).trim();
  const call = `${PREFIX}${code}(${written(start)},${written(end)})`;
  const [from, to] = places[at];
  for (let k = from; k < to; k++) tokens[k].text = k === from ? call : "";
}

/** A formula with native forms in place of an add-in's functions; nothing where one has none that answers its call. */
export function portableFormula<Days extends PortableDays>(
  formula: string,
  words: PortableWords<Days>,
): PortableFormula<Days> | undefined {
  const whole = words.withoutNames(formula);
  if (whole === undefined) return undefined;
  const tokens = tokenize(whole);
  const closes = closings(tokens);
  const found = tokens.flatMap((token, at): [number, string][] => {
    const name = token.kind === "function" ? words.called(token.text) : undefined;
    return name === undefined ? [] : [[at, name]];
  });
  const calls = found.map(([at, name]) => ({
    at,
    name,
    form: words.form(name),
    places: callArguments(tokens, at + 1, closes),
  }));
  const countries: (Days | undefined)[] = [];
  for (const { form, places } of calls) {
    if (!form || places.length > form.arguments) return undefined;
    const given = places.map(([from, to]) => tokens.slice(from, to));
    const texts = (form.words ?? []).flatMap((at) =>
      given[at] ? [known(() => words.value(given[at]))] : [],
    );
    if (!texts.every(isHalfWidth)) return undefined;
    const country = known(() => countryOf(form, given, words));
    const takes = known(
      () =>
        form.takes?.((at) =>
          !given[at] || (country && at === form.calendar?.at) ? "" : words.value(given[at]),
        ) ?? true,
    );
    if (!takes) return undefined;
    countries.push(country);
  }
  // A call in another's argument comes first: that argument may be written once more.
  [...calls.entries()].reverse().forEach(([index, { at, name, form, places }]) => {
    const country = countries[index];
    if (country) putCalendar(tokens, places, form!.calendar!, country);
    tokens[at].text = PREFIX + name;
    for (const [from, to] of places)
      if (tokens.slice(from, to).every(({ kind }) => kind === "space")) tokens[from - 1].text += '""';
    const close = tokens[closes.get(at + 1)!];
    close.text = ',""'.repeat(form!.arguments - places.length) + close.text;
  });
  const written = untokenize(tokens);
  if (written.length > LONGEST) return undefined;
  return {
    formula: written,
    used: [...new Set(calls.map(({ name }) => name))],
    calendars: countries.filter((one) => one !== undefined),
  };
}

/** A call of a native form: its name, or undefined for any other function. */
const formCalled = ({ kind, text }: Token): string | undefined =>
  kind === "function" && text.toUpperCase().startsWith(PREFIX)
    ? text.slice(PREFIX.length).toUpperCase()
    : undefined;

/** The names behind `ST.` that a formula calls: functions, and countries. */
export const formsIn = (formula: string): string[] => [
  ...new Set(
    formula.toUpperCase().includes(PREFIX) ? tokenize(formula).flatMap((one) => formCalled(one) ?? []) : [],
  ),
];

/** The way back from `portableFormula`: the add-in's functions in place of their native forms. */
export function addInFormula(formula: string, isFunction: (name: string) => boolean): string {
  const tokens = tokenize(formula);
  const closes = closings(tokens);
  tokens.forEach((token, at) => {
    const name = formCalled(token);
    if (name === undefined) return;
    const places = callArguments(tokens, at + 1, closes);
    const clear = (from: number, to: number): void => {
      for (let k = from; k < to; k++) tokens[k].text = "";
    };
    if (!isFunction(name)) {
      clear(at + 1, closes.get(at + 1)! + 1);
      token.text = `"${name}"`;
      return;
    }
    token.text = name;
    let isLast = true;
    for (const [place, [from, to]] of [...places.entries()].reverse()) {
      const isBlank = untokenize(tokens.slice(from, to)).trim() === '""';
      if (isBlank) clear(isLast && place > 0 ? from - 1 : from, to);
      else isLast = false;
    }
  });
  return untokenize(tokens);
}

/** A value, or a list of values, that is written in a formula itself. */
export function constantValue(argument: readonly Token[]): unknown {
  const tokens = argument.filter(({ kind }) => kind !== "space");
  const [first, ...others] = tokens;
  if (!first) return "";
  if (first.text === "{")
    return tokens.filter(({ kind }) => !/^(?:open|close|separator)$/.test(kind)).map(constantOf);
  if (others.length > 0) throw new UnknownValue();
  return constantOf(first);
}

function constantOf({ kind, text }: Token): unknown {
  if (kind === "text") return text.slice(1, -1).replaceAll('""', '"');
  if (kind === "number") return Number(text);
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  throw new UnknownValue();
}

/** What tells whether two formulas say the same, whoever spelled them. */
const plain = (formula: string): string =>
  tokenize(fromFile(formula).replace(/^=/, ""))
    .filter(({ kind }) => kind !== "space")
    .map(({ kind, text }) => {
      if (kind === "text") return text;
      if (kind === "number") return String(Number(text));
      return (kind === "sheet" ? text.replace(/^'([^']*)'!$/, "$1!") : text).toUpperCase();
    })
    .join("");

export const sameFormula = (one: string, other: string): boolean => plain(one) === plain(other);

/**
 * The LAMBDA that hands out a country's days from their sheet: #N/A where they are asked for days that the sheet
 * doesn't have, since a year without holidays would be a wrong one.
 *
 * @param rows how many days the sheet lists
 */
export const calendarLambda = ({ code, start, end }: PortableDays, rows: number): string =>
  `LAMBDA(start,end,IF(AND(MIN(start)>=${start},MAX(end)<${end + 1}),'${PREFIX}${code}'!$A$1:$B$${rows},NA()))`;
