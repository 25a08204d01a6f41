import type { Language } from "../../core/language";
import type { PlanMeans } from "./means";

/** An amount as people of the language write it, with all its decimals. */
export const amountText = (amount: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(amount);

export const shareText = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(share);

export const dayText = (serial: number, means: PlanMeans): string => means.isoOf(serial) ?? String(serial);
