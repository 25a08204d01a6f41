import type { Language } from "../language";

export type CellValue = string | number | boolean;

/** What a workbook's file holds, as far as a checklist may be found in it. Blanks are "". */
export interface WorkbookCells {
  /** The add-in's setting of a name; undefined where there is none. */
  setting(name: string): unknown;
  sheets: readonly string[];
  /** Rows and columns count from 0; `values` has the header row first. */
  tables: readonly { name: string; sheet: string; row: number; column: number; hasTotals: boolean }[];
  tableValues(name: string): CellValue[][];
  names: readonly { name: string; refersTo: string }[];
  /** @param address such as A1:B2 */
  values(sheet: string, address: string): CellValue[][];
}

export interface OpenItem {
  id: string;
  title: string;
  owner: string;
  /** yyyy-mm-dd; null where there is none. */
  due: string | null;
}

export interface Readiness {
  /** 0 to 100, rounded down to one decimal as the pane shows it; null where nothing applies. */
  score: number | null;
  pass: number;
  ready: boolean;
  verdict: "ready" | "critical-open" | "score" | "nothing-applicable";
  /** The verdict in a sentence, as the readiness sheet says it. */
  verdictText: string;
  sections: { id: string; title: string; score: number | null }[];
  criticalOpen: OpenItem[];
  overdue: OpenItem[];
  /** Dated scores, the oldest first. */
  history: { day: string; score: number | null }[];
  /** Who is named as an owner, with the number of their items; how many items have an evidence or a note. */
  owners: { name: string; items: number }[];
  evidence: number;
  notes: number;
  /** Who stands for the plan or an area of it, the last of each; stale where what was signed has changed since. */
  signoffs: { scope: string; by: string; day: string; stale: boolean }[];
  /** Cells of the checklist that can't be read as what they should be. */
  problems: number;
}

export type FoundReadiness = { kind: "none" } | { kind: "damaged" } | ({ kind: "open" } & Readiness);

/** Who the plan's tables name, and how many of their cells do. */
export interface PlanPerson {
  name: string;
  cells: number;
}

/** Cells of a sheet, such as A1:B2. */
export interface CellArea {
  sheet: string;
  address: string;
}

/** A function's form in plain Excel formulas. */
export interface NativeForm {
  /** The text of a LAMBDA, for a defined name. */
  lambda: string;
  /** How many arguments it takes; every one has to be written. */
  arguments: number;
  /** Whether it answers a call with these arguments, asked for by their places; where left out, it always does. */
  takes?: (given: (at: number) => unknown) => boolean;
  /** Where the arguments stand that it tells apart as words, in half width only. */
  words?: readonly number[];
  /** Where the calendar stands, and the days from which and to which it is asked. */
  calendar?: { at: number; start: number; end: number };
}

/** A country's calendar from one day to another, as Excel's dates. */
export interface CountryCalendar {
  /** Such as CN. */
  code: string;
  start: number;
  end: number;
  /** Public holidays, and weekend days that are worked. */
  off: readonly number[];
  on: readonly number[];
}

/**
 * The add-in's own reading and scoring of its checklist, handed in where the command line is put together: its figures
 * are the pane's.
 */
export interface AddIn {
  readiness(
    workbook: WorkbookCells,
    /** `today` as yyyy-mm-dd; `pass` in place of the workbook's own line. */
    asked: { language: Language; today: string; pass?: number },
  ): FoundReadiness;
  /** The cells of the add-in's own tables that hold what people are called and what they wrote. */
  personal(workbook: WorkbookCells): CellArea[];
  planPeople(workbook: WorkbookCells): PlanPerson[];
  /** The titles of the eight areas, in their order. */
  areas(language: Language): string[];
  /** The native forms of the functions that have one, by the functions' permanent names. */
  natives: Readonly<Record<string, NativeForm>>;
  /** The days of the country that a text names, as far as a workbook without the add-in gets them. */
  calendar(text: string): CountryCalendar | undefined;
}
