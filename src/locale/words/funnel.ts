import type { Language } from "../language";

/** The words in FUNNELRATES' result. */
export const funnelRatesWords: Record<Language, { header: readonly string[] }> = {
  en: { header: ["step", "entered", "passed", "rate", "low", "high"] },
  zh: { header: ["步骤", "进入", "通过", "转化率", "下限", "上限"] },
};

/** The words in ACTIVITYLOAD's result. */
export const activityLoadWords: Record<Language, { header: readonly string[] }> = {
  en: { header: ["total", "per person", "per person a day"] },
  zh: { header: ["总量", "人均", "人均每天"] },
};
