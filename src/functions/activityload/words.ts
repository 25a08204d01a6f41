/** The header of the answer. */
export const words = {
  en: ["Total", "Per person", "Per person a day"],
  zh: ["总量", "人均", "人均每天"],
};
