import type { ReadinessRefusals } from "../../../core/refusals/readiness";
import type { Manner, Sentences } from "../../sentences";
import { placesBy } from "../place";

export const readiness = ({ name }: Manner): Sentences<ReadinessRefusals> => {
  const where = placesBy(name);
  return {
    "history-too-long": (f) => `${where(f)}：${f.count} 期，超过 ${f.most} 期；请只选有历史金额的单元格`,
    "goal-blank": (f) => `${where(f)}：单元格是空白；请用一句话写下目标`,
    "goal-too-long": (f) => `${where(f)}：文字有 ${f.length} 个字符，超过 ${f.most} 个；请用一两句话写下目标`,
    "pass-range": (f) => `${where(f)}：收到 ${f.value}；达标线须在 0 与 100 分之间`,
    "pass-share": (f) =>
      `${where(f)}：满分是 100 分，${f.value} 像是比例；请填 ${Number((f.value * 100).toPrecision(12))}`,
    "section-blank": (f) => `${where(f)}：该项没有领域；请填上`,
    "sections-too-many": (f) => `${where(f)}：到这里已有超过 ${f.most} 个不同的领域；请填各项所属的领域`,
    "nothing-applicable": (f) => `${where(f)}：各项都是不适用，得不出分数`,
    "nothing-weighs": (f) => `${where(f)}：适用的各项（或其领域）权重都是 0；请填大于 0 的权重`,
  };
};
