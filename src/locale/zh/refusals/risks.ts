import type { RisksRefusals } from "../../../core/refusals/risks";
import { asShare } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { placesBy } from "../place";

export const risks = ({ name, one }: Manner): Sentences<RisksRefusals> => {
  const where = placesBy(name);
  return {
    "probability-over": (f) =>
      `${where(f)}：${f.value} 大于 1（即 100%）${asShare(f.value, "；请写", "或") || "；概率须在 0 与 1 之间"}`,
    "thresholds-equal": (f) =>
      `${where(f)}：黄线与红线都是 ${f.value}；红线请填得比黄线高，越低越差时则填得比黄线低`,
    "threshold-alone": (f) => `${where(f)}：缺${one(f.argument)}；黄线与红线请都填，或都不填`,
    "risks-too-many": (f) => `${where(f)}：${f.count} 项风险，超过 ${f.most} 项；请把同类的小风险合并`,
  };
};
