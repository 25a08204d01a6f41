import type { SplitRefusals } from "../../../core/refusals/split";
import type { Sentences } from "../../sentences";
import { where } from "../place";

export const split: Sentences<SplitRefusals> = {
  "no-weight": (f) => `${where(f)}:全是空白或 0;请填各份的权重(要平均分,就都填 1)`,
};
