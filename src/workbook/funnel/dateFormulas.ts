import type { DateOrder } from "../../core/funnel/data/source";

/** The serial numbers that are days, as core counts them: from 1 to the end of 9999. */
const afterLastDay = 2_958_466;
/** 1 January 2000. */
const millennium = 36_526;

/** What stands in a column of dates besides blanks. */
export interface DateKinds {
  readonly hasText: boolean;
  readonly hasNumbers: boolean;
  /** Whether some of its texts are no dates in the chosen order. */
  readonly hasUnread: boolean;
  /** The signs between the parts of its dates: others are not read, since each costs a pass over the column. */
  readonly separators: readonly string[];
  readonly hasSpaces: boolean;
}

/** A column of dates as formulas name it, with what stands in it. */
export interface DateColumn extends DateKinds {
  readonly cells: string;
}

/** Text with one kind of separator. */
function dashed({ cells, separators, hasSpaces }: DateColumn): string {
  const text = separators
    .filter((sign) => sign !== "-")
    .reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","${sign === "日" ? "" : "-"}")`, cells);
  return hasSpaces ? `TRIM(${text})` : text;
}

/**
 * The serial number that a text date is; an error for all that is none in this order. The guards refuse what
 * DATEVALUE would guess at: years of two digits, months without a day, times. No part that is joined to a text may
 * be an error itself: LibreOffice would join the parts of other rows.
 */
function textSerial(column: DateColumn, order: DateOrder): string {
  const text = dashed(column);
  if (order === "ymd")
    return `(DATEVALUE(${text})/(MID(${text},5,1)="-")/(LEN(${text})<=10)/(FIND("-",${text},6)>0))`;
  const first = `FIND("-",${text}&"-")`;
  const yearLast = `(LEFT(RIGHT(${text},5))="-")`;
  const withoutYear = (part: string): string => `SUBSTITUTE(${part},RIGHT(${text},5),"")`;
  if (order === "mdy")
    return `(DATEVALUE(RIGHT(${text},4)&"-"&${withoutYear(text)})/${yearLast}/(${first}<LEN(${text})-4))`;
  const month = withoutYear(`MID(${text},${first}+1,99)`);
  return `(DATEVALUE(RIGHT(${text},4)&"-"&${month}&"-"&LEFT(${text},${first}-1))/${yearLast})`;
}

const isDay = (cells: string): string => `(ISNUMBER(${cells})*(${cells}>=1)*(${cells}<${afterLastDay}))`;

/**
 * The days of a column as an array for SUMPRODUCT and AGGREGATE, an error for each cell that holds none. Where
 * numbers and texts are mixed each kind reads the other as a fixed day, which is taken off again.
 */
export function serials(column: DateColumn, order: DateOrder | null): string {
  const { cells, hasText, hasNumbers } = column;
  if (order === null || !hasText) return `(INT(${cells})/${isDay(cells)})`;
  if (!hasNumbers) return textSerial(column, order);
  const day = order === "ymd" ? "2000-1-1" : "1-1-2000";
  // LEFT and not REPT, which the grid gives a date's number for a date's text.
  const texts = `LEFT(${cells},99*ISTEXT(${cells}))&LEFT("${day}",9*(1-ISTEXT(${cells})))`;
  const numbers = `INT(VALUE(LEFT(${cells},99*ISNUMBER(${cells}))&LEFT("1",1-ISNUMBER(${cells}))))`;
  const inRange = `(ISTEXT(${cells})+ISNUMBER(${cells})*(${cells}>=1)*(${cells}<${afterLastDay})>0)`;
  return `((${textSerial({ ...column, cells: `(${texts})` }, order)}-${millennium}*(1-ISTEXT(${cells}))+${numbers}*ISNUMBER(${cells}))/${inRange})`;
}

/** Whether the text dates of a column are in the month of a cell: 1 or 0 for each, whatever their day is. */
export function inMonth(column: DateColumn, order: DateOrder, month: string): string {
  const text = dashed(column);
  const year = `YEAR(${month})`;
  const short = `MONTH(${month})`;
  const long = `RIGHT("0"&${short},2)`;
  switch (order) {
    case "ymd":
      return `((LEFT(${text},8)=${year}&"-"&${long}&"-")+(LEFT(${text},7)=${year}&"-"&${short}&"-")>0)`;
    case "mdy":
      return `(((LEFT(${text},3)=${long}&"-")+(LEFT(${text},LEN(${short})+1)=${short}&"-")>0)*(RIGHT(${text},5)="-"&${year}))`;
    case "dmy":
      return `((RIGHT(${text},8)="-"&${long}&"-"&${year})+(RIGHT(${text},LEN(${short})+6)="-"&${short}&"-"&${year})>0)`;
  }
}
