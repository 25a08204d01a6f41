import type { FunnelRefusals } from "../../../core/refusals/funnel";
import type { Sentences } from "../../sentences";
import { where } from "../place";

export const funnel: Sentences<FunnelRefusals> = {
  "rate-over-one": (f) => `${where(f)}: ${f.value} is more than 1; write ${f.value}% or ${f.value / 100}`,
};
