import { funnelSheetWords } from "../../locale/sheets/funnel";
import { quotedText } from "../addresses";
import { inMonth, serials } from "./dateFormulas";
import type { FiguresInput } from "./figuresInput";
import { down } from "./layout";

const number = '"<9E+307"';

/**
 * The pieces that the sheet's formulas are made of. Everything is Excel 2019's and needs no array entry:
 * conditions are words in COUNTIFS and SUMIFS, or arrays inside SUMPRODUCT and AGGREGATE, where no IF stands.
 */
export function formulasOf(input: FiguresInput) {
  const { columns, words, doubles, dates } = input;
  const { meanings } = funnelSheetWords[input.language].words;
  const word = (column: number): string => down("words", column, words.length);
  const double = (column: number): string => down("doubles", column, doubles.length);
  const { stage, furthest, value } = columns;
  const meaning = {
    won: quotedText(meanings.won),
    lost: quotedText(meanings.lost),
    open: quotedText(meanings.open),
    leftOut: quotedText(meanings["left-out"]),
  };

  // MATCH takes wildcards in what it looks for; where no word has any, none has to be taken from them.
  const literal = (cells: string): string =>
    `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cells}&"","~","~~"),"*","~*"),"?","~?")`;
  const text = words.some(({ word: one }) => /[*?~]/.test(one)) ? literal(stage) : `${stage}&""`;
  const place = `ROW(${stage})-MIN(ROW(${stage}))+1`;
  const keep = doubles.length === 0 ? "" : `*(1-ISNUMBER(MATCH(${place},${double(2)},0)))`;
  const among = (column: number): string => `ISNUMBER(MATCH(${text},${word(column)},0))${keep}`;
  const minus = (part: string): string => (doubles.length === 0 ? "" : `-${part}`);
  const doubleWon = `ISNUMBER(MATCH(${literal(double(3))},${word(5)},0))`;

  /** The words that mean won, as criteria: as many as there are. */
  const list = word(7);
  const wonWords = `${list.split(":")[0]}:INDEX(${list},MAX(1,COUNTIF(${word(1)},${meaning.won})))`;
  const day = (role: "opened" | "closed"): string | null => {
    const cells = columns[role];
    return cells === undefined ? null : serials({ cells, ...input[role] }, dates);
  };
  const [opened, closed] = [day("opened"), day("closed")];
  const took = opened === null || closed === null ? null : `${closed}-${opened}`;

  return {
    meaning,
    word,
    double,
    minus,
    doubleWon,
    wonWords,
    text,
    among,
    keep,
    /** Rows of a stage, with more conditions on columns. */
    count: (criterion: string, more = "", doubled = ""): string =>
      `COUNTIFS(${stage},${criterion}${more})${minus(`COUNTIFS(${double(3)},${criterion}${doubled})`)}`,
    sum: (criterion: string, more = `,${value},${number}`, doubled = ""): string =>
      `SUMIFS(${value},${stage},${criterion}${more})` +
      minus(`SUMIFS(${double(4)},${double(3)},${criterion}${doubled})`),
    /** Rows of a stage by how far they came: one of both is a list of criteria, the other one of its cells. */
    pairs: (standing: string, came: string): string =>
      `(COUNTIFS(${stage},${standing},${furthest ?? stage},${came})` +
      `${minus(`COUNTIFS(${double(3)},${standing},${double(7)},${came})`)})`,
    /** Won rows with a condition on a column. */
    countWon: (column: string, condition: string): string =>
      `SUMPRODUCT(COUNTIFS(${stage},${wonWords},${column},${condition}))`,
    /** Squares of won amounts over 0: the parts between commas take text for 0. */
    squares: value === undefined ? null : `SUMPRODUCT(${among(5)}*(${value}>0),${value},${value})`,
    /** Of won rows, days from opened to closed; an error where a day is missing or they are the wrong way round. */
    days: took === null ? null : `ROUND(SQRT(${took})^2,0)/(${among(5)})`,
    backwards: took === null ? null : `SUMPRODUCT(--ISNUMBER(1/SQRT(-(${took}))/(${among(6)})))`,
    /** Won rows whose day can be read. */
    readable: (role: "opened" | "closed"): string | null => {
      const serial = role === "opened" ? opened : closed;
      return serial === null ? null : `SUMPRODUCT(--ISNUMBER(${serial}/(${among(5)})))`;
    },
    /** The closing days of won amounts. */
    wonDays: closed === null || value === undefined ? null : `${closed}/(${among(5)}*ISNUMBER(${value}))`,
    /** What was won in the month that begins in a cell. */
    wonIn: (month: string): string | null => {
      if (columns.closed === undefined || value === undefined) return null;
      const cells = columns.closed;
      const next = `DATE(YEAR(${month}),MONTH(${month})+1,1)`;
      const parts: string[] = [];
      if (input.closed.hasNumbers || dates === null || !input.closed.hasText)
        parts.push(
          `SUMPRODUCT(SUMIFS(${value},${stage},${wonWords},${cells},">="&${month},${cells},"<"&${next},${value},${number}))`,
        );
      if (input.closed.hasText && dates !== null) {
        const right = input.closed.hasUnread ? `*ISNUMBER(${closed})` : "";
        const won = `ISNUMBER(MATCH(${text},${word(5)},0))`;
        parts.push(
          `SUMPRODUCT(${won}${right}*ISNUMBER(1/${inMonth({ cells, ...input.closed }, dates, month)}),${value})`,
        );
      }
      return (
        parts.join("+") +
        minus(`SUMPRODUCT(${doubleWon}*(${double(5)}>=${month})*(${double(5)}<${next}),${double(4)})`)
      );
    },
    /** The day of one row. */
    dayOf: (role: "opened" | "closed", row: string): string => {
      const cells = columns[role];
      if (cells === undefined) return "";
      const one = `INDEX(${cells},${row})`;
      return `=IF(${row}="","",IFERROR(IF(${one}="","",${serials({ cells: one, ...input[role] }, dates)}),"#"))`;
    },
  };
}

export type Formulas = ReturnType<typeof formulasOf>;
