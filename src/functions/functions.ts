import type { Declared } from "./declare/declare";
import { EXPLAINSPLIT } from "./explainsplit/explainsplit";
import { FUNNELNEEDS } from "./funnelneeds/funnelneeds";
import { FUNNELPLAN } from "./funnelplan/funnelplan";
import { FUNNELODDS } from "./funnelodds/funnelodds";
import { FUNNELFOR } from "./funnelfor/funnelfor";
import { FUNNELRATES } from "./funnelrates/funnelrates";
import { ACTIVITYLOAD } from "./activityload/activityload";
import { SPLITMATRIX } from "./splitmatrix/splitmatrix";
import { SPLITTARGET } from "./splittarget/splittarget";
import { SPLITTREE } from "./splittree/splittree";
import { RESPLIT } from "./resplit/resplit";
import { RECONCILE } from "./reconcile/reconcile";
import { ROUNDTOTAL } from "./roundtotal/roundtotal";
import { SPLITPERIODS } from "./splitperiods/splitperiods";
import { WORKDAYSIN } from "./workdaysin/workdaysin";
import { SEASONALITY } from "./seasonality/seasonality";
import { CAPACITY } from "./capacity/capacity";
import { PAYOUT } from "./payout/payout";
import { POOLSHARE } from "./poolshare/poolshare";
import { ALERTLEVEL } from "./alertlevel/alertlevel";
import { RISKSCORE } from "./riskscore/riskscore";
import { RISKRESERVE } from "./riskreserve/riskreserve";
import { PACE } from "./pace/pace";
import { GOALCHECK } from "./goalcheck/goalcheck";
import { SMARTCHECK } from "./smartcheck/smartcheck";
import { READINESS } from "./readiness/readiness";

/** Every function by its permanent id, which saved formulas hold. */
export const functions = {
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
  SMARTCHECK,
  SPLITMATRIX,
  SPLITPERIODS,
  SPLITTARGET,
  SPLITTREE,
  WORKDAYSIN,
} satisfies Readonly<Record<string, Declared>>;
