import { fromFile, toFile } from "xlsx-book/fileFormula";
import { formulaNote, isFormulaNote } from "xlsx-book/formulaNote";
import { checksumOf, type FrozenCell, notedFormulas } from "xlsx-book/frozenCells";
import { portableFormula, sameFormula } from "xlsx-book/portableFormula";
import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import type { ShareLeft, ShareReason, ShareWay } from "../../core/share/share";
import { addressOf, type Block } from "../../workbook/addresses";
import type { CellsFound, Filled, SheetReference } from "../../workbook/share/lookAtCells";
import type { FormulasFound } from "../../workbook/share/lookAtFormulas";
import type { NoteChange } from "../../workbook/share/formulaNotes";
import { type CellChange, type Content, isValues } from "../../workbook/share/shareChange";
import { isCleared } from "../../workbook/share/writeShare";
import { wordsOn } from "./argumentValues";
import { functionsOf, type KnownCell } from "./knownCells";
import type { ShareForms } from "./shareForms";

/** What is to be done with the cells, what is to be kept of them, and which stay as they are. */
export interface DecidedShare {
  readonly cells: readonly CellChange[];
  readonly kept: readonly FrozenCell[];
  readonly notes: readonly NoteChange[];
  readonly left: readonly ShareLeft[];
  /** Cells without a native form that become values. */
  readonly values: number;
}

/** A value as the settings keep it: as the command line does. */
const textOf = (value: CellValue): string =>
  typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);

const textsOf = ({ values }: Filled): string[] => values.flatMap((line) => line.map(textOf));

export const isError = (value: CellValue): boolean =>
  typeof value === "string" && /^#[A-Z/0]+[!?A]?$/.test(value);

/** Whether frozen cells still show what they showed then. */
const isAsKept = (fill: Filled, { value, filled }: FrozenCell): boolean =>
  fill.formulas.every((line) => line.every((one) => !String(one).startsWith("="))) &&
  textOf(fill.values[0][0]) === value &&
  (filled === undefined || checksumOf(textsOf(fill)) === filled);

function keptOf(cell: KnownCell, fill: Filled, put: string | undefined): FrozenCell {
  if (cell.holds === null && cell.kept) {
    const { put: _before, ...entry } = cell.kept;
    return put === undefined ? entry : { ...entry, put };
  }
  return {
    sheet: cell.sheet,
    cell: cell.address,
    formula: toFile(cell.formula.slice(1)),
    value: textOf(fill.values[0][0]),
    ref: addressOf(fill),
    filled: checksumOf(textsOf(fill)),
    spills: true,
    ...(put === undefined ? {} : { put }),
  };
}

interface Wish {
  readonly way: ShareWay;
  /** Whether what has no native form becomes a value, or stays live. */
  readonly elseValues: boolean;
  /** Of the notes that keep formulas. */
  readonly language: Language;
  /** The cells whose native forms answer otherwise, as `placeOf` tells them. */
  readonly otherwise: ReadonlySet<string>;
}

/** A cell, for telling it from the others. */
export const placeOf = ({ sheet, row, column }: Pick<Block, "sheet" | "row" | "column">): string =>
  `${sheet.toLowerCase()}!${row}!${column}`;

/**
 * Whether cells are blank because a writing was stopped, and not because what stood in them was moved: their note would
 * have gone with it.
 */
const isStopped = (fill: Filled, kept: FrozenCell, note: string | null, mayNote: boolean): boolean =>
  isCleared(fill) && (!mayNote || isNoteOf(note, kept));

const isNoteOf = (note: string | null, kept: FrozenCell): boolean =>
  note !== null && notedFormulas(kept).some((formula) => isFormulaNote(note, fromFile(formula)));

