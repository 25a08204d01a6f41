/** The header of the answer. */
export const words = {
  en: ["Step", "Entered", "Passed", "Rate", "Low", "High"],
  zh: ["步骤", "进入", "通过", "转化率", "下限", "上限"],
};
