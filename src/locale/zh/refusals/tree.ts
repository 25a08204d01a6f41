import type { TreeRefusals } from "../../../core/refusals/tree";
import type { Sentences } from "../../sentences";
import { cellText, where } from "../place";

const joined = (path: readonly string[]): string => path.join(" / ");

export const tree: Sentences<TreeRefusals> = {
  "path-gap": (f) => `${where(f)}：“${f.name}”之前有空白；请填上一级的名称`,
  "path-twice": (f) =>
    `${where(f)}：“${joined(f.path)}”第二次出现，第一次在${cellText(f.first) || "第 1 行"}；每条路径只占一行`,
  "path-both": (f) =>
    `${where(f)}：“${joined(f.path)}”在此结束，却又在${cellText(f.branch)}往下分；请给这一行在下一级起个名称`,
  "path-missing": (f) => `${where(f)}：${f.value} 旁边没有路径；请填名称，或清除该权重`,
};
