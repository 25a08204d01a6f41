import { explainSplit } from "../../core/split/explain";
import { working } from "../declare/working";
import { EXPLAINSPLIT } from "./explainsplit";

/** The header stands above the parts. */
export const explainSplitWorking = working(EXPLAINSPLIT, (problem, cell) => ({
  of: "split",
  parts: explainSplit(problem),
  current: cell ? cell.row - 1 : -1,
}));
