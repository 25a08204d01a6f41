import type { Argument } from "../../core/refusals/argument";

/** The arguments of the functions that decompose, in their order. */
export const signatures: Readonly<Record<string, readonly Argument[]>> = {
  SPLITTARGET: ["target", "weights", "unit", "floors", "caps", "holds", "shares"],
  EXPLAINSPLIT: ["target", "weights", "unit", "floors", "caps", "holds", "shares", "language"],
  SPLITMATRIX: ["rowTotals", "columnTotals", "seed", "unit", "holds"],
  SPLITPERIODS: [
    "target",
    "start",
    "end",
    "grain",
    "basis",
    "profile",
    "calendar",
    "unit",
    "yearStart",
    "holds",
    "weekend",
  ],
  WORKDAYSIN: ["start", "end", "calendar", "weekend"],
  SPLITTREE: ["target", "paths", "weights", "unit", "overassign", "holds", "floors", "caps"],
  RESPLIT: ["target", "plan", "actuals", "closed", "shape", "unit", "holds"],
  RECONCILE: ["target", "topDown", "bottomUp", "trust", "unit", "language"],
  ROUNDTOTAL: ["values", "unit", "total", "margins"],
  SEASONALITY: ["dates", "amounts", "grain"],
};
