import { civilDate } from "../../core/calendar/day";

/** Cells of the plan in formulas. */
export interface MonthCells {
  /** Down the months. */
  readonly starts: string;
  readonly ends: string;
  readonly targets: string;
}

/** What a row of the plan says, whose months are told. */
export interface OwnerCells {
  readonly owner: string;
  readonly target: string;
}

/**
 * The row of the plan's table beside which a formula stands: cells beside a table stay where they are when a row of it
 * is inserted, deleted or sorted.
 *
 * @param row which of the table's rows that is, as a formula tells it
 */
export function besideRow(row: string, owners: string, targets: string): OwnerCells {
  // ROW gives an array, and a target is one number.
  return { owner: `INDEX(${owners},${row})`, target: `SUM(INDEX(${targets},${row}))` };
}

/** The actuals' columns. */
export interface ActualCells {
  readonly day: string;
  readonly owner: string;
  readonly amount: string;
}

/** A row's target over the plan's months. */
export const rowMonths = ({ target }: OwnerCells, { targets }: MonthCells): string =>
  `=SPLITTARGET(${target},TRANSPOSE(${targets}))`;

/** The months that were over when a plan was reset. */
export interface ClosedMonths {
  readonly count: number;
  /** The last day of the last one, an Excel serial. */
  readonly end: number;
}

/**
 * An owner's months after a reset, as `ownMonths` of the core has them: what they sold in those that were over, and
 * what it leaves of their target in the others.
 */
export function resetMonths(
  { owner, target }: OwnerCells,
  { starts, ends, targets }: MonthCells,
  actuals: ActualCells,
  closed: ClosedMonths,
): string {
  const { year, month, day } = civilDate(closed.end);
  const last = `DATE(${year},${month},${day})`;
  const own = `(TRIM(${actuals.owner})=TRIM(${owner}))*${actuals.amount}`;
  const from = (start: string, end: string): string =>
    `(INT(${actuals.day})>=${start})*(INT(${actuals.day})<=${end})`;
  const months = `TRANSPOSE(${targets})`;
  const sold = `MMULT(TRANSPOSE(${own}),${from(`TRANSPOSE(${starts})`, `TRANSPOSE(${ends})`)})`;
  return (
    `=IF(ROUND(SUMPRODUCT(${own}*${from(`MIN(${starts})`, last)})-${target},6)>0,` +
    `SPLITTARGET(${target},TRANSPOSE((${ends}<=${last})*(${targets}>0)*${targets})),` +
    `RESPLIT(${target},${months},ROUND(${sold},6),${closed.count}))`
  );
}
