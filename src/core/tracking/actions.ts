import type { Model } from "../model/model";

/** An action that a review has kept. */
export interface KeptAction {
  /** Of the table's rows, from 0. */
  readonly index: number;
  /** When it was kept, Excel serial; null where the row says none. */
  readonly day: number | null;
  readonly action: string;
  readonly owner: string;
  readonly due: number | null;
  readonly done: number | null;
  /** Due before today and not done. */
  readonly isOverdue: boolean;
}

const never = Infinity;

/**
 * What the reviews have kept: open actions first, the one that is due first before the others; then those that are
 * done, the last one first.
 *
 * @param today Excel serial
 */
export function actionsOf(reviews: Model["stReviews"], today: number): readonly KeptAction[] {
  return (reviews?.rows ?? [])
    .flatMap(({ row, index }): KeptAction[] => {
      const { day, action, actionOwner, actionDue: due, actionDone: done } = row;
      if (action.trim() === "") return [];
      const isOverdue = done === null && due !== null && due < today;
      return [{ index, day, action: action.trim(), owner: actionOwner.trim(), due, done, isOverdue }];
    })
    .sort(
      (a, b) =>
        Number(a.done !== null) - Number(b.done !== null) ||
        (b.done ?? 0) - (a.done ?? 0) ||
        (a.due ?? never) - (b.due ?? never) ||
        a.index - b.index,
    );
}
