import { funnelNeeds } from "./funnelneeds";
import { splitTarget } from "./splittarget";

/** Every function by its permanent id, which saved formulas hold. */
export const faces = {
  FUNNELNEEDS: funnelNeeds,
  SPLITTARGET: splitTarget,
} as const;
