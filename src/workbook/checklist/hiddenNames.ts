import { layout, sectionBlock } from "./readinessCells";
import { quotedSheet } from "../addresses";

/**
 * Hidden names that mark what is ours. Excel keeps them right when sheets are renamed, rows inserted and cells
 * moved, which no setting can follow; nobody else has names that begin so.
 */
export const hiddenNames = {
  checklist: { name: "_st.Checklist", address: "$A$1" },
  readiness: { name: "_st.Readiness", address: "$A$1" },
  pass: { name: "_st.Pass", address: absolute(layout.pass) },
  weights: { name: "_st.Weights", address: absolute(sectionBlock) },
  history: { name: "_st.History", address: "$A$1" },
} as const;
export type HiddenName = keyof typeof hiddenNames;
export const allHiddenNames = Object.keys(hiddenNames) as HiddenName[];

/** "A1:B2" as "$A$1:$B$2". */
function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/**
 * Points hiddenNames to a sheet's cells, whether or not they were there before. Even one that seems to stand right is
 * pointed anew: when its sheet was renamed in the same batch, it has gone along with it.
 */
export function setHiddenNames(
  context: Excel.RequestContext,
  sheet: string,
  which: readonly HiddenName[],
  existing: ReadonlyMap<HiddenName, unknown>,
): void {
  const { names } = context.workbook;
  for (const mark of which) {
    const { name, address } = hiddenNames[mark];
    const formula = `=${quotedSheet(sheet)}!${address}`;
    const item = existing.has(mark) ? names.getItem(name) : names.add(name, formula);
    if (existing.has(mark)) item.formula = formula;
    // Anew too: a batch may have stopped between the two.
    item.visible = false;
  }
}
