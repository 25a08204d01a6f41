import type { FunnelRefusals } from "../../../core/refusals/funnel";
import type { Sentences } from "../../sentences";
import { size, where } from "../place";

export const funnel: Sentences<FunnelRefusals> = {
  "rate-over-one": (f) =>
    f.value <= 100
      ? `${where(f)}:${f.value} 大于 1(即 100%);请写 ${f.value}% 或 ${hundredth(f.value)}`
      : `${where(f)}:${f.value} 大于 1(即 100%);转化率须大于 0 且不超过 1`,
  "rate-zero": (f) => `${where(f)}:转化率是空白或 0,那就什么也通不过;请填大于 0 的转化率`,
  "not-a-line": (f) => `${where(f)}:收到 ${size(f.rows, f.columns)};请给一行或一列`,
  "stage-count": (f) =>
    `${where(f)}:收到 ${f.count} 个值;${f.expected - 1} 个转化率连接 ${f.expected} 个阶段,应给 ${f.expected} 个`,
  "stage-blank": (f) => `${where(f)}:阶段没有名称;请填上`,
  "too-many-cases": (f) =>
    `${where(f)}:第 ${f.stage} 个阶段要超过 2^53 个,数字已不精确;请检查目标、客单价与转化率`,
};

function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}
