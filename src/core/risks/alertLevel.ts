import { exact } from "../decimal";
import { invalid } from "../refusal";
import { isAtLeast } from "../threshold";

/** Worse from left to right. */
export type Level = "green" | "amber" | "red";

/** Where the levels begin. */
export interface Thresholds {
  readonly amber: number;
  readonly red: number;
}

/**
 * Tells the level of a value: one at a threshold counts as past it. A red below the amber means that lower is worse.
 */
export function alertLevels({ amber, red }: Thresholds): (value: number) => Level {
  const [from, until] = [exact(amber), exact(red)];
  const turn = until.compare(from);
  if (turn === 0) throw invalid("thresholds-equal", { argument: "red", value: red });
  const reaches = (value: number, threshold: number): boolean => {
    // Only what is near has to be compared as it was written.
    const gap = (value - threshold) * turn;
    if (Math.abs(gap) > Math.abs(threshold) * NEAR) return gap > 0;
    return turn > 0
      ? isAtLeast(exact(value), exact(threshold))
      : isAtLeast(exact(value).neg(), exact(threshold).neg());
  };
  return (value) => (reaches(value, red) ? "red" : reaches(value, amber) ? "amber" : "green");
}

const NEAR = 1e-9;
