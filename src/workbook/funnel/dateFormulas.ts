import type { DateOrder } from "../../core/opportunities/source";

/** The serial numbers that are days, as core counts them: from 1 to the end of 9999. */
const afterLastDay = 2_958_466;

/** What stands in a column of dates. */
export interface DateColumn {
  /** The column in a formula. */
  readonly cells: string;
  readonly hasText: boolean;
  readonly hasNumbers: boolean;
}

/** Text with one kind of separator. */
const dashed = (cells: string): string =>
  `TRIM(${["/", ".", "年", "月"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","-")`, `SUBSTITUTE(${cells},"日","")`)})`;

/**
 * The serial number that a text date is; an error for all that is none in this order. The guards refuse what
 * DATEVALUE would guess at: years of two digits, months without a day, times.
 */
function textSerial(cells: string, order: DateOrder): string {
  const text = dashed(cells);
  const first = `FIND("-",${text})`;
  const yearLast = `(LEFT(RIGHT(${text},5))="-")`;
  switch (order) {
    case "ymd":
      return `(DATEVALUE(${text})/(MID(${text},5,1)="-")/(LEN(${text})<=10)/(FIND("-",${text},6)>0))`;
    case "mdy":
      return `(DATEVALUE(RIGHT(${text},4)&"-"&LEFT(${text},LEN(${text})-5))/${yearLast}/(${first}<LEN(${text})-4))`;
    case "dmy":
      return (
        `(DATEVALUE(RIGHT(${text},4)&"-"&MID(${text},${first}+1,LEN(${text})-${first}-5)` +
        `&"-"&LEFT(${text},${first}-1))/${yearLast})`
      );
  }
}

const isDay = (cells: string): string => `(ISNUMBER(${cells})*(${cells}>=1)*(${cells}<${afterLastDay}))`;

/**
 * The days of a column as an array for SUMPRODUCT and AGGREGATE, an error for each cell that holds none. Where
 * numbers and texts are mixed each kind reads the other as a fixed day, which is taken off again.
 */
export function serials({ cells, hasText, hasNumbers }: DateColumn, order: DateOrder | null): string {
  if (order === null || !hasText) return `(INT(${cells})/${isDay(cells)})`;
  if (!hasNumbers) return textSerial(cells, order);
  const [day, serial] = { ymd: ["2000-1-1", 36_526], dmy: ["1-1-2000", 36_526], mdy: ["1-1-2000", 36_526] }[
    order
  ] as [string, number];
  const texts = `REPT(${cells},ISTEXT(${cells}))&REPT("${day}",1-ISTEXT(${cells}))`;
  const numbers = `INT(VALUE(REPT(${cells},ISNUMBER(${cells}))&REPT("1",1-ISNUMBER(${cells}))))`;
  const inRange = `(ISTEXT(${cells})+ISNUMBER(${cells})*(${cells}>=1)*(${cells}<${afterLastDay})>0)`;
  return `((${textSerial(`(${texts})`, order)}-${serial}*(1-ISTEXT(${cells}))+${numbers}*ISNUMBER(${cells}))/${inRange})`;
}

/** Whether the text dates of a column are in the month of a cell: 1 or 0 for each, whatever their day is. */
export function inMonth(cells: string, order: DateOrder, month: string): string {
  const text = dashed(cells);
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
