/** The header of the answer. */
export const words = {
  en: ["agreed", "change against top-down", "change against bottom-up"],
  zh: ["商定", "较自上而下", "较自下而上"],
};
