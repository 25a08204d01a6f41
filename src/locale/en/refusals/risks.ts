import type { RisksRefusals } from "../../../core/refusals/risks";
import { asShare } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { inside, placesBy } from "../place";

export const risks = ({ name }: Manner): Sentences<RisksRefusals> => {
  const where = placesBy(name);
  return {
    "probability-over": (f) =>
      `${where(f)}: ${f.value} is more than 1, which is 100%${asShare(f.value, "; write") || "; a probability is from 0 to 1"}`,
    "thresholds-equal": (f) =>
      `${where(f)}: amber and red are both ${f.value}; write a red above the amber, or below it where lower is worse`,
    "threshold-alone": (f) =>
      `${where(f)}: ${inside(name(f.argument))} is missing; give amber and red, or neither`,
    "risks-too-many": (f) =>
      `${where(f)}: ${f.count} risks are more than ${f.most}; put small ones of a kind together`,
  };
};
