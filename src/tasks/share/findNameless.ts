import { lookAtFormulas } from "../../workbook/share/lookAtFormulas";
import type { ShareForms } from "./shareForms";

/**
 * How many formulas of ours Excel didn't know; two syncs. Home asks in every workbook: only where there is such an error
 * is all loaded that tells ours from others'.
 */
export async function findNameless(forms: () => Promise<ShareForms>): Promise<number> {
  const found = await lookAtFormulas("errors");
  const isAny = found.sheets.some(({ cells }) => cells.some(({ value }) => value === "#NAME?"));
  return isAny ? (await import("./repairFormulas")).countNameless(found, await forms()) : 0;
}
