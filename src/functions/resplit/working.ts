import { explainResplit } from "../../core/split/explainResplit";
import { placeIn, working } from "../declare/working";
import { RESPLIT } from "./resplit";

export const resplitWorking = working(RESPLIT, (problem, cell) => ({
  of: "resplit",
  ...explainResplit(problem),
  current: placeIn(problem.plan.columns, cell),
}));
