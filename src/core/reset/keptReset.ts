/** A figure that a reset changed, as the history has it. */
export interface KeptFigure {
  readonly figure: string;
  /** Null where the cell was blank. */
  readonly before: number | null;
  readonly after: number;
  /** What stood in the cell where that was a formula; else blank. */
  readonly formula: string;
}

/** A reset as the history has it. */
export interface KeptReset {
  /** Excel serial. */
  readonly day: number;
  readonly reason: string;
  readonly figures: readonly KeptFigure[];
  /** The day on which it was undone; null while it stands. */
  readonly undone: number | null;
}

/** A row of the history that belongs to a reset. */
export interface HistoryFigure extends KeptFigure {
  readonly day: number;
  readonly reason: string;
  readonly undone: number | null;
}

/**
 * Rows of the history as the resets that wrote them, the earliest first however the history is sorted. Rows of one day and reason belong together until
 * one comes whose figure the reset has already.
 */
export function resetsOf(rows: readonly HistoryFigure[]): readonly KeptReset[] {
  const resets: (Omit<KeptReset, "figures"> & { figures: KeptFigure[] })[] = [];
  const byDay = [...rows].sort((a, b) => a.day - b.day);
  for (const { day, reason, undone, figure, before, after, formula } of byDay) {
    const last = resets
      .filter((one) => one.day === day && one.reason === reason && one.undone === undone)
      .at(-1);
    const own = { figure, before, after, formula };
    if (last && !last.figures.some((one) => one.figure === figure)) last.figures.push(own);
    else resets.push({ day, reason, undone, figures: [own] });
  }
  return resets;
}

/** The day of the last reset that stands, from which on everybody has months of their own; null where there is none. */
export const resetDay = (resets: readonly KeptReset[] | null): number | null =>
  resets === null ? null : (lastStanding(resets)?.day ?? null);

/** The reset that stands and came last: the one that can be undone, since no later one stands over it. */
export const lastStanding = (resets: readonly KeptReset[]): KeptReset | null =>
  resets.filter(({ undone }) => undone === null).at(-1) ?? null;
