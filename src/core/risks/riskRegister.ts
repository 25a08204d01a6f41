import { exact, nearest } from "../decimal";
import { targetOf } from "../model/rules/lines";
import { isHigh, risksIn } from "../model/rules/risks";
import { rule } from "../model/rules/rule";
import { isAtLeast } from "../threshold";
import { nearestQuotient, productOf } from "../quotients";

/** Where a band of the heat map begins: probabilities, and impacts as shares of the target. */
export const probabilityBands = [0, 0.2, 0.4, 0.6, 0.8] as const;
export const impactBands = [0, 0.01, 0.02, 0.05, 0.1] as const;

export interface RegisteredRisk {
  readonly name: string;
  readonly probability: number | null;
  readonly impact: number | null;
  /** Probability × impact, as RISKSCORE says; null where one is blank. */
  readonly loss: number | null;
  /** From 0, the lowest; null where it is not rated. */
  readonly band: { readonly probability: number; readonly impact: number } | null;
  readonly isHigh: boolean;
  /** A plan B with an owner. */
  readonly hasPlan: boolean;
  readonly owner: string;
  readonly indicator: string;
  readonly threshold: number | null;
  readonly current: number | null;
  /** At the threshold counts as past it. */
  readonly isPast: boolean;
  /** Of the table's rows, from 0. */
  readonly index: number;
}

const bandOf = (value: number, bands: readonly number[]): number =>
  bands.reduce((band, from, at) => (isAtLeast(exact(value), exact(from)) ? at : band), 0);

const isPast = (current: number, threshold: number, warns: "above" | "below"): boolean =>
  warns === "below" ? current <= threshold : current >= threshold;

/** The risks that are named, past their thresholds first and then by expected loss, each with its place on the map. */
export const riskRegister = rule({
  reads: { stRisks: ["risk"], stGoal: ["target"] },
  takes: {
    stRisks: ["probability", "impact", "indicator", "threshold", "warns", "current", "planB", "owner"],
  },
  prove: ({ stRisks, stGoal }) => {
    const target = targetOf(stGoal);
    const risks = risksIn(stRisks).map(({ row, index }): RegisteredRisk => {
      const { probability, impact, threshold, current } = row;
      const isRated = probability !== null && impact !== null;
      return {
        name: row.risk.trim(),
        probability,
        impact,
        loss: isRated ? nearestQuotient(productOf(probability, impact), productOf()) : null,
        band: isRated
          ? {
              probability: bandOf(probability, probabilityBands),
              impact: bandOf(nearest(exact(impact).div(exact(target))), impactBands),
            }
          : null,
        isHigh: isRated && isHigh(probability, impact, target),
        hasPlan: row.planB.trim() !== "" && row.owner.trim() !== "",
        owner: row.owner.trim(),
        indicator: row.indicator.trim(),
        threshold,
        current,
        isPast: current !== null && threshold !== null && isPast(current, threshold, row.warns),
        index,
      };
    });
    const ordered = [...risks].sort(
      (a, b) => Number(b.isPast) - Number(a.isPast) || (b.loss ?? 0) - (a.loss ?? 0) || a.index - b.index,
    );
    return { isProved: risks.every((one) => !one.isHigh || one.hasPlan), figures: { risks: ordered } };
  },
});
