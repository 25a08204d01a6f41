import { contains, sameArea, type Area } from "../grid/address";

/** Cells that were edited, and what is told of a single one once all is calculated. */
export interface Edit {
  sheetId: string;
  area: Area;
  details?: (() => Record<string, unknown>) | undefined;
}

/** The edits of one doing, each with the place of those that it covers. */
export class CurrentEdits {
  private edits: Edit[] = [];

  /** Another doing begins. */
  begin(): void {
    this.edits = [];
  }

  /** What is to be told now, and what is no longer. */
  add(next: Edit): { now: Edit; before: Edit | undefined } {
    const before = this.edits.find((edit) => joined(edit, next));
    const now = (before && joined(before, next)) ?? next;
    this.edits = [...this.edits.filter((edit) => edit !== before), now];
    return { now, before };
  }

  on(sheetId: string): Edit[] {
    return this.edits.filter((edit) => edit.sheetId === sheetId);
  }
}

/** Two edits of one doing as one, where one of them covers the other: the grid writes on top of what was written. */
function joined(before: Edit, next: Edit): Edit | undefined {
  if (before.sheetId !== next.sheetId) return undefined;
  if (!sameArea(before.area, next.area))
    return contains(next.area, before.area) ? next : contains(before.area, next.area) ? before : undefined;
  const [first, last] = [before.details, next.details];
  if (!first || !last) return next;
  const details = () => {
    const { valueBefore, valueTypeBefore } = first();
    return { ...last(), valueBefore, valueTypeBefore };
  };
  return { ...next, details };
}
