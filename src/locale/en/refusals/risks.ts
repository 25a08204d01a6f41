import type { RisksRefusals } from "../../../core/refusals/risks";
import { asShare } from "../../numbertext";
import type { Sentences } from "../../sentences";
import { where } from "../place";

export const risks: Sentences<RisksRefusals> = {
  "probability-over": (f) =>
    `${where(f)}: ${f.value} is more than 1, which is 100%${asShare(f.value, "; write") || "; a probability is from 0 to 1"}`,
  "thresholds-equal": (f) =>
    `${where(f)}: amber and red are both ${f.value}; write a red above the amber, or below it where lower is worse`,
  "threshold-alone": (f) => `${where(f)}: ${f.argument} is missing; give amber and red, or neither`,
  "risks-too-many": (f) =>
    `${where(f)}: ${f.count} risks are more than ${f.most}; put small ones of a kind together`,
};
