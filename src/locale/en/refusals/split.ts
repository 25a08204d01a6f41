import type { SplitRefusals } from "../../../core/refusals/split";
import type { Sentences } from "../../sentences";
import { where } from "../place";

export const split: Sentences<SplitRefusals> = {
  "no-weight": (f) => `${where(f)}: all are blank or 0; write what the parts weigh (1 each for equal parts)`,
};
