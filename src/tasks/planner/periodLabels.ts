import type { Grain } from "../../core/calendar/period";
import { civilDate } from "../../core/calendar/day";
import type { PeriodLabels } from "../../locale/sheets/planner";
import { quotedText } from "../../workbook/addresses";
import type { FormulaArgument, Origin } from "./formulaArguments";
import type { Piece } from "./layout";
import { spilledColumn } from "./totals";

/** The month in which years begin: as the formula has it, and what it is now. */
interface YearStart {
  readonly text: (origin: Origin) => string;
  readonly month: number;
  /** It can be another one tomorrow. */
  readonly isLinked: boolean;
}

const yearStartOf = (given: FormulaArgument | undefined): YearStart => {
  const month = Math.trunc(Number(Array.isArray(given?.value) ? 1 : (given?.value ?? 1))) || 1;
  if (!given?.at) return { text: () => String(month), month, isLinked: false };
  // A blank cell is the year's first month, as the function takes it.
  return { text: (origin) => `MAX(1,${given.text(origin)})`, month, isLinked: true };
};

const yearOf = (day: number, start: YearStart): number => {
  const { year, month } = civilDate(day);
  return year - (month < start.month ? 1 : 0);
};

type Token = "mon" | "month" | "year" | "quarter" | "half" | "fiscal";

/** What a token comes to on a day. */
function valueOf(token: Token, day: number, start: YearStart, words: PeriodLabels): string {
  const { year, month } = civilDate(day);
  const since = (month - start.month + 12) % 12;
  const fiscal = yearOf(day, start);
  const values: Record<Token, string> = {
    mon: words.mon[month - 1],
    month: String(month),
    year: String(year),
    quarter: String(Math.floor(since / 3) + 1),
    half: words.half[Math.floor(since / 6)],
    fiscal: start.month === 1 ? String(fiscal) : `${fiscal}/${String(fiscal + 1).slice(-2)}`,
  };
  return values[token];
}

/** The same as a formula over days; only functions that answer for each day of a range by itself. */
function formulaOf(token: Token, days: string, start: YearStart, from: string, words: PeriodLabels): string {
  const isJanuary = start.month === 1 && !start.isLinked;
  const since = isJanuary ? `(MONTH(${days})-1)` : `MOD(MONTH(${days})-${from},12)`;
  switch (token) {
    case "mon": {
      const width = words.mon[0].length;
      return `MID(${quotedText(words.mon.join(""))},${width}*MONTH(${days})-${width - 1},${width})`;
    }
    case "month":
      return `MONTH(${days})`;
    case "year":
      return `YEAR(${days})`;
    case "quarter":
      return `INT(${since}/3)+1`;
    case "half":
      return `MID(${quotedText(words.half.join(""))},INT(${since}/6)+1,1)`;
    case "fiscal": {
      if (isJanuary) return `YEAR(${days})`;
      const year = `(YEAR(${days})-(MONTH(${days})<${from}))`;
      const both = `${year}&"/"&RIGHT(${year}+1,2)`;
      return start.isLinked ? `IF(${from}=1,YEAR(${days})&"",${both})` : both;
    }
  }
}

/** What the periods of one level are called: for a formula that splits, one beside it that follows its dates. */
export interface Labels {
  readonly beside: (split: Piece, column: number) => Piece;
  readonly of: (day: number) => string;
}

/**
 * @param days the first day of every period that the plan has now
 * @returns null for periods that only their dates tell
 */
export function labelsOf(
  grain: Grain,
  days: readonly number[],
  given: FormulaArgument | undefined,
  words: PeriodLabels,
): Labels | null {
  const start = yearStartOf(given);
  const years = new Set(days.map((day) => yearOf(day, start)));
  const pattern = (years.size > 1 ? words.inYears : words.inYear)[grain];
  if (pattern === undefined) return null;
  // What stood in braces comes second.
  const parts = pattern.split(/\{(\w+)\}/);
  const of = (day: number): string =>
    parts.map((part, at) => (at % 2 === 1 ? valueOf(part as Token, day, start, words) : part)).join("");
  return {
    of,
    beside: (split, column) => ({
      row: split.row,
      column,
      formula: (origin) => {
        const first = spilledColumn(split, 0)(origin);
        const from = start.text(origin);
        const texts = parts.flatMap((part, at) => {
          if (at % 2 === 1) return [formulaOf(part as Token, first, start, from, words)];
          return part === "" ? [] : [quotedText(part)];
        });
        // A year alone is a text, too.
        return `=${texts.length === 1 ? `${texts[0]}&""` : texts.join("&")}`;
      },
      values: split.values.map((row) => [of(Number(row[0]))]),
      kinds: ["name"],
      main: false,
    }),
  };
}
