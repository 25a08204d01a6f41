import { exact, nearest } from "../decimal";
import { targetOf } from "../model/rules/lines";
import { isHigh, risksIn } from "../model/rules/risks";
import { rule, type Lines } from "../model/rules/rule";
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

const columns = {
  stRisks: ["probability", "impact", "indicator", "threshold", "warns", "current", "planB", "owner"],
} as const;

/**
 * The risks that are named, past their thresholds first, then high ones without a plan B, then by expected loss, each
 * with its place on the map.
 */
export const riskRegister = rule({
  reads: { stRisks: ["risk"], stGoal: ["target"] },
  takes: columns,
  prove: ({ stRisks, stGoal }) => registered(stRisks, targetOf(stGoal)),
});

/** The same where there is no target to measure an impact by: no risk has a place then, and none is high. */
export const riskList = rule({
  reads: { stRisks: ["risk"] },
  takes: columns,
  prove: ({ stRisks }) => registered(stRisks, null),
});

interface RiskRow {
  readonly risk: string;
  readonly probability: number | null;
  readonly impact: number | null;
  readonly indicator: string;
  readonly threshold: number | null;
  readonly warns: "above" | "below";
  readonly current: number | null;
  readonly planB: string;
  readonly owner: string;
}

function registered(stRisks: Lines<RiskRow>, target: number | null) {
  const risks = risksIn(stRisks).map(({ row, index }): RegisteredRisk => {
    const { probability, impact, threshold, current } = row;
    const isRated = probability !== null && impact !== null;
    return {
      name: row.risk.trim(),
      probability,
      impact,
      loss: isRated ? nearestQuotient(productOf(probability, impact), productOf()) : null,
      band:
        isRated && target !== null
          ? {
              probability: bandOf(probability, probabilityBands),
              impact: bandOf(nearest(exact(impact).div(exact(target))), impactBands),
            }
          : null,
      isHigh: isRated && target !== null && isHigh(probability, impact, target),
      hasPlan: row.planB.trim() !== "" && row.owner.trim() !== "",
      owner: row.owner.trim(),
      indicator: row.indicator.trim(),
      threshold,
      current,
      isPast: current !== null && threshold !== null && isPast(current, threshold, row.warns),
      index,
    };
  });
  const isBare = (one: RegisteredRisk): boolean => one.isHigh && !one.hasPlan;
  const ordered = [...risks].sort(
    (a, b) =>
      Number(b.isPast) - Number(a.isPast) ||
      Number(isBare(b)) - Number(isBare(a)) ||
      (b.loss ?? 0) - (a.loss ?? 0) ||
      a.index - b.index,
  );
  const isBlank = stRisks.rows.some(({ row }) => row.risk.trim() === "");
  return {
    isProved: !risks.some(isBare),
    figures: {
      risks: ordered,
      /** Every row names a risk or says that there is none. */
      isWritten: !isBlank,
    },
  };
}
