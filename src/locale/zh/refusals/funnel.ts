import type { FunnelRefusals } from "../../../core/refusals/funnel";
import type { Manner, Sentences } from "../../sentences";
import { size, placesBy } from "../place";

export const funnel = ({ name }: Manner): Sentences<FunnelRefusals> => {
  const where = placesBy(name);
  return {
    "rate-over-one": (f) =>
      f.value >= 2 && f.value <= 100
        ? `${where(f)}：${f.value} 大于 1（即 100%）；请写 ${f.value}% 或 ${hundredth(f.value)}`
        : `${where(f)}：${f.value} 大于 1（即 100%）；转化率须大于 0 且不超过 1`,
    "rate-zero": (f) => `${where(f)}：转化率是空白或 0，那就什么也通不过；请填大于 0 的转化率`,
    "not-a-line": (f) => `${where(f)}：收到 ${size(f.rows, f.columns)}；请给一行或一列`,
    "stage-count": (f) =>
      `${where(f)}：收到 ${f.count} 个值；${f.expected - 1} 个转化率连接 ${f.expected} 个阶段，应给 ${f.expected} 个`,
    "stage-blank": (f) => `${where(f)}：阶段没有名称；请填上`,
    "too-many-cases": (f) =>
      `${where(f)}：第 ${f.stage} 个阶段要超过 2^53 个，数字已不精确；请检查目标、客单价与转化率`,
    "not-whole": (f) => `${where(f)}：${f.value} 不是整数；请按整数计数（可用 ROUND() 取整）`,
    "volume-too-large": (f) => `${where(f)}：${f.value} 超过 ${f.most}；最多取这么多`,
    confidence: (f) => `${where(f)}：收到 ${f.value}；请填 0 与 1 之间的概率，如 90% 或 0.9`,
    "volume-beyond": (f) =>
      `${where(f)}：即使有 ${f.most} 个，达成目标的概率也只有 ${percent(f.odds)}；请降低目标或置信度，或提高转化率及其样本数`,
    "rates-too-many": (f) => `${where(f)}：收到 ${f.count} 个；漏斗最多有 ${f.most} 个转化率`,
    "spread-too-large": (f) => `${where(f)}：${f.value} 大于 ${f.most}；请填标准差 ÷ 平均值，如 0.8`,
    "in-hand-uncertain": (f) =>
      `${where(f)}：只有转化率确定、每单金额相同时才能计入在手；请去掉${f.beside === "spread" ? "金额离散度" : "样本数"}，或不填在手`,
    "stage-unknown": (f) => `${where(f)}：阶段顺序里没有“${f.stage}”；请在顺序里补上，或改正该单元格`,
    "stage-twice": (f) => `${where(f)}：“${f.stage}”已在第 ${f.first} 位；每个阶段只写一次`,
    "plan-too-wide": (f) =>
      `${where(f)}：连同第一期之前共 ${f.periods} 期，超过工作表的 ${f.most} 列；请用更长的期`,
    "plan-too-large": (f) =>
      `${where(f)}：${f.stages} 个阶段 × ${f.periods} 期，超过 ${f.most} 个单元格；请用更长的期，或减少阶段`,
    "lag-too-long": (f) => `${where(f)}：${f.value} 期超过 1000 期；请用更长的期`,
    "stages-too-many": (f) => `${where(f)}：收到 ${f.count} 个阶段；漏斗最多有 ${f.most} 个，请只选阶段清单`,
    "stages-too-few": (f) => `${where(f)}：只有一个阶段；请从头到尾至少给两个`,
  };
};

/** 三位数字，不足 100% 的不写成 100%。 */
function percent(odds: number): string {
  return `${odds > 0.9995 ? Math.min(99.9999, 100 * odds).toFixed(4) : (100 * odds).toPrecision(3)}%`;
}

function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}
