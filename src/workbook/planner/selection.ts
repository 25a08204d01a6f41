import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block, splitAddress } from "../addresses";
import { blockOf, blockProperties } from "../blocks";
import { ending, reading } from "../batch";
import { isInvalidSelection } from "../errors";

/** What is selected, and what stands in its first cell. */
export interface Selected {
  readonly block: Block;
  readonly address: string;
  /** Of the active cell. */
  readonly cell: Block;
  readonly value: CellValue;
  /** As the cell shows it. */
  readonly text: string;
  /** The cell that holds the formula: the active one, or the first of the spill that it lies in. */
  readonly home: {
    readonly sheet: string;
    readonly address: string;
    readonly row: number;
    readonly column: number;
  };
  readonly formula: string;
}

/**
 * One sync. Whole rows and columns are cut to the cells in use.
 *
 * @returns null where the selection is no single block of cells
 */
export async function readSelection(): Promise<Selected | null> {
  try {
    return await reading(async (context) => {
      const { workbook } = context;
      const range = workbook.getSelectedRange().load(`${blockProperties},isEntireColumn,isEntireRow`);
      const used = range.getUsedRangeOrNullObject(true).load(blockProperties);
      const cell = workbook.getActiveCell().load(`${blockProperties},values,text,formulas`);
      const parent = cell.getSpillParentOrNullObject().load("address,rowIndex,columnIndex,formulas");
      await context.sync();
      const whole = range.isEntireColumn || range.isEntireRow;
      const block = blockOf(whole && !used.isNullObject ? used : range);
      const home = parent.isNullObject ? cell : parent;
      return {
        block,
        address: addressOf(block),
        cell: blockOf(cell),
        value: cell.values[0][0] as CellValue,
        text: String(cell.text[0][0]),
        home: { ...splitAddress(home.address), row: home.rowIndex, column: home.columnIndex },
        formula: String(home.formulas[0][0]),
      };
    });
  } catch (caught) {
    if (isInvalidSelection(caught)) return null;
    throw caught;
  }
}

/** Tells whenever something else is selected, on this sheet or another, until the promised function is called. */
export const onSelection = (heard: () => void): Promise<() => Promise<void>> =>
  reading(async (context) => {
    const { worksheets } = context.workbook;
    const tell = () => {
      heard();
      return Promise.resolve();
    };
    const handlers = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
    await context.sync();
    return ending(handlers);
  });
