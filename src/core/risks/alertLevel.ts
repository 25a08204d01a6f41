import { isItself } from "../decimal";
import { firstDigits } from "../firstDigits";
import type { Range } from "../range";
import { invalid } from "../refusal";
import { TENS } from "../twofold";

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
  const turn = compared(red, amber);
  if (turn === 0) throw invalid("thresholds-equal", { argument: "red", value: red });
  const reaches = (value: number, threshold: number): boolean => {
    // Only what nearly reaches it has to be compared as it was written.
    const size = Math.abs(threshold);
    const gap = (value - threshold) * turn + size * SNAP;
    if (value === threshold || Math.abs(gap) > size * DOUBT) return gap >= 0;
    const [found, from] = inSteps(value, threshold);
    return (from - found) * turn * SNAPS <= Math.abs(from);
  };
  return (value) => (reaches(value, red) ? "red" : reaches(value, amber) ? "amber" : "green");
}

/** What is short of a threshold by so much of it has reached it, but for what reading and subtracting doubles may change. */
const [SNAP, DOUBT] = [1e-12, 3e-14];
const SNAPS = 1e12;

/** Which of two numbers as people wrote them is larger: 1, 0 or -1. */
function compared(one: number, other: number): number {
  const gap = one - other;
  if (Math.abs(gap) > DOUBT * Math.abs(other) || gap === 0) return Math.sign(gap);
  const [a, b] = inSteps(one, other);
  return Math.sign(a - b);
}

/** Two numbers near each other as people wrote them, in the same steps: whole numbers that doubles hold. */
function inSteps(...near: readonly [number, number]): [number, number] {
  const [a, b] = near.map((value) =>
    isItself(value) && Math.abs(value) >= 1e15 ? { digits: value, places: 0 } : firstDigits(value),
  );
  // On either side of a power of ten they differ by a place, or by two where whole numbers end.
  const finest = Math.max(a.places, b.places);
  return [a.digits * TENS[finest - a.places], b.digits * TENS[finest - b.places]];
}

/** The levels of values whose thresholds are as many, or one for all. The shape is that of the values. */
export function alertLevelsOf(
  value: Range<number>,
  amber: Range<number>,
  red: Range<number>,
): Range<Level> & { readonly values: Level[] } {
  const { rows, columns, values } = value;
  for (const [argument, { values: thresholds }] of [
    ["amber", amber],
    ["red", red],
  ] as const)
    if (thresholds.length !== 1 && thresholds.length !== values.length)
      throw invalid("lengths", {
        argument,
        count: thresholds.length,
        like: "value",
        likeCount: values.length,
      });
  const at = ({ values }: Range<number>, index: number): number => values[values.length === 1 ? 0 : index];
  let known: { amber: number; red: number; levelOf: (value: number) => Level } | undefined;
  const levels = Array.from(values, (one, i) => {
    const [from, until] = [at(amber, i), at(red, i)];
    if (known?.amber !== from || known.red !== until)
      known = { amber: from, red: until, levelOf: alertLevels({ amber: from, red: until }) };
    return known.levelOf(one);
  });
  return { rows, columns, values: levels };
}
