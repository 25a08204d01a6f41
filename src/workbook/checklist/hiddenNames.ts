import { layout, sectionBlock } from "./readinessLayout";
import { absolute, withSheet } from "../addresses";
import { setName } from "../names";

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
  signoffs: { name: "_st.Signoffs", address: "$A$1" },
} as const;
export type HiddenName = keyof typeof hiddenNames;
export const allHiddenNames = Object.keys(hiddenNames) as HiddenName[];

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
  for (const mark of which) {
    const { name, address } = hiddenNames[mark];
    setName(context, name, `=${withSheet({ sheet, address })}`, existing.has(mark));
  }
}
