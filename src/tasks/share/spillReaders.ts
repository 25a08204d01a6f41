import { isArrayFormula } from "xlsx-book/arrayFormula";
import { fromFile, toFile } from "xlsx-book/fileFormula";
import type { FrozenCell } from "xlsx-book/frozenCells";
import { sameFormula } from "xlsx-book/portableFormula";
import { type SpillReference, spillReferences, withoutSpills } from "xlsx-book/spillReferences";
import type { ShareLeft } from "../../core/share/share";
import { addressOf } from "../../workbook/addresses";
import type { Filled } from "../../workbook/share/lookAtCells";
import type { FormulaCell, FormulasFound } from "../../workbook/share/lookAtFormulas";
import { type CellChange, isValues } from "../../workbook/share/shareChange";
import type { KnownCell } from "./knownCells";

/** A formula that needs no add-in but reads what one of ours spills over, as a total does. */
export interface SpillReader {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly holds: FormulaCell;
  /** As it is while what it reads spills. */
  readonly formula: string;
}

const key = (sheet: string, address: string): string => `${sheet.toLowerCase()}!${address}`;

/** The formulas that read spills of cells that depend on the add-in, or did before these became values. */
export function spillReaders(found: FormulasFound, known: readonly KnownCell[]): SpillReader[] {
  const ours = new Set(known.map(({ sheet, address }) => key(sheet, address)));
  const kept = new Map(found.kept.map((one) => [key(one.sheet, one.cell), one]));
  return found.sheets.flatMap(({ name: sheet, isProtected, cells }) =>
    cells.flatMap((holds): SpillReader[] => {
      const at = key(sheet, addressOf(holds));
      if (ours.has(at)) return [];
      const entry = kept.get(at);
      const isPut = entry?.put !== undefined && !entry.lost && sameFormula(holds.formula, entry.put);
      const formula = isPut ? `=${fromFile(entry.formula)}` : holds.formula;
      const reads = spillReferences(formula).some((one) => ours.has(key(one.sheet ?? sheet, one.cell)));
      return reads ? [{ sheet, isProtected, holds, formula }] : [];
    }),
  );
}

/** What becomes of the readers, and what is kept of them. */
export interface DecidedReaders {
  readonly cells: readonly CellChange[];
  readonly kept: readonly FrozenCell[];
  readonly left: readonly ShareLeft[];
}

/**
 * Has formulas read the cells that are filled, where what spilled over them is values now, and the spill again where it
 * is back.
 *
 * @param shown what each reader fills now
 * @param known what depends on the add-in, each with what it fills, and what is done to it
 */
export function decideReaders(
  readers: readonly SpillReader[],
  shown: readonly (Filled | null)[],
  known: ReadonlyMap<KnownCell, Filled | null>,
  changes: readonly CellChange[],
): DecidedReaders {
  const after = new Map(changes.map(({ block, after }) => [key(block.sheet, cellOf(block)), after]));
  const filled = new Map(
    [...known].flatMap(([cell, fill]): [string, string][] => {
      const at = key(cell.sheet, cell.address);
      const change = after.get(at);
      const becomesValues = change ? isValues(change) : cell.holds === null;
      return fill && becomesValues ? [[at, addressOf(fill)]] : [];
    }),
  );
  const cells: CellChange[] = [];
  const kept: FrozenCell[] = [];
  const left: ShareLeft[] = [];
  readers.forEach(({ sheet, isProtected, holds, formula }, at) => {
    const fill = shown[at];
    if (!fill) return;
    const areaOf = (one: SpillReference) => filled.get(key(one.sheet ?? sheet, one.cell));
    const put = withoutSpills(formula, areaOf);
    const isChange = !sameFormula(put, holds.formula);
    if (isChange && isProtected) {
      left.push({ sheet, address: addressOf(holds), why: "protected", shows: String(holds.value) });
      return;
    }
    if (isChange)
      cells.push({
        block: { sheet, row: holds.row, column: holds.column, rows: 1, columns: 1 },
        before: { formula: holds.formula },
        after: { formula: put },
      });
    if (put === formula) return;
    const spills = isArrayFormula(formula.slice(1));
    kept.push({
      sheet,
      cell: addressOf(holds),
      formula: toFile(formula.slice(1)),
      value: String(holds.value),
      ...(spills ? { ref: addressOf(fill), spills: true } : {}),
      put: toFile(put.slice(1)),
    });
  });
  return { cells, kept, left };
}

const cellOf = ({ row, column }: { row: number; column: number }): string =>
  addressOf({ row, column, rows: 1, columns: 1 });
