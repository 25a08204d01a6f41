import { largestSpread, largestVolume } from "../math/odds";
import type { AssumptionName, Team } from "./whatIf";

/** Every figure that a person may try. */
export type TriedName = AssumptionName | "inHand" | keyof Team;

/** Why a figure can't be assumed. */
export type AssumptionFault =
  | { readonly code: "not-positive" | "negative" | "rate-zero" | "not-whole" | "confidence" }
  /** `meant` is the rate where it looks like a percentage without its sign; 1.2 is as likely 120 %. */
  | { readonly code: "rate-over-one"; readonly value: number; readonly meant: number | null }
  | { readonly code: "too-large"; readonly most: number };

/**
 * What is wrong with a figure by itself, before anything is calculated with it; null where nothing is.
 *
 * Law: what passes here for each figure is not refused by FUNNELODDS, FUNNELFOR or ACTIVITYLOAD.
 */
export function assumptionFault(name: TriedName, value: number): AssumptionFault | null {
  switch (name) {
    case "rate":
      if (value < 0) return { code: "negative" };
      if (value === 0) return { code: "rate-zero" };
      if (value <= 1) return null;
      return {
        code: "rate-over-one",
        value,
        meant: value >= 2 && value <= 100 ? Number((value / 100).toPrecision(15)) : null,
      };
    case "confidence":
      return value > 0 && value < 1 ? null : { code: "confidence" };
    case "volume":
    case "inHand":
      if (value < 0) return { code: "negative" };
      if (!Number.isInteger(value)) return { code: "not-whole" };
      return value > largestVolume ? { code: "too-large", most: largestVolume } : null;
    case "evidence":
      return value < 0 ? { code: "negative" } : null;
    case "spread":
      if (value < 0) return { code: "negative" };
      return value > largestSpread ? { code: "too-large", most: largestSpread } : null;
    default:
      return value > 0 ? null : { code: "not-positive" };
  }
}
