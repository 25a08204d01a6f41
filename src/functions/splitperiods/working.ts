import { explainPeriods } from "../../core/calendar/explainPeriods";
import { working } from "../declare/working";
import { problemOf, SPLITPERIODS } from "./splitperiods";

export const splitPeriodsWorking = working(SPLITPERIODS, (given, cell) => ({
  of: "periods",
  ...explainPeriods(problemOf(given)),
  current: cell?.row ?? -1,
}));
