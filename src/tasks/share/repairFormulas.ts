import type { ShareLeft } from "../../core/share/share";
import { lookAtFormulas, type FormulasFound } from "../../workbook/share/lookAtFormulas";
import {
  type CellChange,
  isEmpty,
  type NameChange,
  type ShareChange,
} from "../../workbook/share/shareChange";
import { writeShare } from "../../workbook/share/writeShare";
import { functionsOf, knownCells, type KnownCell } from "./knownCells";
import type { ShareForms } from "./shareForms";
import { shareNames } from "./shareNames";

/** A formula of ours that Excel doesn't know. */
export const isNameless = ({ state, holds }: KnownCell): boolean =>
  state === "unknown" || (state === "portable" && holds?.value === "#NAME?");

/** How many of the formulas are ours and not known to Excel. */
export const countNameless = (found: FormulasFound, forms: ShareForms): number =>
  knownCells(found, forms).filter(isNameless).length;

/** What was mended, and what stands on protected sheets. */
export interface Repaired {
  readonly cells: number;
  readonly left: readonly ShareLeft[];
}

function changeOf(found: FormulasFound, forms: ShareForms): { change: ShareChange; left: ShareLeft[] } {
  const nameless = knownCells(found, forms).filter(isNameless);
  const cells = nameless.flatMap(({ isProtected, holds, formula, state }): CellChange[] => {
    if (isProtected || !holds) return [];
    const after = { formula: state === "portable" ? holds.formula : formula };
    return [{ block: addressed(holds), before: { formula: holds.formula }, after }];
  });
  const left = nameless.flatMap(({ isProtected, sheet, address, holds }): ShareLeft[] =>
    isProtected ? [{ sheet, address, why: "protected", shows: String(holds?.value ?? "") }] : [],
  );
  const { names, days } = shareNames(found, forms, cells);
  const change = { cells, names: [...savedNames(found, forms), ...names], days, settings: [], notes: [] };
  return { change, left };
}

/** Names of the user's own whose formulas Excel saved when it didn't know our functions. */
function savedNames(found: FormulasFound, forms: ShareForms): NameChange[] {
  const ours = functionsOf(found, forms);
  return [...found.names].flatMap(([name, formula]): NameChange[] => {
    const typed = ours.typed(formula);
    return typed === formula ? [] : [{ name, before: formula.slice(1), after: typed.slice(1) }];
  });
}

const addressed = ({ sheet, row, column }: NonNullable<KnownCell["holds"]>) => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

/**
 * Enters the formulas anew that Excel didn't know when it read them, since the add-in came late; three syncs, one of them
 * writing. Those on protected sheets are told.
 */
export async function repairFormulas(forms: ShareForms): Promise<Repaired> {
  const { change, left } = changeOf(await lookAtFormulas(), forms);
  if (!isEmpty(change)) await writeShare(change);
  return { cells: change.cells.length, left };
}
