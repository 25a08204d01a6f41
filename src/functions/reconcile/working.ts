import { explainReconcile } from "../../core/split/explainReconcile";
import { working } from "../declare/working";
import { RECONCILE } from "./reconcile";

/** The header stands above the owners. */
export const reconcileWorking = working(RECONCILE, (problem, cell) => ({
  of: "reconcile",
  ...explainReconcile(problem),
  current: cell ? cell.row - 1 : -1,
}));
