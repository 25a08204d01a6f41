import { languages, type Language } from "../../core/language";
import { plainValue } from "../text";
import type { CellValue } from "../../core/cellValue";
import { layout } from "./readinessLayout";
import { formerCells } from "./readinessFormer";
import { readinessCells, type Figures, type Source } from "./readinessCells";

/** What to write over a sheet of ours; a cell that is null stays as it is. */
export type Rewrite = readonly (readonly (CellValue | null)[])[];

const isWithin = (row: number, first: number, last: number): boolean => row + 1 >= first && row + 1 <= last;

/** The pass line and the sections' weights: the user's own figures, whatever stands there. */
const isFigure = (row: number, column: number): boolean =>
  (row === 5 && column === 1) || (column === 2 && isWithin(row, layout.firstSection, layout.lastSection));

/** Words that the formulas look for: with others in their place the score would be wrong. */
const isSought = (row: number, column: number): boolean =>
  ((column === 0 || column === 9) && isWithin(row, layout.firstSection, layout.lastSection)) ||
  (column >= 4 && column <= 7 && (row + 1 === layout.header || row + 1 === layout.alsoStatus));

const isFormula = (value: CellValue | null): value is string =>
  typeof value === "string" && value.startsWith("=");

/**
 * A formula without what Excel writes in its own way or keeps up to date by itself: texts, and everything that
 * points to another sheet or into a table, whole or lost.
 */
function skeleton(formula: string): string {
  return formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:'.|[^'\]])*\]/gu, "§")
    .replace(/(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?/gu, "§")
    .replace(/§?#REF!/g, "§")
    .replace(/_xlfn\.|_xlws\.|[\s$@]/g, "")
    .toUpperCase();
}

/** Whether a cell holds what we wrote there. */
const isSame = (ours: CellValue, held: CellValue): boolean =>
  isFormula(ours) ? isFormula(held) && skeleton(ours) === skeleton(held) : plainValue(ours) === held;

/**
 * What a sheet of ours is to hold, with all left alone that a person put there: what stands where we write nothing,
 * figures, and words instead of our labels.
 *
 * @param now the formulas of our cells
 * @returns null where our cells are not where we wrote them or hold something else: such a sheet is to be set aside
 */
export function rewriteOver(
  now: readonly (readonly CellValue[])[],
  language: Language,
  source: Source,
  figures: Figures,
): Rewrite | null {
  const former = languages.map((one) => formerCells(one, source, figures));
  const all = [...languages.map((one) => readinessCells(one, source, figures)), ...former];
  const wanted = readinessCells(language, source, figures);
  const ourWords = new Set(
    all
      .flat(2)
      .filter((value) => typeof value === "string")
      .map(plainValue),
  );
  const rewrite: (CellValue | null)[][] = [];
  for (const [row, cells] of wanted.entries()) {
    const line: (CellValue | null)[] = [];
    for (const [column, ours] of cells.entries()) {
      const held = now[row]?.[column] ?? "";
      const either = all.map((sheet) => sheet[row][column]);
      if (held === "") line.push(ours === "" ? null : ours);
      else if (ours === "" && former.some((sheet) => isSame(sheet[row][column], held))) line.push("");
      else if (ours === "" || isFigure(row, column)) line.push(null);
      else if (isFormula(ours)) {
        if (!either.some((one) => isSame(one, held))) return null;
        line.push(ours);
      } else if (either.some((one) => isSame(one, held))) line.push(ours);
      else if (isSought(row, column) || ourWords.has(held)) return null;
      else line.push(null);
    }
    rewrite.push(line);
  }
  return rewrite;
}
