import { largestVolume } from "../math/odds";
import { oddsOf, type Assumptions, type CurvePoint } from "./whatIf";

/** So many steps lie between a volume of 0 and the last. */
const STEPS = 40;
/** The curve goes so far beyond the larger of the need and the plan. */
const BEYOND = 1.6;
/** Where the odds rise by more than this between two points, there are more between them. */
const STEEP = 0.05;
const BETWEEN = 8;

/**
 * The odds over the volume: from 0 to beyond the need and the plan, which are themselves among its points, closer
 * together where it is steep. A generator, point by point, so that whoever drives it can pause.
 */
export function* curveOf(assumptions: Assumptions, needed: number | null): Generator<CurvePoint> {
  const odds = oddsOf(assumptions);
  const at = (volume: number): CurvePoint => ({ volume, odds: odds(volume) });
  let before: CurvePoint | null = null;
  for (const volume of volumesOf(assumptions.volume, needed)) {
    const point = at(volume);
    // Stryker disable next-line EqualityOperator: what rises by just as much may be either.
    if (before && point.odds - before.odds > STEEP)
      for (const inner of between(before.volume, volume)) yield at(inner);
    yield point;
    before = point;
  }
}

/** Whole volumes between two others, each once. */
function between(low: number, high: number): number[] {
  const volumes = new Set<number>();
  // Stryker disable next-line EqualityOperator: the ends are taken out again.
  for (let step = 1; step < BETWEEN; step++) volumes.add(Math.round(low + ((high - low) * step) / BETWEEN));
  volumes.delete(low);
  volumes.delete(high);
  return [...volumes];
}

/** Whole volumes, each once, in order. */
function volumesOf(planned: number, needed: number | null): number[] {
  const last = Math.min(largestVolume, Math.ceil(BEYOND * Math.max(planned, needed ?? 0, 1)));
  const volumes = new Set<number>([planned]);
  if (needed !== null) volumes.add(needed);
  for (let step = 0; step <= STEPS; step++) volumes.add(Math.round((last * step) / STEPS));
  return [...volumes].sort((a, b) => a - b);
}
