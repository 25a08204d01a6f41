/** The header of RECONCILE's answer. */
export const reconcileWords = {
  en: ["agreed", "change against top-down", "change against bottom-up"],
  zh: ["商定", "较自上而下", "较自下而上"],
} as const;
