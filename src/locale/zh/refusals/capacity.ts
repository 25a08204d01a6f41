import type { CapacityRefusals } from "../../../core/refusals/capacity";
import { asShare } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { placesBy, size } from "../place";

export const capacity = ({ name }: Manner): Sentences<CapacityRefusals> => {
  const where = placesBy(name);
  return {
    "periods-shape": (f) =>
      `${where(f)}：收到 ${size(f.rows, f.columns)}；请给两列，每行一期的起始日与结束日`,
    "ramp-over": (f) => `${where(f)}：${f.value} 大于 1（即满产能）${asShare(f.value, "；请写", "或")}`,
    "left-before-joined": (f) => `${where(f)}：${f.left} 早于入职日 ${f.joined}；请改正其中一个`,
    "attrition-over": (f) =>
      `${where(f)}：收到 ${f.value}；年流失率须小于 1（即 100%）${asShare(f.value, "；请写", "或")}`,
    "capacity-too-large": (f) =>
      `${name("joined")}：${f.people} 人 × ${f.periods} 期，一次算不过来；请减少人数，或用更长的期`,
    "ramp-too-long": (f) =>
      `${where(f)}：${f.months} 个月，一次算不过来；请只给到最后一个不同的值，之后一直沿用它`,
  };
};
