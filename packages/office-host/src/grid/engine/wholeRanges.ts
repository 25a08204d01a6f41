import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { columnCount, lastColumn, lastRow, rowCount, type Area } from "../address";

/** Whether a reference goes to the end of the sheet, wherever that is drawn. */
export const hasOpenEnd = ({ endRow, endColumn }: Area): boolean =>
  Number.isNaN(endRow) || Number.isNaN(endColumn);

/** The cells of a reference on Excel's sheet, however many of them the grid has drawn. */
export function wholeArea(reference: BaseReferenceObject): Area {
  const drawn = reference.getRangePosition();
  const { endRow, endColumn } = reference.getRangeData();
  return {
    startRow: drawn.startRow,
    startColumn: drawn.startColumn,
    endRow: Number.isNaN(endRow) ? lastRow : drawn.endRow,
    endColumn: Number.isNaN(endColumn) ? lastColumn : drawn.endColumn,
  };
}

/** A part of a reference as the engine says it: what begins among the drawn cells and goes to the end is read as far as they do. */
export function openEnds(part: Area, reference: BaseReferenceObject): Area {
  const drawn = reference.getRangePosition();
  const isOpen = (start: number, end: number, last: number, drawnEnd: number): boolean =>
    end === last && start <= drawnEnd;
  return {
    ...part,
    endRow: isOpen(part.startRow, part.endRow, lastRow, drawn.endRow) ? NaN : part.endRow,
    endColumn: isOpen(part.startColumn, part.endColumn, lastColumn, drawn.endColumn) ? NaN : part.endColumn,
  };
}

/** How many cells of a whole column or row lie beyond what is drawn: blank ones. */
export function cellsBeyond(reference: BaseReferenceObject): number {
  const [whole, drawn] = [wholeArea(reference), reference.getRangePosition()];
  return rowCount(whole) * columnCount(whole) - rowCount(drawn) * columnCount(drawn);
}
