import { exact, nearest, ONE, type Exact } from "../decimal";
import { isLine, type Range } from "../range";
import { invalid } from "../refusal";
import { studentTail, studentTenth } from "./studentT";
import { trendOf } from "./trend";

/** How likely a target is, from "nearly sure to be passed" to "hardly ever reached". */
export type GoalVerdict = "too-low" | "steady" | "stretch" | "beyond-reach" | "not-enough-history";

export interface GoalCheck {
  /** Target ÷ last period − 1; absent where the last period is 0. */
  readonly growth?: number;
  readonly verdict: GoalVerdict;
  /** Absent with fewer than three periods. */
  readonly trend?: GoalTrend;
}

export interface GoalTrend {
  readonly forecast: number;
  /** The 80 % prediction interval. */
  readonly low: number;
  readonly high: number;
  /** The chance of reaching the target. */
  readonly chance: number;
  /** Amounts that are reached with a chance of one half and of one in ten. */
  readonly stretchFrom: number;
  readonly stretchTo: number;
}

/** Fewer periods have no line, or none that could scatter. */
const LEAST = 3;
/** More periods than any plan looks back on: a whole column selected by mistake. */
const MOST = 10_000;
/** A chance so near to a bound reaches it, and so does a target so near (relative) to a forecast without scatter. */
const SNAP = 1e-12;
const VERDICTS: readonly [from: number, verdict: GoalVerdict][] = [
  [0.9, "too-low"],
  [0.5, "steady"],
  [0.1, "stretch"],
];

/**
 * Judges a target by the trend of past periods, oldest first and as long as the target's.
 *
 * Method: a least-squares line over at least three periods, one period on, with its prediction interval; the chance of
 * the target is P(T ≥ (target − forecast) ÷ s) of Student's t with n − 2 degrees of freedom, or 1 or 0 where nothing
 * scatters.
 * Surprise: with three periods there is one degree of freedom, and the interval is very wide.
 */
export function goalCheck(target: number, history: Range<number>): GoalCheck {
  const { rows, columns, values } = history;
  if (!isLine(history)) throw invalid("not-a-line", { argument: "history", rows, columns });
  if (values.length > MOST)
    throw invalid("history-too-long", { argument: "history", count: values.length, most: MOST });
  const last = exact(values[values.length - 1]);
  const growth = last.n === 0n ? {} : { growth: finite(exact(target).div(last).sub(ONE)) };
  if (values.length < LEAST) return { ...growth, verdict: "not-enough-history" };
  const { forecast, error, freedom } = trendOf(values);
  const away = exact(target).sub(forecast);
  const chance = chanceOf(away, forecast, error, freedom);
  const half = error * studentTenth(freedom);
  const middle = finite(forecast);
  const [low, high] = [middle - half, middle + half];
  if (!Number.isFinite(low) || !Number.isFinite(high)) throw invalid("too-large", { argument: "history" });
  const verdict = VERDICTS.find(([from]) => chance >= from - SNAP)?.[1] ?? "beyond-reach";
  return {
    ...growth,
    verdict,
    trend: { forecast: middle, low, high, chance, stretchFrom: middle, stretchTo: high },
  };
}

function chanceOf(away: Exact, forecast: Exact, error: number, freedom: number): number {
  if (error > 0) return studentTail(nearest(away.div(exact(error))), freedom);
  const dust = forecast.abs().mul(exact(SNAP));
  return away.compare(dust) <= 0 ? 1 : 0;
}

function finite(value: Exact): number {
  const result = nearest(value);
  if (!Number.isFinite(result)) throw invalid("too-large", { argument: "history" });
  return result;
}
