import { ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { solveByWeights } from "./byWeights";
import { explaining, type ExplainedPart } from "./explaining";
import type { Weights } from "./weights";

/**
 * Explains what splitByWeights does part by part.
 *
 * Law: the exact amounts add up to the amount, and the steps to 0.
 */
export function explainByWeights(amount: Exact, weights: Weights, unit: number): ExplainedPart[] {
  const { amounts, parts, taker, leftover, grid, sign, units } = solveByWeights(amount, weights, unit);
  const total = weights.total();
  const part = explaining({ grid, sign, scale: weights.scale, all: total, total });
  return Array.from(amounts, (value, index) =>
    part({
      weight: weights.exactAt(index),
      share: weights.exactAt(index) * units,
      units: parts[index],
      over: index === taker ? leftover : ZERO,
      bound: "none",
      amount: value,
    }),
  );
}
