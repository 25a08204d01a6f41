import { explainTree } from "../../core/split/tree/explainTree";
import { working } from "../declare/working";
import { SPLITTREE } from "./splittree";

export const splitTreeWorking = working(SPLITTREE, (problem, cell) => ({
  of: "tree",
  ...explainTree(problem, cell),
}));
