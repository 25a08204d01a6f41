import type { Language } from "../../core/language";
import type { ModelTableName, ModelTables } from "../../core/model/tables";
import type { ColumnId } from "../../core/model/table";
import { modelWords } from "../../locale/sheets/model/words";
import type { MonthCells } from "./ownerMonths";
import { quotedSheet, rowIn, structured } from "../../workbook/addresses";

/** A column of the model in a formula, by its header in the sheets' language. */
export const columnRef = <Name extends ModelTableName>(
  language: Language,
  table: Name,
  column: ColumnId<ModelTables[Name]>,
): string => {
  const headers: Readonly<Record<string, string>> = modelWords[table][language].columns;
  return structured(table, headers[column]);
};

/** The row of the table in which the formula stands: 1 for the first. */
export const rowOf = (language: Language, table: ModelTableName): string =>
  rowIn(table, Object.values<string>(modelWords[table][language].columns)[0]);

/** The months stand below the year and its quarters; rows of the sheet, from 1. */
export const firstMonth = 7;
export const lastMonth = 18;

/** The formulas by which the tables of a whole plan hang together. */
export function planFormulas(language: Language) {
  const of = <Name extends ModelTableName>(table: Name, column: ColumnId<ModelTables[Name]>) =>
    columnRef(language, table, column);
  /** Of the first goal: another row of its table is none of this plan's. */
  const goal = (column: ColumnId<ModelTables["stGoal"]>): string => `INDEX(${of("stGoal", column)},1)`;
  const target = goal("target");
  const start = goal("start");
  /** A day so many months and days after the plan's first. */
  const later = (months: number, day: number): string =>
    `DATE(YEAR(${start}),MONTH(${start})+${months},${day})`;
  const monthOf = (row: number) => ({
    start: `=${later(row - firstMonth, 1)}`,
    end: `=${later(row - firstMonth + 1, 1)}-1`,
    target: `=INDEX(SPLITTARGET(${target},$D$${firstMonth}:$D$${lastMonth}),ROW()-ROW($D$${firstMonth - 1}))`,
  });
  const spanOf = (from: number, to: number) => ({
    start: `=B${from}`,
    end: `=C${to}`,
    target: `=SUM(E${from}:E${to})`,
  });
  return {
    of,
    goal,
    later,
    /** @param over what is handed out beyond the target, as a share of it */
    ownTarget: (over: number): string => {
      const given = over === 0 ? target : `ROUND(${target}*${Number((1 + over).toPrecision(12))},0)`;
      return `=INDEX(SPLITTARGET(${given},${of("stPlan", "weight")}),${rowOf(language, "stPlan")})`;
    },
    owner: (table: ModelTableName): string => `=INDEX(${of("stPlan", "owner")},${rowOf(language, table)})`,
    weight: (table: ModelTableName): string => `=INDEX(${of("stPlan", "weight")},${rowOf(language, table)})`,
    aMonth: `=ROUND(INDEX(${of("stPlan", "weight")},${rowOf(language, "stPeople")})/12,2)`,
    lastYear: `=SUM(${of("stPlan", "weight")})`,
    /** The last day of last year's sales: of the year that is known, else the one before the plan's first. */
    lastDay: (sold: number | null): string => (sold === null ? `=${start}-1` : `=DATE(${sold},12,31)`),
    year: { ...spanOf(firstMonth, lastMonth), target: `=${target}` },
    quarter: (quarter: number) => spanOf(firstMonth + 3 * quarter, firstMonth + 3 * quarter + 2),
    month: (month: number) => monthOf(firstMonth + month),
    workdays: (month: number): string => `=NETWORKDAYS(B${firstMonth + month},C${firstMonth + month})`,
    months: (periods: string): MonthCells => {
      const cells = (column: string): string =>
        `${quotedSheet(periods)}!$${column}$${firstMonth}:$${column}$${lastMonth}`;
      return { starts: cells("B"), ends: cells("C"), targets: cells("E") };
    },
    monthHeads: (periods: string): string =>
      `=TRANSPOSE(${quotedSheet(periods)}!$B$${firstMonth}:$B$${lastMonth})`,
    /** Blank until the rates and the deal are known. */
    needs: (stages: number): string => {
      const rates = `$F$2:$F$${stages}`;
      const deal = goal("dealSize");
      const need = `FUNNELNEEDS(${target},${deal},${rates},,${of("stStages", "inHand")})`;
      return `=IF(OR(COUNTIF(${rates},">0")<ROWS(${rates}),COUNT(${deal})=0),"",${need})`;
    },
    /** How many opportunities the target takes, by the share that is won and what a deal brings. */
    opportunities: (rate: string): string =>
      `=IF(COUNT(${goal("dealSize")})=0,"",INDEX(FUNNELNEEDS(${target},${goal("dealSize")},${rate}),1))`,
    /** Blank until it is known when somebody joined. */
    capacityOf: (row: number): string =>
      `=IF(COUNT(B${row},D${row})<2,"",SUM(CAPACITY(${structuredSpan(language)},B${row},D${row},SEQUENCE(N(E${row})+1)/(N(E${row})+1),C${row})))`,
    glance: {
      target: `=${target}`,
      assigned: `=SUM(${of("stPlan", "target")})`,
      over: `=SUM(${of("stPlan", "target")})-${target}`,
      reserve: `=IF(COUNT(${of("stRisks", "probability")})=0,"",MAX(RISKRESERVE(${of("stRisks", "probability")},${of("stRisks", "impact")})))`,
      sold: `=SUMIFS(${of("stActuals", "amount")},${of("stActuals", "day")},">="&${start})`,
    },
  };
}

/** The first goal's first and last day, which stand beside each other. */
const structuredSpan = (language: Language): string => {
  const { start, end } = modelWords.stGoal[language].columns;
  return `INDEX(stGoal[[${start}]:[${end}]],1,0)`;
};
