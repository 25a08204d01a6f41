import { native as ACTIVITYLOAD } from "./activityload/native";
import { native as ALERTLEVEL } from "./alertlevel/native";
import { native as CAPACITY } from "./capacity/native";
import type { Native } from "./declare/native/native";
import { native as EXPLAINSPLIT } from "./explainsplit/native";
import { native as FUNNELFOR } from "./funnelfor/native";
import { native as FUNNELNEEDS } from "./funnelneeds/native";
import { native as FUNNELODDS } from "./funnelodds/native";
import { native as FUNNELPLAN } from "./funnelplan/native";
import { native as FUNNELRATES } from "./funnelrates/native";
import { native as GOALCHECK } from "./goalcheck/native";
import { native as PACE } from "./pace/native";
import { native as PAYOUT } from "./payout/native";
import { native as POOLSHARE } from "./poolshare/native";
import { native as READINESS } from "./readiness/native";
import { native as RECONCILE } from "./reconcile/native";
import { native as RESPLIT } from "./resplit/native";
import { native as RISKRESERVE } from "./riskreserve/native";
import { native as RISKSCORE } from "./riskscore/native";
import { native as ROUNDTOTAL } from "./roundtotal/native";
import { native as SEASONALITY } from "./seasonality/native";
import { native as SPLITPERIODS } from "./splitperiods/native";
import { native as SPLITTARGET } from "./splittarget/native";
import { native as SPLITTREE } from "./splittree/native";
import { native as WORKDAYSIN } from "./workdaysin/native";

/**
 * The functions' forms in plain Excel formulas, by id. The command line, the docs and the pane import them;
 * functions.js doesn't.
 */
export const natives = {
  ACTIVITYLOAD,
  ALERTLEVEL,
  CAPACITY,
  EXPLAINSPLIT,
  FUNNELFOR,
  FUNNELNEEDS,
  FUNNELODDS,
  FUNNELPLAN,
  FUNNELRATES,
  GOALCHECK,
  PACE,
  PAYOUT,
  POOLSHARE,
  READINESS,
  RECONCILE,
  RESPLIT,
  RISKRESERVE,
  RISKSCORE,
  ROUNDTOTAL,
  SEASONALITY,
  SPLITPERIODS,
  SPLITTARGET,
  SPLITTREE,
  WORKDAYSIN,
} satisfies Readonly<Record<string, Native>>;
