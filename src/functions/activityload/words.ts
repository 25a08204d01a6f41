/** The header of the answer. */
export const words = {
  en: ["total", "per person", "per person a day"],
  zh: ["总量", "人均", "人均每天"],
};
