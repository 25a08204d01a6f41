import { explainNeeds } from "../../core/funnel/math/explainNeeds";
import { working } from "../declare/working";
import { FUNNELNEEDS } from "./funnelneeds";

export const funnelNeedsWorking = working(FUNNELNEEDS, (problem, cell) => ({
  of: "needs",
  stages: explainNeeds(problem),
  current: cell?.row ?? -1,
}));
