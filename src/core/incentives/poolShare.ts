import { exact, roundOf, tooMany, whole } from "../decimal";
import { placeOf } from "../place";
import type { Range } from "../range";
import { invalid } from "../refusal";
import { splitByWeights } from "../split/byWeights";
import { gridOf } from "../split/grid";
import { unitFor } from "../split/unit";
import { weightsOf } from "../split/weights";
import { isAtLeast } from "../threshold";

/** What POOLSHARE is asked. */
export interface PoolProblem {
  /** The pool at 100 % attainment. */
  readonly pool: number;
  /** The team's, as a share: 0.95 is 95 %. */
  readonly attainment: number;
  readonly contributions: Range<number>;
  /** The attainment below which nothing is paid. */
  readonly gate?: number;
  /** The smallest step of a share; 1 where the pool is whole, else 0.01. */
  readonly unit?: number;
}

/** An attainment of 1000 % is a percentage without its sign. */
const LARGEST_SHARE = 10;

/**
 * A team's pool by contribution: pool × attainment rounded to the unit (half up), 0 below the gate, shared by largest
 * remainder. The shape is that of the contributions.
 *
 * Law: the shares add up to the funded pool exactly.
 */
export function poolShare({
  pool,
  attainment,
  contributions,
  gate,
  unit: asked,
}: PoolProblem): Range<number> {
  if (pool < 0) throw invalid("negative", { argument: "pool", value: pool });
  for (const [argument, value] of [
    ["attainment", attainment],
    ["gate", gate ?? 0],
  ] as const) {
    if (value < 0) throw invalid("negative", { argument, value });
    if (value >= LARGEST_SHARE) throw invalid("share-large", { argument, value });
  }
  const { rows, columns, values } = contributions;
  for (let i = 0; i < values.length; i++)
    if (values[i] < 0)
      throw invalid("negative", { ...placeOf("contributions", contributions, i), value: values[i] });
  const weights = weightsOf(values);
  if (weights.values.every((weight) => weight === 0))
    throw invalid("no-weight", { argument: "contributions" });
  const unit = unitFor(asked, { pool });
  const grid = gridOf(unit);
  const isFunded = gate === undefined || isAtLeast(exact(attainment), exact(gate));
  const units = isFunded ? roundOf(exact(pool).mul(exact(attainment)).div(grid.unit)) : 0n;
  if (tooMany(units)) throw invalid("too-many-units", { argument: "pool", value: pool, unit });
  return { rows, columns, values: splitByWeights(whole(units).mul(grid.unit), weights, unit) };
}
