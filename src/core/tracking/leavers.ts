import type { Model } from "../model/model";
import { plainName } from "../textSearch";

/** Somebody who carries a target and has left, or leaves before the plan ends. */
export interface Leaver {
  readonly name: string;
  /** The last day, Excel serial. */
  readonly day: number;
}

/**
 * The plan's owners who have left by a day.
 *
 * @param today Excel serial
 */
export function leaversOf(model: Pick<Model, "stPlan" | "stPeople">, today: number): readonly Leaver[] {
  const left = new Map<string, number>();
  const there = new Set<string>();
  for (const { row } of model.stPeople?.rows ?? []) {
    const name = plainName(row.name);
    if (row.left !== null && row.left < today) left.set(name, row.left);
    // Who came back has a row without a leaving date.
    else there.add(name);
  }
  const owners = new Map(
    (model.stPlan?.rows ?? []).map(({ row }) => [plainName(row.owner), row.owner.trim()]),
  );
  return [...owners].flatMap(([key, name]): Leaver[] => {
    const day = left.get(key);
    return name === "" || day === undefined || there.has(key) ? [] : [{ name, day }];
  });
}