/** A cell that becomes a value gets a note of its formula, where it has none; with the formula the note goes. */
function noteChange(
  { sheet, address, formula, kept }: KnownCell,
  note: string | null,
  isValue: boolean,
  language: Language,
): NoteChange[] {
  const at = { sheet, address };
  if (isValue && note === null)
    return [{ ...at, before: null, after: formulaNote(language, formula.slice(1)) }];
  const isOurs = !isValue && kept !== null && isNoteOf(note, kept);
  return isOurs ? [{ ...at, before: note, after: null }] : [];
}

/**
 * Decides for every cell that depends on the add-in what it is to hold.
 *
 * @param fills what each of the known cells fills now; null for none of its own, or where it is gone
 */
export function decideShare(
  known: readonly KnownCell[],
  fills: readonly (Filled | null)[],
  found: FormulasFound,
  looked: { readonly asked: readonly SheetReference[]; readonly cells: CellsFound },
  forms: ShareForms,
  { way, elseValues, language, otherwise }: Wish,
): DecidedShare {
  const words = wordsOn(functionsOf(found, forms), forms, looked.asked, looked.cells, true);
  const cells: CellChange[] = [];
  const kept: FrozenCell[] = [];
  const left: ShareLeft[] = [];
  const notes: NoteChange[] = [];
  let values = 0;
  const leave = ({ sheet, address, kept: entry }: KnownCell, why: ShareReason, shows: CellValue): void => {
    left.push({ sheet, address, why, shows: textOf(shows) });
    if (entry) kept.push(entry);
  };
  known.forEach((cell, at) => {
    const fill = fills[at];
    if (!fill) {
      // What is spilled into belongs to the cell that it comes from; frozen cells may come back with their sheet.
      if (cell.kept && cell.holds === null) kept.push(cell.kept);
      return;
    }
    const shows = fill.values[0][0];
    const before: Content = cell.holds ? { formula: cell.holds.formula } : { values: fill.values };
    const note = looked.cells.notes[at];
    const isThere =
      cell.holds !== null ||
      isAsKept(fill, cell.kept!) ||
      isStopped(fill, cell.kept!, note, found.mayNote(cell));
    if (!isThere) {
      // Somebody has put something else in place of a portable formula: there is nothing to bring back.
      if (cell.kept!.put === undefined) leave(cell, "changed", shows);
      return;
    }
    if (cell.kept?.lost && cell.holds === null && way !== "frozen") return leave(cell, "lost", shows);
    const isOther = otherwise.has(placeOf(cell.block));
    const portable =
      way === "portable" && !isOther ? portableFormula(cell.formula, words(cell.sheet)) : undefined;
    const toValue = way === "frozen" || (way === "portable" && !portable && elseValues);
    let after: Content;
    if (portable) after = { formula: portable.formula };
    else if (!toValue) after = { formula: cell.formula };
    else if (cell.holds && isError(shows)) return leave(cell, "error", shows);
    else after = { values: fill.values };
    const isChange =
      "formula" in after
        ? !("formula" in before) || !sameFormula(before.formula, after.formula)
        : "formula" in before;
    if (isChange && cell.isProtected) return leave(cell, "protected", shows);
    if (way === "portable" && !portable) {
      if (elseValues) values += isChange ? 1 : 0;
      else
        left.push({
          sheet: cell.sheet,
          address: cell.address,
          why: isOther ? "other-answer" : "no-form",
          shows: textOf(shows),
        });
    }
    if (portable || toValue) {
      const put = portable && toFile(portable.formula.slice(1));
      kept.push(isChange || !cell.kept || cell.holds === null ? keptOf(cell, fill, put) : cell.kept);
    }
    if (isChange) cells.push({ block: blockOf(fill), before, after });
    // A writing that was stopped may have left a note out, or there.
    if (!cell.isProtected && found.mayNote(cell))
      notes.push(...noteChange(cell, note, isValues(after), language));
  });
  const gone = found.kept.filter(
    (entry) => entry.put === undefined && !found.sheets.some(({ name }) => name === entry.sheet),
  );
  return { cells, kept: [...kept, ...gone], notes, left, values };
}

const blockOf = ({ sheet, row, column, rows, columns }: Filled) => ({ sheet, row, column, rows, columns });
