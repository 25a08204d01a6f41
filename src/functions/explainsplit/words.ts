import type { Language } from "../../core/language";

interface Words {
  /** Weight, share of weights, exact amount, bound that acted, rounding step, amount. */
  readonly header: readonly [string, string, string, string, string, string];
  readonly bounds: Readonly<Record<"floor" | "cap" | "hold" | "none", string>>;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    header: ["Weight", "Share of weights", "Exact amount", "Bound", "Rounding step", "Amount"],
    bounds: { floor: "floor", cap: "cap", hold: "hold", none: "none" },
  },
  zh: {
    header: ["权重", "占权重比例", "准确金额", "限额", "取整差", "金额"],
    bounds: { floor: "下限", cap: "上限", hold: "固定", none: "无" },
  },
};
