import type { FunnelRefusals } from "../../../core/refusals/funnel";
import type { Sentences } from "../../sentences";
import { where } from "../place";

export const funnel: Sentences<FunnelRefusals> = {
  "rate-over-one": (f) => `${where(f)}:${f.value} 大于 1;请写 ${f.value}% 或 ${f.value / 100}`,
};
