import { PREFIX, portableFormula } from "xlsx-book/portableFormula";
import type { PortableFate, ShareCell, ShareLook } from "../../core/share/share";
import { lookAtFormulas } from "../../workbook/share/lookAtFormulas";
import { askWords } from "./argumentValues";
import { isError } from "./decideShare";
import { functionsOf, type KnownCell, knownCells } from "./knownCells";
import { isNameless } from "./repairFormulas";
import type { ShareForms } from "./shareForms";

const fateOf = ({ holds }: KnownCell, hasForm: boolean): PortableFate => {
  if (hasForm) return "formula";
  return holds && isError(holds.value) ? "stays" : "value";
};

/**
 * What in the workbook depends on the add-in, by sheet; two syncs, and one more where a form depends on what its arguments
 * hold. Nothing is written.
 */
export async function openShare(forms: ShareForms): Promise<ShareLook> {
  const found = await lookAtFormulas();
  const known = knownCells(found, forms);
  const ours = functionsOf(found, forms);
  const words = await askWords(known, ours, forms, true);
  return {
    sheets: found.sheets.flatMap(({ name, isProtected }) => {
      const cells = known
        .filter(({ sheet }) => sheet === name)
        .map((cell): ShareCell => {
          const { sheet, address, formula, functions, state } = cell;
          return {
            sheet,
            address,
            formula,
            functions,
            state: isNameless(cell) ? "unknown" : state,
            portable: fateOf(cell, portableFormula(formula, words(sheet)) !== undefined),
          };
        });
      return cells.length > 0 ? [{ sheet: name, isProtected, cells }] : [];
    }),
    names: [...found.names].flatMap(([name, formula]) =>
      !name.toUpperCase().startsWith(PREFIX) && ours.in(formula).length > 0 ? [name] : [],
    ),
    formats: found.sheets.flatMap(({ name, rules }) =>
      rules.some((rule) => ours.in(rule).length > 0) ? [name] : [],
    ),
    opensPane: found.settings.opensPane === true,
    isNative: found.settings.native === true,
    since1904: found.since1904,
  };
}
