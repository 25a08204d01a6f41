import type { FormulaTroubles } from "../../core/share/share";
import { lookAtFormulas } from "../../workbook/share/lookAtFormulas";
import type { ShareForms } from "./shareForms";

/**
 * How many formulas of ours Excel didn't know, and whether its days are ours; two syncs. Home asks in every workbook: only
 * where there is such an error is all loaded that tells ours from others'.
 */
export async function findTroubles(forms: () => Promise<ShareForms>): Promise<FormulaTroubles> {
  const found = await lookAtFormulas("errors");
  const isAny = found.sheets.some(({ cells }) => cells.some(({ value }) => value === "#NAME?"));
  const nameless = isAny ? (await import("./repairFormulas")).countNameless(found, await forms()) : 0;
  return { nameless, since1904: found.since1904 };
}
