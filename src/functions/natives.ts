import { native as ALERTLEVEL } from "./alertlevel/native";
import type { Native } from "./declare/native/native";
import { native as FUNNELNEEDS } from "./funnelneeds/native";
import { native as PACE } from "./pace/native";
import { native as PAYOUT } from "./payout/native";
import { native as POOLSHARE } from "./poolshare/native";
import { native as RISKSCORE } from "./riskscore/native";
import { native as ROUNDTOTAL } from "./roundtotal/native";
import { native as SPLITPERIODS } from "./splitperiods/native";
import { native as SPLITTARGET } from "./splittarget/native";
import { native as WORKDAYSIN } from "./workdaysin/native";

/**
 * The functions' forms in plain Excel formulas, by id. The command line, the docs and the pane import them;
 * functions.js doesn't.
 */
export const natives = {
  ALERTLEVEL,
  FUNNELNEEDS,
  PACE,
  PAYOUT,
  POOLSHARE,
  RISKSCORE,
  ROUNDTOTAL,
  SPLITPERIODS,
  SPLITTARGET,
  WORKDAYSIN,
} satisfies Readonly<Record<string, Native>>;
