import type { TreeRefusals } from "../../../core/refusals/tree";
import type { Sentences } from "../../sentences";
import { cellText, where } from "../place";

const joined = (path: readonly string[]): string => path.join(" / ");

export const tree: Sentences<TreeRefusals> = {
  "path-gap": (f) => `${where(f)}: a blank stands before "${f.name}"; write the name of its level above`,
  "path-twice": (f) =>
    `${where(f)}: "${joined(f.path)}" comes a second time, first in ${cellText(f.first) || "row 1"}; give each path one row`,
  "path-both": (f) =>
    `${where(f)}: "${joined(f.path)}" ends here, and goes on in ${cellText(f.branch)}; give this row a name of its own on the next level`,
  "path-missing": (f) =>
    `${where(f)}: ${f.value} has no path beside it; write its names, or clear the weight`,
};
