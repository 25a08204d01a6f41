import { splitTarget } from "./splittarget";

/** Every function by its permanent id, which saved formulas hold. */
export const faces = {
  SPLITTARGET: splitTarget,
} as const;
