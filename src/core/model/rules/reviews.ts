import type { ReviewKind } from "../reviews";
import { filled } from "./lines";
import type { Lines } from "./rule";

/** The longest stretch of days without a review that still is its rhythm: one that moves fits in, one that is left out doesn't. */
const longest: Readonly<Record<ReviewKind, number>> = { weekly: 13, monthly: 45, quarterly: 110 };

/** How the reviews of a kind lie over the plan's time. */
export interface Rhythm {
  readonly kind: ReviewKind;
  readonly dates: number;
  /** The longest stretch from one to the next, from the first day and until the last. */
  readonly gap: number;
  readonly isKept: boolean;
}

/** A row that bears no kind belongs to none. */
export function rhythmOf(
  stReviews: Lines<{ readonly day: number | null; readonly kind: ReviewKind | null }>,
  kind: ReviewKind,
  { start, end }: { readonly start: number; readonly end: number },
): Rhythm {
  const ofKind = { table: stReviews.table, rows: stReviews.rows.filter(({ row }) => row.kind === kind) };
  const days = filled(ofKind, "day")
    .map(Math.floor)
    .filter((day) => day >= start && day <= end)
    .sort((a, b) => a - b);
  let [gap, before] = [0, start];
  for (const day of [...days, end]) {
    gap = Math.max(gap, day - before);
    before = day;
  }
  return { kind, dates: days.length, gap, isKept: days.length > 0 && gap <= longest[kind] };
}
