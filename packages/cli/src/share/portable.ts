import { columnReference, type ColumnReference } from "xlsx-book/columnReference";
import { type Token, tokenize, untokenize } from "xlsx-book/formulaTokens";
import { toFile } from "xlsx-book/fileFormula";
import {
  calendarLambda,
  constantValue,
  PREFIX,
  portableFormula,
  sameFormula,
} from "xlsx-book/portableFormula";
import { UnknownValue } from "xlsx-book/spanFunctions";
import { CommandFailure } from "../failure";
import type { WorkbookFile } from "../parts/workbookFile";
import {
  addNames,
  definedNames,
  isSince1904,
  listedSheets,
  namesOfSheets,
  stateOf,
  tablesIn,
} from "../parts/workbookPart";
import type { AddIn, CountryCalendar, NativeForm, WorkbookCells } from "../readiness/addIn";
import { workbookCells } from "../readiness/workbookCells";
import { functionsIn } from "../sheet/ourCells";
import { addCalendarSheet } from "./calendarSheets";

/** Excel's own functions take a day's number otherwise where days are counted from 1904; ours never do. */
const DATES = /\b(?:DATE|YEAR|MONTH|DAY|EOMONTH|EDATE|WEEKDAY)\(/;

/** Writes formulas with the native forms in place of the functions of ours. */
export class Portable {
  private readonly ours;
  private readonly cells: WorkbookCells;
  private readonly since1904: boolean;
  private readonly used = new Set<string>();
  private readonly calendars = new Map<string, CountryCalendar>();

  constructor(
    private readonly file: WorkbookFile,
    private readonly addIn: Pick<AddIn, "natives" | "calendar">,
  ) {
    this.ours = functionsIn(file);
    this.since1904 = isSince1904(file);
    // Excel hands functions the bare numbers of days.
    this.cells = workbookCells(file, false);
  }

  /** The formula with native forms; nothing where a function in it has none that answers its call. */
  formula(formula: string, sheet: string): string | undefined {
    const found = portableFormula<CountryCalendar>(formula, {
      called: (text) => this.ours.called(text),
      withoutNames: (text) => this.ours.withoutNames(text),
      form: (name) => this.form(name),
      value: (argument) => this.value(argument, sheet),
      calendar: (text) => this.addIn.calendar(text),
      since1904: this.since1904,
    });
    for (const name of found?.used ?? []) this.used.add(name);
    for (const country of found?.calendars ?? []) this.calendars.set(country.code, country);
    return found?.formula;
  }

  private form(name: string): NativeForm | undefined {
    const form = this.addIn.natives[name] as NativeForm | undefined;
    return form && this.since1904 && DATES.test(form.lambda) ? undefined : form;
  }

  /**
   * Puts the native forms that were used into the workbook.
   *
   * @throws CommandFailure, where the workbook has something else by such a name, or takes no sheet of days
   */
  define(name: string): void {
    const there = new Map(definedNames(this.file).map((one) => [one.name.toUpperCase(), one.refersTo]));
    const forms = [...this.used].map((id) => ({
      name: PREFIX + id,
      refersTo: toFile(this.addIn.natives[id].lambda),
    }));
    const days = [...this.calendars].map(([code, country]) => ({
      name: PREFIX + code,
      refersTo: toFile(calendarLambda(country, country.off.length + country.on.length)),
      country,
    }));
    const wanted = [...forms, ...days].sort((a, b) => (a.name < b.name ? -1 : 1));
    const others = new Set(
      [...namesOfSheets(this.file).map((one) => one.name), ...tablesIn(this.file).names].map((one) =>
        one.toUpperCase(),
      ),
    );
    const sheets = new Set(listedSheets(this.file).map((one) => one.name.toUpperCase()));
    const taken = wanted.filter((one) => {
      const refersTo = there.get(one.name);
      if (others.has(one.name)) return true;
      if (refersTo === undefined) return "country" in one && sheets.has(one.name);
      return !sameFormula(refersTo, one.refersTo);
    });
    if (taken.length > 0)
      throw new CommandFailure({ code: "names-taken", file: name, names: taken.map((one) => one.name) });
    const toCome = days.filter((one) => !sheets.has(one.name));
    if (toCome.length > 0 && stateOf(this.file).isStructureProtected)
      throw new CommandFailure({ code: "structure", file: name });
    const fresh = wanted.filter((one) => !there.has(one.name));
    if (fresh.length > 0) addNames(this.file, fresh);
    for (const { name: sheet, country } of toCome) addCalendarSheet(this.file, sheet, country);
  }

  private columnValues({ table, column }: ColumnReference): unknown {
    const isSame = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();
    const found = this.cells.tables.find(({ name }) => isSame(name, table));
    if (!found) throw new UnknownValue();
    const [headers, ...body] = this.cells.tableValues(found.name);
    const at = headers.findIndex((header) => isSame(String(header), column));
    if (at < 0 || found.hasTotals) throw new UnknownValue();
    return body.map((row) => [row[at]]);
  }

  /** What an argument shows: a value, or the cells of a range. */
  private value(argument: readonly Token[], sheet: string): unknown {
    const tokens = argument.filter(({ kind }) => kind !== "space");
    const [first, ...others] = tokens;
    if (first?.kind === "name" && others.length === 0) {
      const defined = this.cells.names.find(({ name }) => name.toUpperCase() === first.text.toUpperCase());
      if (defined) return this.value(tokenize(defined.refersTo), sheet);
    }
    const named = columnReference(tokens);
    if (named) return this.columnValues(named);
    if (first?.kind !== "sheet" && first?.kind !== "cell") return constantValue(tokens);
    const [on, ...area] = first.kind === "sheet" ? [first, ...others] : [undefined, ...tokens];
    if (!area.every(({ kind, text }) => kind === "cell" || text === ":") || area.length > 3)
      throw new UnknownValue();
    const where = on
      ? on.text
          .slice(0, -1)
          .replace(/^'([^]*)'$/, "$1")
          .replaceAll("''", "'")
      : sheet;
    if (!this.cells.sheets.includes(where)) throw new UnknownValue();
    return this.cells.values(where, untokenize(area).replaceAll("$", ""));
  }
}
