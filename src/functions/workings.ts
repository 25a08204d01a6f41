import type { WorkingOf } from "./declare/working";
import { explainSplitWorking } from "./explainsplit/working";
import { funnelNeedsWorking } from "./funnelneeds/working";
import type { functions } from "./functions";
import { reconcileWorking } from "./reconcile/working";
import { resplitWorking } from "./resplit/working";
import { splitPeriodsWorking } from "./splitperiods/working";
import { splitTargetWorking } from "./splittarget/working";
import { splitTreeWorking } from "./splittree/working";

/** The functions that can tell how their figures came about, by their ids; apart from them, since cells need none. */
export const workings: Readonly<Partial<Record<keyof typeof functions, WorkingOf>>> = {
  SPLITTARGET: splitTargetWorking,
  EXPLAINSPLIT: explainSplitWorking,
  SPLITTREE: splitTreeWorking,
  SPLITPERIODS: splitPeriodsWorking,
  RESPLIT: resplitWorking,
  RECONCILE: reconcileWorking,
  FUNNELNEEDS: funnelNeedsWorking,
};
