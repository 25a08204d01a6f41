/** The header of the answer. */
export const words = {
  en: ["Agreed", "Change against top-down", "Change against bottom-up"],
  zh: ["商定", "较自上而下", "较自下而上"],
};
