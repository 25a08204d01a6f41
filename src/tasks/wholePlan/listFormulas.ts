import type { Language } from "../../core/language";
import { leastFigures, type SoldYear } from "../../core/wholePlan/closings";
import type { PlanList } from "../../core/wholePlan/planList";
import { quotedText, structured } from "../../workbook/addresses";

/** Longer formulas are refused by Excel. */
const longest = 8000;

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

/** Whether a row of a list is of the year that counts, as 1 or 0. A text is more than any number, so it is no day. */
function closedIn(list: CountedList, { header, year, texts }: SoldYear): string {
  const days = columnIn(list, header, '""');
  const isDay = `(${days}>=DATE(${year},1,1))*(${days}<DATE(${year + 1},1,1))`;
  if (texts === null) return isDay;
  const four = `${texts === "front" ? "LEFT" : "RIGHT"}(TRIM(${days}),4)`;
  return `(${isDay}+(${days}>=${leastFigures})*(${four}="${year}"))`;
}

/** What counts as last year's sales: of opportunities what was won, of several years in one. */
function soldIn(list: CountedList): string {
  const won = list.won && (wonIn(list) ?? "0");
  const sold = list.sold && closedIn(list, list.sold);
  return [won, sold].filter((one) => one !== null).join("*") || "1";
}

/** Whether a row of a list is somebody's, as 1 or 0. */
function ownedIn(list: CountedList): string {
  const names = columnIn(list, list.names, '""');
  return [...new Set(["", ...list.nobody])].map((text) => `(${names}&""<>${quotedText(text)})`).join("*");
}

/** What the owner of a row of the plan sold by the list; never below 0. */
export function soldBy(list: CountedList, owner: string): string {
  const isOwn = `(TRIM(${namesIn(list)})=TRIM(${owner}))`;
  const counted = `${isOwn}*${soldIn(list)}`;
  return `=MAX(0,SUMPRODUCT(${counted},${columnIn(list, list.amounts, "0")}))`;
}

/** Where the owner of a row of the plan belongs by the list: what its first row with a word says. */
export function groupBy(list: CountedList, header: string, owner: string): string {
  const cells = columnIn(list, header, '""');
  const isOwn = `(TRIM(${namesIn(list)})=TRIM(${owner}))`;
  return `=IFERROR(TRIM(INDEX(${cells},MATCH(1,INDEX(${isOwn}*(TRIM(${cells})<>"")${counting(list)},0),0))),"")`;
}

/** What a won opportunity of the list brings on average: somebody's, whose amount is known. */
export function dealOf(list: CountedList): string | null {
  if (list.won === null) return null;
  const amounts = columnIn(list, list.amounts, '""');
  const isDeal = `${soldIn(list)}*${ownedIn(list)}*ISNUMBER(${amounts})`;
  const deal = `=IFERROR(AVERAGE(IF(${isDeal},${amounts})),"")`;
  return deal.length > longest ? null : deal;
}

/** Whether Excel takes the formulas that no plan can do without, wherever its rows that don't count are kept. */
export function isWritable(list: PlanList): boolean {
  const sheet = "x".repeat(31);
  const passed = list.won?.doubled?.rows.length ? `'${sheet}'!$AA$1:$AA$999` : null;
  const owner = "AA999";
  const groups = Object.values(list.groups).map(({ header }) => groupBy({ ...list, passed }, header, owner));
  return [soldBy({ ...list, passed }, owner), ...groups].every(({ length }) => length <= longest);
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
  const open = `=${count(`${ownedIn(list)}${counting(list)}*(1-${won}-${lost})`)}`;
  if (open.length > longest) return null;
  return { rate: `=${count(won)}/(${count(won)}+${count(lost)})`, open };
}
