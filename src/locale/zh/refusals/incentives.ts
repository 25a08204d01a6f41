import type { IncentivesRefusals } from "../../../core/refusals/incentives";
import { asShare, percentText } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { placesBy } from "../place";

export const incentives = ({ name }: Manner): Sentences<IncentivesRefusals> => {
  const where = placesBy(name);
  return {
    "share-large": (f) =>
      `${where(f)}：${f.value} 即 ${percentText(f.value)}；${asShare(f.value, "请写", "或") || "请核对该数"}`,
    "threshold-order": (f) => `${where(f)}：${f.value} 不大于前一个门槛 ${f.before}；请从低到高填写`,
    "tiers-too-many": (f) => `${where(f)}：收到 ${f.count} 个档位；方案最多有 ${f.most} 个`,
    "too-large": (f) => `${where(f)}：结果超过单元格能存的最大数 1.8E+308；请核对金额`,
  };
};
