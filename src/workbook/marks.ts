import { layout, sectionBlock } from "./readinessCells";
import { quotedSheet, type Reference } from "./reference";

/**
 * Hidden names that mark what is ours. Excel keeps them right when sheets are renamed, rows inserted and cells
 * moved, which no setting can follow; nobody else has names that begin so.
 */
export const marks = {
  checklist: { name: "_st.Checklist", address: "$A$1" },
  readiness: { name: "_st.Readiness", address: "$A$1" },
  pass: { name: "_st.Pass", address: absolute(layout.pass) },
  weights: { name: "_st.Weights", address: absolute(sectionBlock) },
  history: { name: "_st.History", address: "$A$1" },
} as const;
export type Mark = keyof typeof marks;
export const allMarks = Object.keys(marks) as Mark[];

/** "A1:B2" as "$A$1:$B$2". */
function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Points marks to a sheet's cells, whether or not they were there before; those that stand right are left. */
export function setMarks(
  context: Excel.RequestContext,
  sheet: string,
  which: readonly Mark[],
  existing: ReadonlyMap<Mark, Reference | null>,
): void {
  const { names } = context.workbook;
  for (const mark of which) {
    const { name, address } = marks[mark];
    const formula = `=${quotedSheet(sheet)}!${address}`;
    const now = existing.get(mark);
    if (now === undefined) names.add(name, formula).visible = false;
    else if (now === null || now.sheet !== sheet || now.address !== address.replaceAll("$", ""))
      names.getItem(name).formula = formula;
  }
}
