import { callArguments, closings, type Token, tokenize, untokenize } from "xlsx-book/formulaTokens";
import { fromFile, toFile } from "xlsx-book/fileFormula";
import { CommandFailure } from "../failure";
import type { WorkbookFile } from "../parts/workbookFile";
import { addNames, definedNames, listedSheets } from "../parts/workbookPart";
import type { AddIn, CountryCalendar, NativeForm, WorkbookCells } from "../readiness/addIn";
import { workbookCells } from "../readiness/workbookCells";
import { functionsIn } from "../sheet/ourCells";
import { addCalendarSheet, calendarForm } from "./calendarSheets";

/** What stands before a function's name in that of its native form. */
export const PREFIX = "ST.";

/** An argument that only Excel can work out. */
class Unknown extends Error {}

/** Whether two formulas say the same, whoever spelled them. */
export const sameFormula = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (formula: string): string =>
  tokenize(fromFile(formula))
    .filter(({ kind }) => kind !== "space")
    .map(({ kind, text }) => (kind === "text" ? text : text.toUpperCase()))
    .join("");

/** Writes formulas with the native forms in place of the functions of ours. */
export class Portable {
  private readonly ours;
  private readonly cells: WorkbookCells;
  private readonly used = new Set<string>();
  private readonly calendars = new Map<string, CountryCalendar>();

  constructor(
    private readonly file: WorkbookFile,
    private readonly addIn: Pick<AddIn, "natives" | "calendar">,
  ) {
    this.ours = functionsIn(file);
    this.cells = workbookCells(file);
  }

  /** The formula with native forms; nothing where a function in it has none that answers its call. */
  formula(formula: string, sheet: string): string | undefined {
    const tokens = tokenize(formula);
    const closes = closings(tokens);
    const found = tokens.flatMap((token, at): [number, string][] => {
      const name = token.kind === "function" ? this.ours.called(token.text) : undefined;
      return name === undefined ? [] : [[at, name]];
    });
    const calls = found.map(([at, name]) => ({
      at,
      name,
      form: this.addIn.natives[name] as NativeForm | undefined,
      places: callArguments(tokens, at + 1, closes),
    }));
    const countries: (CountryCalendar | undefined)[] = [];
    for (const { form, places } of calls) {
      if (!form || places.length > form.arguments) return undefined;
      const given = places.map(([from, to]) => tokens.slice(from, to));
      const country = this.known(() => this.country(form, given, sheet));
      const takes = this.known(
        () =>
          form.takes?.((at) =>
            !given[at] || (country && at === form.calendar?.at) ? "" : this.value(given[at], sheet),
          ) ?? true,
      );
      if (!takes) return undefined;
      countries.push(country);
    }
    calls.forEach(({ at, name, form, places }, index) => {
      const country = countries[index];
      if (country) this.putCalendar(tokens, places, form!.calendar!, country);
      tokens[at].text = PREFIX + name;
      for (const [from, to] of places)
        if (tokens.slice(from, to).every(({ kind }) => kind === "space")) tokens[from - 1].text += '""';
      const close = tokens[closes.get(at + 1)!];
      close.text = ',""'.repeat(form!.arguments - places.length) + close.text;
      this.used.add(name);
    });
    return untokenize(tokens);
  }

  /**
   * Puts the native forms that were used into the workbook.
   *
   * @throws CommandFailure, where the workbook has something else by such a name
   */
  define(name: string): void {
    const there = new Map(definedNames(this.file).map((one) => [one.name.toUpperCase(), one.refersTo]));
    const forms = [...this.used].map((id) => ({
      name: PREFIX + id,
      refersTo: toFile(this.addIn.natives[id].lambda),
    }));
    const days = [...this.calendars].map(([code, country]) => ({
      name: PREFIX + code,
      refersTo: calendarForm(PREFIX + code, country),
      country,
    }));
    const wanted = [...forms, ...days].sort((a, b) => (a.name < b.name ? -1 : 1));
    const sheets = new Set(listedSheets(this.file).map((one) => one.name.toUpperCase()));
    const taken = wanted.filter((one) => {
      const refersTo = there.get(one.name);
      if (refersTo === undefined) return "country" in one && sheets.has(one.name);
      return !sameFormula(refersTo, one.refersTo);
    });
    if (taken.length > 0)
      throw new CommandFailure({ code: "names-taken", file: name, names: taken.map((one) => one.name) });
    const fresh = wanted.filter((one) => !there.has(one.name));
    if (fresh.length > 0) addNames(this.file, fresh);
    for (const { name: sheet, country } of days)
      if (!sheets.has(sheet)) addCalendarSheet(this.file, sheet, country);
  }

  /** The country whose calendar a call asks for, where all the days that it is asked for are there. */
  private country(
    { calendar }: NativeForm,
    given: readonly Token[][],
    sheet: string,
  ): CountryCalendar | undefined {
    if (!calendar || !given[calendar.at]) return undefined;
    const cells = (at: number): unknown[] => [this.value(given[at], sheet)].flat(2);
    const [named, ...others] = cells(calendar.at);
    const country = typeof named === "string" && others.length === 0 ? this.addIn.calendar(named) : undefined;
    const isThere = [...cells(calendar.start), ...cells(calendar.end)].every(
      (day) => typeof day === "number" && country && day >= country.start && day < country.end + 1,
    );
    return isThere ? country : undefined;
  }

  /** Writes a call of a country's days in place of its name. */
  private putCalendar(
    tokens: Token[],
    places: readonly (readonly [number, number])[],
    { at, start, end }: NonNullable<NativeForm["calendar"]>,
    country: CountryCalendar,
  ): void {
    const written = (place: number): string => untokenize(tokens.slice(...places[place])).trim();
    const call = `${PREFIX}${country.code}(${written(start)},${written(end)})`;
    const [from, to] = places[at];
    for (let k = from; k < to; k++) tokens[k].text = k === from ? call : "";
    this.calendars.set(country.code, country);
  }

  /** Nothing where only Excel could tell. */
  private known<T>(tell: () => T): T | undefined {
    try {
      return tell();
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  /** What an argument shows: a value, or the cells of a range. */
  private value(argument: readonly Token[], sheet: string): unknown {
    const tokens = argument.filter(({ kind }) => kind !== "space");
    const [first, ...others] = tokens;
    if (!first) return "";
    if (first.text === "{")
      return tokens.filter(({ kind }) => !/^(?:open|close|separator)$/.test(kind)).map(constant);
    if (first.kind === "name" && others.length === 0) {
      const named = this.cells.names.find(({ name }) => name.toUpperCase() === first.text.toUpperCase());
      if (named) return this.value(tokenize(named.refersTo), sheet);
    }
    if (others.length === 0 && first.kind !== "cell") return constant(first);
    const [on, ...area] = first.kind === "sheet" ? [first, ...others] : [undefined, ...tokens];
    if (!area.every(({ kind, text }) => kind === "cell" || text === ":") || area.length > 3)
      throw new Unknown();
    const where = on
      ? on.text
          .slice(0, -1)
          .replace(/^'([^]*)'$/, "$1")
          .replaceAll("''", "'")
      : sheet;
    if (!this.cells.sheets.includes(where)) throw new Unknown();
    return this.cells.values(where, untokenize(area).replaceAll("$", ""));
  }
}

function constant({ kind, text }: Token): unknown {
  if (kind === "text") return text.slice(1, -1).replaceAll('""', '"');
  if (kind === "number") return Number(text);
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  throw new Unknown();
}
