import type { FunnelRefusals } from "../../../core/refusals/funnel";
import type { Manner, Sentences } from "../../sentences";
import { got, inside, size, placesBy } from "../place";

export const funnel = ({ name }: Manner): Sentences<FunnelRefusals> => {
  const where = placesBy(name);
  return {
    "rate-over-one": (f) =>
      f.value >= 2 && f.value <= 100
        ? `${where(f)}: ${f.value} is more than 1, which is 100%; write ${f.value}% or ${hundredth(f.value)}`
        : `${where(f)}: ${f.value} is more than 1, which is 100%; a rate is at most 1`,
    "rate-zero": (f) =>
      `${where(f)}: the rate is blank or 0, so nothing would get through; write a rate over 0`,
    "not-a-line": (f) => `${where(f)}: got ${size(f.rows, f.columns)}; give one row or one column`,
    "stage-count": (f) =>
      `${where(f)}: ${got(f.count)}; ${f.expected - 1} ${f.expected === 2 ? "rate stands" : "rates stand"} between ${f.expected} stages, so give ${f.expected}`,
    "stage-blank": (f) => `${where(f)}: the stage has no name; write one`,
    "too-many-cases": (f) =>
      `${where(f)}: stage ${f.stage} would need more than 2^53 cases; check the target, the deal size and the rates`,
    "not-whole": (f) => `${where(f)}: ${f.value} is no whole number; count whole cases (ROUND() helps)`,
    "volume-too-large": (f) => `${where(f)}: ${f.value} is more than ${f.most} cases; take fewer`,
    confidence: (f) => `${where(f)}: got ${f.value}; write a chance between 0 and 1, such as 90% or 0.9`,
    "volume-beyond": (f) =>
      `${where(f)}: even ${f.most} cases reach the target with a chance of ${percent(f.odds)} only; lower the target or the confidence, or raise the rates or their evidence`,
    "rates-too-many": (f) => `${where(f)}: got ${f.count} rates; a funnel has at most ${f.most}`,
    "spread-too-large": (f) =>
      `${where(f)}: ${f.value} is more than ${f.most}; write standard deviation ÷ average, such as 0.8`,
    "in-hand-uncertain": (f) =>
      `${where(f)}: what is in hand is counted at certain rates and equal deals only; leave out ${inside(name(f.beside))}, or ${inside(name("inHand"))}`,
    "stage-unknown": (f) =>
      `${where(f)}: "${f.stage}" is not in ${inside(name("order"))}; add it there or correct the cell`,
    "stage-twice": (f) =>
      `${where(f)}: "${f.stage}" stands there already, as number ${f.first}; write each stage once`,
    "plan-too-wide": (f) =>
      `${where(f)}: ${f.periods} periods with those before the first are more than a sheet's ${f.most} columns; plan in longer periods`,
    "plan-too-large": (f) =>
      `${where(f)}: ${f.stages} stages by ${f.periods} periods are more than ${f.most} cells; plan in longer periods, or fewer stages`,
    "lag-too-long": (f) => `${where(f)}: ${f.value} periods is more than 1000; count in longer periods`,
    "stages-too-many": (f) =>
      `${where(f)}: got ${f.count} stages; a funnel has at most ${f.most}, so select only the list of stages`,
    "stages-too-few": (f) => `${where(f)}: got one stage; give at least two`,
  };
};

/** Three digits, and never 100 % of what is less. */
function percent(odds: number): string {
  return `${odds > 0.9995 ? Math.min(99.9999, 100 * odds).toFixed(4) : (100 * odds).toPrecision(3)}%`;
}

function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}
