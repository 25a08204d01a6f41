import { columnReference } from "xlsx-book/columnReference";
import { tokenize } from "xlsx-book/formulaTokens";
import type { CellValue } from "../../core/cellValue";
import type { CellAddress } from "../../core/cellAddress";
import { addressOf, type Block, namedCells, splitAddress } from "../addresses";
import { reading } from "../batch";
import { blockOf, heldProperties } from "../blocks";
import { askNotes } from "./formulaNotes";

/** A block with what its cells show and hold. */
export interface Filled extends Block {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** A reference in a formula, and the sheet that it stands on. */
export interface SheetReference {
  readonly sheet: string;
  readonly text: string;
}

export interface CellsFound {
  /** What each formula fills; null for a cell that another one's formula spills into. */
  readonly fills: readonly (Filled | null)[];
  /** The blocks that were asked for; null where their sheet is gone. */
  readonly blocks: readonly (Filled | null)[];
  /** What each reference holds; null where it is no range of cells. */
  readonly references: readonly (readonly (readonly CellValue[])[] | null)[];
  /** The notes that were asked for; null where there is none. */
  readonly notes: readonly (string | null)[];
}

const properties = `${heldProperties},formulas`;

const filled = (range: Excel.Range): Filled => ({
  ...blockOf(range),
  values: range.values as CellValue[][],
  formulas: range.formulas as CellValue[][],
});

function rangeOfReference(context: Excel.RequestContext, { sheet, text }: SheetReference): Excel.Range {
  const { worksheets, names, tables } = context.workbook;
  const column = columnReference(tokenize(text));
  if (column)
    return tables
      .getItemOrNullObject(column.table)
      .columns.getItemOrNullObject(column.column)
      .getDataBodyRange();
  const named = namedCells(text);
  return named
    ? worksheets.getItemOrNullObject(named.sheet ?? sheet).getRange(named.address)
    : names.getItemOrNullObject(text).getRangeOrNullObject();
}

/** Asks what formulas fill; the next sync tells, with null for a cell that another one's formula spills into. */
export function askFills(
  { workbook }: Excel.RequestContext,
  cells: readonly Block[],
): () => (Filled | null)[] {
  const asked = cells.map((cell) => {
    const sheet = workbook.worksheets.getItemOrNullObject(cell.sheet);
    const own = sheet.getCell(cell.row, cell.column).load(properties);
    const spill = own.getSpillingToRangeOrNullObject().load(properties);
    const parent = own.getSpillParentOrNullObject().load("address");
    return { own, spill, parent };
  });
  return () =>
    asked.map(({ own, spill, parent }) => {
      const isSpilled =
        !parent.isNullObject && splitAddress(parent.address).address !== splitAddress(own.address).address;
      return isSpilled ? null : filled(spill.isNullObject ? own : spill);
    });
}

/** What formulas fill, what blocks hold now, what references hold, and what notes say; one sync. */
export const lookAtCells = (
  cells: readonly Block[],
  blocks: readonly Block[],
  references: readonly SheetReference[],
  noted: readonly CellAddress[],
): Promise<CellsFound> =>
  reading(async (context) => {
    const { worksheets } = context.workbook;
    const rangeOf = (block: Block): Excel.Range =>
      worksheets.getItemOrNullObject(block.sheet).getRange(addressOf(block));
    const fills = askFills(context, cells);
    const asked = blocks.map((block) => rangeOf(block).load(properties));
    const named = references.map((one) => rangeOfReference(context, one).load("values"));
    const notes = askNotes(context, noted);
    await context.sync();
    return {
      fills: fills(),
      blocks: asked.map((range) => (range.isNullObject ? null : filled(range))),
      references: named.map((range) => (range.isNullObject ? null : (range.values as CellValue[][]))),
      notes: notes(),
    };
  });
