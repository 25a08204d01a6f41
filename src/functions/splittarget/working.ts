import { explainSplit } from "../../core/split/explain";
import { placeIn, working } from "../declare/working";
import { SPLITTARGET } from "./splittarget";

export const splitTargetWorking = working(SPLITTARGET, (problem, cell) => {
  const { rows, columns } = problem.weights;
  const across = problem.shares && rows === 1 && columns > 1;
  return {
    of: "split",
    parts: explainSplit(problem),
    current: placeIn(across ? columns + 1 : columns, cell),
  };
});
