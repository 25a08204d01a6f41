import type { IncentivesRefusals } from "../../../core/refusals/incentives";
import { asShare, percentText } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { placesBy } from "../place";

export const incentives = ({ name }: Manner): Sentences<IncentivesRefusals> => {
  const where = placesBy(name);
  return {
    "share-large": (f) =>
      `${where(f)}: ${f.value} is ${percentText(f.value)}; ${asShare(f.value, "write") || "check the figure"}`,
    "threshold-order": (f) =>
      `${where(f)}: ${f.value} is not above ${f.before}, the threshold before it; write thresholds that rise`,
    "tiers-too-many": (f) => `${where(f)}: got ${f.count} tiers; a plan has at most ${f.most}`,
    "too-large": (f) =>
      `${where(f)}: the answer is beyond 1.8E+308, the largest number of a cell; check the amounts`,
  };
};
