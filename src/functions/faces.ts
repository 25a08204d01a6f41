import { activityLoad } from "./activityload";
import { explainSplit } from "./explainsplit";
import { funnelFor } from "./funnelfor";
import { funnelNeeds } from "./funnelneeds";
import { funnelOdds } from "./funnelodds";
import { funnelPlan } from "./funnelplan";
import { funnelRates } from "./funnelrates";
import { seasonality } from "./seasonality";
import { splitPeriods } from "./splitperiods";
import { splitMatrix } from "./splitmatrix";
import { reconcile } from "./reconcile";
import { resplit } from "./resplit";
import { roundTotal } from "./roundtotal";
import { splitTarget } from "./splittarget";
import { splitTree } from "./splittree";
import { workdaysIn } from "./workdaysin";

/** Every function by its permanent id, which saved formulas hold. */
export const faces = {
  EXPLAINSPLIT: explainSplit,
  FUNNELNEEDS: funnelNeeds,
  FUNNELPLAN: funnelPlan,
  FUNNELODDS: funnelOdds,
  FUNNELFOR: funnelFor,
  FUNNELRATES: funnelRates,
  ACTIVITYLOAD: activityLoad,
  SPLITMATRIX: splitMatrix,
  SPLITTARGET: splitTarget,
  SPLITTREE: splitTree,
  RESPLIT: resplit,
  RECONCILE: reconcile,
  ROUNDTOTAL: roundTotal,
  SPLITPERIODS: splitPeriods,
  WORKDAYSIN: workdaysIn,
  SEASONALITY: seasonality,
} as const;
