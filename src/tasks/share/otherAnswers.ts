import { formsIn } from "xlsx-book/portableFormula";
import type { CellValue } from "../../core/cellValue";
import type { Filled } from "../../workbook/share/lookAtCells";
import { type CellChange, isFormula } from "../../workbook/share/shareChange";
import { isError, placeOf } from "./decideShare";
import type { ShareForms } from "./shareForms";

/** How far two amounts may lie apart, of their size: the last digit of a double. */
const LAST_DIGIT = 4e-15;
/** Figures this near to each other are the same, however small. */
const NEAR = 1e-10;

const toleranceOf = (formula: string, { forms }: ShareForms): number =>
  Math.max(LAST_DIGIT, ...formsIn(formula).map((id) => forms[id]?.tolerance ?? 0));

function isAlike(one: Filled, other: Filled, tolerance: number): boolean {
  const sizes = one.values.flat().map((value) => (typeof value === "number" ? Math.abs(value) : 0));
  const most = Math.max(NEAR, tolerance * (1 + sizes.reduce((a, b) => Math.max(a, b), 0)));
  const isSame = (a: CellValue, b: CellValue): boolean =>
    typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= most : a === b;
  return (
    one.rows === other.rows &&
    one.columns === other.columns &&
    one.values.every((line, row) => line.every((value, column) => isSame(value, other.values[row][column])))
  );
}

/**
 * The cells whose native forms answer otherwise than our functions did, as `placeOf` tells them. What showed an error
 * before tells nothing.
 *
 * @param shown what each cell filled before
 * @param come what each changed one fills now
 */
export function otherAnswers(
  changes: readonly CellChange[],
  shown: ReadonlyMap<string, Filled | null>,
  come: readonly (Filled | null)[],
  forms: ShareForms,
): Set<string> {
  const other = changes.filter(({ block, after }, at) => {
    const before = shown.get(placeOf(block));
    if (!isFormula(after) || !before || isError(before.values[0][0])) return false;
    const now = come[at];
    return !now || !isAlike(before, now, toleranceOf(after.formula, forms));
  });
  return new Set(other.map(({ block }) => placeOf(block)));
}
