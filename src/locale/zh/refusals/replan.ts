import type { ReplanRefusals } from "../../../core/refusals/replan";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, placesBy } from "../place";

export const replan = ({ name, amount }: Manner): Sentences<ReplanRefusals> => {
  const where = placesBy(name);
  return {
    "closed-part": (f) =>
      `${where(f)}：${f.value} 不是整数期；请填 ${Math.floor(f.value)} 或 ${Math.ceil(f.value)}`,
    "closed-over": (f) =>
      `${where(f)}：已结 ${f.value} 期，而计划只有 ${f.periods} 期；请填不超过 ${f.periods} 的数`,
    "nothing-open": (f) =>
      `${name("closed")}：各期都已结，合计 ${f.actual}，目标（${f.target}）还剩 ${f.left}；请留出未结的一期，或把目标改为 ${f.actual}`,
    "open-plan-zero": (f) =>
      `${name("plan")}${f.cells.length ? `，${cellsText(f.cells)}` : ""}：未结各期的计划都是 0，目标还剩 ${f.left}；请填它们的计划，或用分法“平均”`,
    "trust-range": (f) =>
      `${where(f)}：收到 ${f.value}；采信度须在 0 与 1 之间${f.value >= 2 && f.value <= 100 ? `（请写 ${f.value}% 或 ${f.value / 100}）` : ""}`,
    "nobody-moves": (f) => {
      const rest = `合计比目标（${amount(f.target)}）${f.left * Math.sign(f.target || 1) > 0 ? "少" : "多"} ${amount(Math.abs(f.left))}`;
      if (f.everyone)
        return `${name("trust")}：都为 1，人人守住自下而上的金额；${rest}，无人可调；请降低某人的采信度`;
      return f.cells.length
        ? `${name("trust")}，${cellsText(f.cells)}：为 1，守住自下而上的金额；${rest}，其他人也无从调整；请降低他们的采信度，或改目标`
        : `${name("topDown")}：有金额的人都无从调整；${rest}；请填自上而下的金额，或改目标`;
    },
  };
};
