import { AddInFunctions } from "xlsx-book/addInFunctions";
import { portableFormula } from "xlsx-book/portableFormula";
import type { FoundArea, PlanWrite } from "../../workbook/planner/writePlan";
import type { CellChange } from "../../workbook/share/shareChange";
import { askWords } from "./argumentValues";
import { formsToAdd } from "./shareNames";
import type { ShareForms } from "./shareForms";

/**
 * A plan whose formulas need no add-in, with the names that they call; what has no native form stays as it is. One sync
 * where a form depends on what its arguments hold.
 *
 * @throws Trouble "share-names-taken"
 */
export async function nativePlan(
  plan: PlanWrite,
  { names, sheets }: FoundArea,
  forms: ShareForms,
): Promise<PlanWrite> {
  const { sheet } = plan.area;
  const ours = new AddInFunctions(forms.functions, names);
  const placed = plan.formulas.map(({ formula }) => ({ sheet, formula }));
  const words = (await askWords(placed, ours, forms, false))(sheet);
  const formulas = plan.formulas.map((one) => ({
    ...one,
    formula: portableFormula(one.formula, words)?.formula ?? one.formula,
  }));
  const changes = formulas.map(({ formula, fills }): CellChange => ({
    block: fills,
    before: { values: [] },
    after: { formula },
  }));
  const added = formsToAdd({ names, sheets }, forms, changes);
  return { ...plan, formulas, forms: { cells: [], settings: [], notes: [], ...added } };
}
