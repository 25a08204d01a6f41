import type { Run } from "../officeType";
import { clearFormats } from "./conditionalFormats";
import { clearValidation } from "./dataValidation";
import type { RangeSelf } from "./rangeSelf";

/** Takes the conditional formats and the dropdowns of a range away together with its looks. */
export function clearRules(run: Run, self: RangeSelf, which: { validations: boolean }): void {
  clearFormats(run, self);
  if (which.validations) clearValidation(run, self);
}
