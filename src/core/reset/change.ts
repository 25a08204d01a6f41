import { isoDate } from "../calendar/day";
import type { Model } from "../model/model";
import { folded } from "../textSearch";

/** The tables whose figures a reset changes. */
export const resetTables = ["stGoal", "stPlan", "stPeriods"] as const;
export type ResetTable = (typeof resetTables)[number];

/** A figure of the plan that a reset changes, known by its row whatever language the sheets speak. */
export interface Change {
  /** Such as «stPlan 1: Ann», the first row of Ann's. */
  readonly figure: string;
  readonly before: number;
  readonly after: number;
  /** Written even where a formula stands; else the formula follows by itself. */
  readonly isOwn: boolean;
}

/** Where a figure stands: the target of a row. */
export interface Place {
  readonly table: ResetTable;
  /** Of the table's rows, from 0. */
  readonly index: number;
}

/** The names of a table's rows, each with the number that it has among those of its name. */
function numbered(
  table: ResetTable,
  rows: readonly { readonly name: string; readonly index: number }[],
): [string, Place][] {
  const seen = new Map<string, number>();
  return rows.map(({ name, index }): [string, Place] => {
    const key = folded(name);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return [`${table} ${number}: ${name}`, { table, index }];
  });
}

/** Every figure that a reset may change, by its name. */
export const figuresIn = (model: Pick<Model, ResetTable>): ReadonlyMap<string, Place> =>
  new Map([
    ...numbered(
      "stGoal",
      (model.stGoal?.rows ?? []).map(({ index }) => ({ name: "target", index })),
    ),
    ...numbered(
      "stPlan",
      (model.stPlan?.rows ?? []).map(({ row, index }) => ({ name: row.owner.trim(), index })),
    ),
    ...numbered(
      "stPeriods",
      (model.stPeriods?.rows ?? []).flatMap(({ row: { level, start }, index }) =>
        level === null || start === null ? [] : [{ name: `${level} ${isoDate(Math.floor(start))}`, index }],
      ),
    ),
  ]);
