import { AddInFunctions } from "xlsx-book/addInFunctions";
import { fromFile } from "xlsx-book/fileFormula";
import type { FrozenCell } from "xlsx-book/frozenCells";
import { addInFormula, formsIn, sameFormula } from "xlsx-book/portableFormula";
import type { ShareState } from "../../core/share/share";
import { addressOf, type Block, parsedBlock } from "../../workbook/addresses";
import type { FormulaCell, FormulasFound } from "../../workbook/share/lookAtFormulas";
import type { ShareForms } from "./shareForms";

/** A cell that depends on the add-in, or did before it was made portable or frozen. */
export interface KnownCell {
  readonly sheet: string;
  readonly address: string;
  readonly isProtected: boolean;
  readonly state: ShareState;
  /** The formula with our functions, as it is typed, with its equals sign. */
  readonly formula: string;
  readonly functions: readonly string[];
  /** Its cell; of frozen values, all cells that the formula filled. */
  readonly block: Block;
  /** What it holds now; null where that is values. */
  readonly holds: FormulaCell | null;
  readonly kept: FrozenCell | null;
}

/** Our functions, as this workbook's formulas may call them. */
export const functionsOf = (
  { names, sheetNames }: FormulasFound,
  { functions }: ShareForms,
): AddInFunctions => new AddInFunctions(functions, [...names, ...sheetNames]);

const key = (sheet: string, address: string): string => `${sheet.toLowerCase()}!${address}`;

/** Formulas of the settings are kept as a file spells them, as the command line keeps them. */
const typed = (formula: string, ours: AddInFunctions): string => `=${fromFile(ours.typed(formula))}`;

/** Every cell that depends on the add-in; what was frozen and is a formula again by now is known by that. */
export function knownCells(found: FormulasFound, forms: ShareForms): KnownCell[] {
  const ours = functionsOf(found, forms);
  const isFunction = (name: string): boolean => forms.functions.includes(name);
  const kept = new Map(found.kept.map((one) => [key(one.sheet, one.cell), one]));
  const there = new Set<string>();
  const known = found.sheets.flatMap(({ name: sheet, isProtected, cells }) =>
    cells.flatMap((holds): KnownCell[] => {
      const address = addressOf(holds);
      there.add(key(sheet, address));
      const entry = kept.get(key(sheet, address)) ?? null;
      const direct = ours.in(holds.formula);
      if (direct.length === 0 && !formsIn(holds.formula).some(isFunction)) return [];
      const isPut = entry?.put !== undefined && sameFormula(holds.formula, entry.put);
      const formula = isPut
        ? typed(entry.formula, ours)
        : addInFormula(ours.typed(holds.formula), isFunction);
      const isUnknown = holds.value === "#NAME?" || ours.typed(holds.formula) !== holds.formula;
      return [
        {
          sheet,
          address,
          isProtected,
          state: direct.length === 0 ? "portable" : isUnknown ? "unknown" : "live",
          formula,
          functions: ours.in(formula),
          block: holds,
          holds,
          kept: entry,
        },
      ];
    }),
  );
  const frozen = [...kept].flatMap(([at, entry]): KnownCell[] => {
    const sheet = found.sheets.find(({ name }) => name === entry.sheet);
    const block = parsedBlock({ sheet: entry.sheet, address: entry.ref ?? entry.cell });
    if (there.has(at) || !sheet || !block) return [];
    const formula = typed(entry.formula, ours);
    // What only read a spill, and was overwritten since.
    if (ours.in(formula).length === 0) return [];
    return [
      {
        sheet: entry.sheet,
        address: entry.cell,
        isProtected: sheet.isProtected,
        state: "frozen",
        formula,
        functions: ours.in(formula),
        block,
        holds: null,
        kept: entry,
      },
    ];
  });
  return [...known, ...frozen];
}
