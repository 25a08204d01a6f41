import type { Language } from "../../core/language";
import type { ModelTableName, ModelTables } from "../../core/model/tables";
import type { PlanList } from "../../core/wholePlan/planList";
import type { ColumnId } from "../../core/model/table";
import { modelWords } from "../../locale/sheets/model/words";
import { quotedSheet, quotedText, structured } from "../../workbook/addresses";

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
const rowOf = (table: ModelTableName): string => `ROW()-ROW(${table}[#Headers])`;

/** The months stand below the year and its quarters; rows of the sheet, from 1. */
export const firstMonth = 7;
export const lastMonth = 18;

/** The formulas by which the tables of a whole plan hang together. */
export function planFormulas(language: Language) {
  const of = <Name extends ModelTableName>(table: Name, column: ColumnId<ModelTables[Name]>) =>
    columnRef(language, table, column);
  const target = of("stGoal", "target");
  const start = of("stGoal", "start");
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
    later,
    /** @param over what is handed out beyond the target, as a share of it */
    ownTarget: (over: number): string => {
      const given = over === 0 ? target : `ROUND(${target}*${Number((1 + over).toPrecision(12))},0)`;
      return `=INDEX(SPLITTARGET(${given},${of("stPlan", "weight")}),${rowOf("stPlan")})`;
    },
    owner: (table: ModelTableName): string => `=INDEX(${of("stPlan", "owner")},${rowOf(table)})`,
    weight: (table: ModelTableName): string => `=INDEX(${of("stPlan", "weight")},${rowOf(table)})`,
    aMonth: `=ROUND(INDEX(${of("stPlan", "weight")},${rowOf("stPeople")})/12,2)`,
    lastYear: `=SUM(${of("stPlan", "weight")})`,
    dayBefore: `=${start}-1`,
    year: { ...spanOf(firstMonth, lastMonth), target: `=${target}` },
    quarter: (quarter: number) => spanOf(firstMonth + 3 * quarter, firstMonth + 3 * quarter + 2),
    month: (month: number) => monthOf(firstMonth + month),
    workdays: (month: number): string => `=NETWORKDAYS(B${firstMonth + month},C${firstMonth + month})`,
    byMonth: (periods: string): string =>
      `=SPLITMATRIX(${of("stPlan", "target")},SPLITTARGET(SUM(${of("stPlan", "target")}),${quotedSheet(periods)}!$E$${firstMonth}:$E$${lastMonth}))`,
    monthHeads: (periods: string): string =>
      `=TRANSPOSE(${quotedSheet(periods)}!$B$${firstMonth}:$B$${lastMonth})`,
    /** Blank until the rates and the deal are known. */
    needs: (stages: number): string => {
      const rates = `$F$2:$F$${stages}`;
      const deal = of("stGoal", "dealSize");
      const need = `FUNNELNEEDS(${target},${deal},${rates},,${of("stStages", "inHand")})`;
      return `=IF(OR(COUNTIF(${rates},">0")<ROWS(${rates}),COUNT(${deal})=0),"",${need})`;
    },
    /** How many opportunities the target takes, by the share that is won and what a deal brings. */
    opportunities: (rate: string): string =>
      `=IF(COUNT(${of("stGoal", "dealSize")})=0,"",INDEX(FUNNELNEEDS(${target},${of("stGoal", "dealSize")},${rate}),1))`,
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

/** The goal's first and last day, which stand beside each other. */
const structuredSpan = (language: Language): string => {
  const { start, end } = modelWords.stGoal[language].columns;
  return `stGoal[[${start}]:[${end}]]`;
};

/** Whether a row of a list ended with one of these words, as 1 or 0; null where there is none. */
function endedWith({ table, won }: PlanList, words: readonly string[]): string | null {
  if (won === null || words.length === 0) return null;
  const isWord = words.map((word) => `(${structured(table, won.header)}&""=${quotedText(word)})`);
  // A truth value alone is more than any number.
  return `(0+${isWord.join("+")}>0)`;
}

/** What is counted of opportunities: the won ones. */
const wonIn = (list: PlanList): string | null => list.won && endedWith(list, list.won.words);

/** What the owner of a row of the plan sold by the list; never below 0. */
export function soldBy(list: PlanList, owner: string): string {
  const isOwn = `(${structured(list.table, list.names)}&""=${owner}&"")`;
  const won = wonIn(list);
  const counted = won === null ? `${isOwn}*1` : `${isOwn}*${won}`;
  return `=MAX(0,SUMPRODUCT(${counted},${structured(list.table, list.amounts)}))`;
}

/** What a won opportunity of the list brings on average. */
export function dealOf(list: PlanList): string | null {
  const won = wonIn(list);
  if (won === null) return null;
  return `=IFERROR(SUMPRODUCT(${won}*1,${structured(list.table, list.amounts)})/SUMPRODUCT(${won}*1),"")`;
}

/** Which opportunities of a list have ended, how and how many have not: what the list proves of the way to a deal. */
export interface Endings {
  /** The share of those that ended which were won. */
  readonly rate: string;
  /** Those that have not ended yet. */
  readonly open: string;
}

/** What a list tells of the steps to a deal, stage by stage. */
export interface StepFormulas {
  /** FUNNELRATES over the list: a header, then a row a step. */
  readonly rates: string;
  /** The lost ones, and those of them that came nobody knows how far. */
  readonly lost: string;
  readonly lostAnywhere: string;
  /** Those that have not ended. */
  readonly open: string;
}

/** Longer formulas are refused by Excel. */
const longest = 8000;

/**
 * Null where the list does not prove the steps, and where its stages are too many for a formula. A lost one whose
 * furthest stage is not known, and whatever counts nowhere, is handed over as one that still stands in the first
 * stage: it has entered no step then.
 */
export function stepsOf(list: PlanList, language: Language): StepFormulas | null {
  const { table, won } = list;
  if (!won?.steps) return null;
  const { header, stages, win, open } = won.steps;
  const standing = `${structured(table, won.header)}&""`;
  const furthest = `IFERROR(${structured(table, header)},"")&""`;
  const placeOf = (cells: string): string =>
    `(0+${stages.map((stage, at) => `${at + 1}*(${cells}=${quotedText(stage)})`).join("+")})`;
  const among = (words: readonly string[]): string =>
    endedWith(list, words) ?? `(0*ROW(${structured(table, won.header)}))`;
  const [isWon, isLost, isOpen] = [won.words, won.lost, open].map(among);
  const first = quotedText(stages[0]);
  const place = placeOf(furthest);
  const reached =
    `IF(${isWon},${quotedText(win)},IF(${placeOf(standing)}>${place},${standing},` +
    `IF((${isLost}+${isOpen})*${place}>0,${furthest},${first})))`;
  const isKnown = `(${place}>0)`;
  const alive = `1-${isWon}-${isLost}*${isKnown}`;
  const order = `{${[...stages, win].map(quotedText).join(";")}}`;
  const rates = `=FUNNELRATES(${reached},${order},${alive}${language === "zh" ? ',"zh"' : ""})`;
  if (rates.length > longest) return null;
  return {
    rates,
    lost: `=SUMPRODUCT(${isLost}*1)`,
    lostAnywhere: `=SUMPRODUCT(${isLost}*(1-${isKnown}))`,
    open: `SUMPRODUCT(${isOpen}*1)`,
  };
}

/** Null where the list does not tell of won and of lost ones. */
export function endingsOf(list: PlanList): Endings | null {
  const won = wonIn(list);
  const lost = list.won && endedWith(list, list.won.lost);
  if (won === null || lost === null) return null;
  const count = (of: string): string => `SUMPRODUCT(${of}*1)`;
  const named = `SUMPRODUCT((${structured(list.table, list.names)}&""<>"")*1)`;
  return {
    rate: `=${count(won)}/(${count(won)}+${count(lost)})`,
    open: `=${named}-${count(won)}-${count(lost)}`,
  };
}
