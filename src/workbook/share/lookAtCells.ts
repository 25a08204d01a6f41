import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block, namedCells, splitAddress } from "../addresses";
import { reading } from "../batch";
import { blockOf, heldProperties } from "../blocks";

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
}

const properties = `${heldProperties},formulas`;

const filled = (range: Excel.Range): Filled => ({
  ...blockOf(range),
  values: range.values as CellValue[][],
  formulas: range.formulas as CellValue[][],
});

function rangeOfReference(context: Excel.RequestContext, { sheet, text }: SheetReference): Excel.Range {
  const { worksheets, names } = context.workbook;
  const named = namedCells(text);
  return named
    ? worksheets.getItemOrNullObject(named.sheet ?? sheet).getRange(named.address)
    : names.getItemOrNullObject(text).getRangeOrNullObject();
}

/** What formulas fill, what blocks hold now, and what references hold; one sync. */
export const lookAtCells = (
  cells: readonly Block[],
  blocks: readonly Block[],
  references: readonly SheetReference[],
): Promise<CellsFound> =>
  reading(async (context) => {
    const { worksheets } = context.workbook;
    const rangeOf = (block: Block): Excel.Range =>
      worksheets.getItemOrNullObject(block.sheet).getRange(addressOf(block));
    const formulas = cells.map((cell) => {
      const own = rangeOf(cell).load(properties);
      const spill = own.getSpillingToRangeOrNullObject().load(properties);
      const parent = own.getSpillParentOrNullObject().load("address");
      return { own, spill, parent };
    });
    const asked = blocks.map((block) => rangeOf(block).load(properties));
    const named = references.map((one) => rangeOfReference(context, one).load("values"));
    await context.sync();
    return {
      fills: formulas.map(({ own, spill, parent }) => {
        const isSpilled =
          !parent.isNullObject && splitAddress(parent.address).address !== splitAddress(own.address).address;
        return isSpilled ? null : filled(spill.isNullObject ? own : spill);
      }),
      blocks: asked.map((range) => (range.isNullObject ? null : filled(range))),
      references: named.map((range) => (range.isNullObject ? null : (range.values as CellValue[][]))),
    };
  });
