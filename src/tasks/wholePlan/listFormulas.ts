import type { Language } from "../../core/language";
import type { SoldYear } from "../../core/wholePlan/closings";
import type { PlanList } from "../../core/wholePlan/planList";
import { quotedText, structured } from "../../workbook/addresses";

/** A list with the cells that hold the places of rows that don't count, from 1; null where all do. */
export interface CountedList extends PlanList {
  readonly passed: string | null;
}

/** A column of a list. Errors count for nothing where there were some when it was read. */
const columnIn = ({ table, faults }: PlanList, header: string, instead: string): string => {
  const cells = structured(table, header);
  return faults.some(({ kind }) => kind === "error") ? `IFERROR(${cells},${instead})` : cells;
};

/** The column of a list's names, with blanks that TRIM takes away. */
function namesIn(list: PlanList): string {
  const cells = columnIn(list, list.names, '""');
  if (!list.hasWideBlanks) return cells;
  return `SUBSTITUTE(SUBSTITUTE(${cells},UNICHAR(160)," "),UNICHAR(12288)," ")`;
}

/** Whether a row of a list counts, as 1 or 0, to multiply by; nothing where all do. */
const counting = ({ table, names, passed }: CountedList): string => {
  const rows = `ROW(${structured(table, names)})`;
  return passed === null ? "" : `*(1-ISNUMBER(MATCH(${rows}-MIN(${rows})+1,${passed},0)))`;
};

/** Where an opportunity stands that comes a second time: of its rows the so-and-so-many-th. */
export function doubledPlace({ table }: PlanList, header: string, id: string, nth: string): string {
  const ids = structured(table, header);
  return `=IFERROR(AGGREGATE(15,6,(ROW(${ids})-MIN(ROW(${ids}))+1)/(${ids}=${id}),${nth}),"")`;
}

/** Whether a row of a list ended with one of these words, as 1 or 0; null where there is none. */
function endedWith(list: CountedList, words: readonly string[]): string | null {
  if (list.won === null || words.length === 0) return null;
  const standing = columnIn(list, list.won.header, '""');
  const isWord = words.map((word) => `(${standing}&""=${quotedText(word)})`);
  // A truth value alone is more than any number.
  return `((0+${isWord.join("+")}>0)${counting(list) || "*1"})`;
}

/** Which opportunities were won, of all years: rates are of all. */
const wonIn = (list: CountedList): string | null => list.won && endedWith(list, list.won.words);

/** Whether a row of a list closed in the year that counts, as 1 or 0. A text is more than any number, so of no year. */
function closedIn(list: CountedList, { header, year, texts }: SoldYear): string {
  const days = columnIn(list, header, '""');
  const isDay = `(${days}>=DATE(${year},1,1))*(${days}<DATE(${year + 1},1,1))`;
  if (texts === null) return isDay;
  const four = `${texts === "front" ? "LEFT" : "RIGHT"}(TRIM(${days}),4)`;
  return `(${isDay}+ISTEXT(${days})*(${four}="${year}"))`;
}

/** What counts as last year's sales: what was won, of several years in one. */
function soldIn(list: CountedList): string | null {
  const won = wonIn(list);
  const sold = list.won?.sold;
  return won !== null && sold ? `${won}*${closedIn(list, sold)}` : won;
}

/** What the owner of a row of the plan sold by the list; never below 0. */
export function soldBy(list: CountedList, owner: string): string {
  const isOwn = `(TRIM(${namesIn(list)})=TRIM(${owner}))`;
  const counted = `${isOwn}*${soldIn(list) ?? "1"}`;
  return `=MAX(0,SUMPRODUCT(${counted},${columnIn(list, list.amounts, "0")}))`;
}

/** Where the owner of a row of the plan belongs by the list: what its first row with a word says. */
export function groupBy(list: CountedList, header: string, owner: string): string {
  const cells = columnIn(list, header, '""');
  const isOwn = `(TRIM(${namesIn(list)})=TRIM(${owner}))`;
  return `=IFERROR(TRIM(INDEX(${cells},MATCH(1,INDEX(${isOwn}*(TRIM(${cells})<>"")${counting(list)},0),0))),"")`;
}

/** What a won opportunity of the list brings on average. */
export function dealOf(list: CountedList): string | null {
  const won = soldIn(list);
  if (won === null) return null;
  return `=IFERROR(SUMPRODUCT(${won},${columnIn(list, list.amounts, "0")})/SUMPRODUCT(${won}),"")`;
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
export function stepsOf(list: CountedList, language: Language): StepFormulas | null {
  const { table, won } = list;
  if (!won?.steps) return null;
  const { header, stages, win, open } = won.steps;
  const standing = `${columnIn(list, won.header, '""')}&""`;
  const furthest = `IFERROR(${structured(table, header)},"")&""`;
  const placeOf = (cells: string): string =>
    `(0+${stages.map((stage, at) => `${at + 1}*(${cells}=${quotedText(stage)})`).join("+")})`;
  const among = (words: readonly string[]): string =>
    endedWith(list, words) ?? `(0*ROW(${structured(table, won.header)}))`;
  const [isWon, isLost, isOpen] = [won.words, won.lost, open].map(among);
  const first = quotedText(stages[0]);
  const place = placeOf(furthest);
  const reached =
    `IF(${isWon},${quotedText(win)},IF(${placeOf(standing)}${counting(list)}>${place},${standing},` +
    `IF((${isLost}+${isOpen})*${place}>0,${furthest},${first})))`;
  const isKnown = `(${place}>0)`;
  const alive = `1-${isWon}-${isLost}*${isKnown}`;
  const order = `{${[...stages, win].map(quotedText).join(";")}}`;
  const rates = `=FUNNELRATES(${reached},${order},${alive}${language === "zh" ? ',"zh"' : ""})`;
  if (rates.length > longest) return null;
  return {
    rates,
    lost: `=SUMPRODUCT(${isLost})`,
    lostAnywhere: `=SUMPRODUCT(${isLost}*(1-${isKnown}))`,
    open: `SUMPRODUCT(${isOpen})`,
  };
}

/** Null where the list does not tell of won and of lost ones. */
export function endingsOf(list: CountedList): Endings | null {
  const won = wonIn(list);
  const lost = list.won && endedWith(list, list.won.lost);
  if (won === null || lost === null) return null;
  const count = (of: string): string => `SUMPRODUCT(${of})`;
  const names = columnIn(list, list.names, '""');
  const nobody = new Set(["", ...list.nobody]);
  const isOne = [...nobody].map((text) => `(${names}&""<>${quotedText(text)})`).join("*");
  const named = `SUMPRODUCT(${isOne}${counting(list) || "*1"})`;
  if (named.length > longest) return null;
  return {
    rate: `=${count(won)}/(${count(won)}+${count(lost)})`,
    open: `=${named}-${count(won)}-${count(lost)}`,
  };
}
