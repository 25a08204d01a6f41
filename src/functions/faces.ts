import { explainSplit } from "./explainsplit";
import { funnelNeeds } from "./funnelneeds";
import { seasonality } from "./seasonality";
import { splitPeriods } from "./splitperiods";
import { splitMatrix } from "./splitmatrix";
import { splitTarget } from "./splittarget";
import { workdaysIn } from "./workdaysin";

/** Every function by its permanent id, which saved formulas hold. */
export const faces = {
  EXPLAINSPLIT: explainSplit,
  FUNNELNEEDS: funnelNeeds,
  SPLITMATRIX: splitMatrix,
  SPLITTARGET: splitTarget,
  SPLITPERIODS: splitPeriods,
  WORKDAYSIN: workdaysIn,
  SEASONALITY: seasonality,
} as const;
