/** The header of the answer. */
export const words = {
  en: ["step", "entered", "passed", "rate", "low", "high"],
  zh: ["步骤", "进入", "通过", "转化率", "下限", "上限"],
};
