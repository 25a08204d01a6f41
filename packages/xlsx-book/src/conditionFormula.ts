import type { ConditionalFormat } from "./book";
import { firstCell } from "./ruleFormulas";

/** The stretches of time that Excel knows, as the formulas that it writes for them; A1 is the cell. */
const PERIODS: Record<string, string> = {
  today: "FLOOR(A1,1)=TODAY()",
  yesterday: "FLOOR(A1,1)=TODAY()-1",
  tomorrow: "FLOOR(A1,1)=TODAY()+1",
  last7Days: "AND(TODAY()-FLOOR(A1,1)<=6,FLOOR(A1,1)<=TODAY())",
  lastWeek: "AND(TODAY()-ROUNDDOWN(A1,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(A1,0)<(WEEKDAY(TODAY())+7))",
  thisWeek: "AND(TODAY()-ROUNDDOWN(A1,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(A1,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  nextWeek: "AND(ROUNDDOWN(A1,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(A1,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  lastMonth: "AND(MONTH(A1)=MONTH(EDATE(TODAY(),0-1)),YEAR(A1)=YEAR(EDATE(TODAY(),0-1)))",
  thisMonth: "AND(MONTH(A1)=MONTH(TODAY()),YEAR(A1)=YEAR(TODAY()))",
  nextMonth: "AND(MONTH(A1)=MONTH(EDATE(TODAY(),0+1)),YEAR(A1)=YEAR(EDATE(TODAY(),0+1)))",
};
export const isPeriod = (period: string | undefined): period is string => !!period && period in PERIODS;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The formula that Excel writes beside a rule of a kind of its own; undefined for a kind that has none. */
export function conditionFormula(format: ConditionalFormat): string | undefined {
  const cell = (): string => firstCell(format.range);
  switch (format.type) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${quoted(format.text)},${cell()})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted(format.text)},${cell()}))`;
    case "beginsWith":
      return `LEFT(${cell()},LEN(${quoted(format.text)}))=${quoted(format.text)}`;
    case "endsWith":
      return `RIGHT(${cell()},LEN(${quoted(format.text)}))=${quoted(format.text)}`;
    case "containsBlanks":
      return `LEN(TRIM(${cell()}))=0`;
    case "notContainsBlanks":
      return `LEN(TRIM(${cell()}))>0`;
    case "containsErrors":
      return `ISERROR(${cell()})`;
    case "notContainsErrors":
      return `NOT(ISERROR(${cell()}))`;
    case "timePeriod":
      return PERIODS[format.period]?.replaceAll("A1", cell());
    default:
      return undefined;
  }
}
