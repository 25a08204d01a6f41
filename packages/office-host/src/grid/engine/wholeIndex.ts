import {
  ErrorType,
  ErrorValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { columnCount, rowCount } from "../address";
import { asArray } from "./values";
import { openEnds, wholeArea } from "./wholeRanges";

/** What of the engine's INDEX is replaced. */
interface Index extends BaseFunction {
  _getReferenceCounts(given: FunctionVariantType): { rowCount: number; columnCount: number }[];
  _calculateArrayObject(array: BaseValueObject, row: number, column: number): BaseValueObject;
  _calculateReferenceObject(
    reference: BaseReferenceObject,
    row: number,
    column: number,
  ): ReturnType<BaseFunction["createReferenceObject"]>;
}

/** Has INDEX find every cell of a whole column or row, and answer with one as it is, where the engine ends with what is drawn. */
export function indexWholeRanges(executor: BaseFunction | undefined): void {
  if (!executor) return;
  const index = executor as Index;
  const countsHere = index._getReferenceCounts.bind(index);
  index._getReferenceCounts = (given) => {
    if (!given.isReferenceObject()) return countsHere(given);
    const area = wholeArea(given as BaseReferenceObject);
    return [{ rowCount: rowCount(area), columnCount: columnCount(area) }];
  };
  const partHere = index._calculateArrayObject.bind(index);
  // A list of places takes one value at each, where a part of one cell would count for none.
  index._calculateArrayObject = (array, row, column) => {
    const part = partHere(array, row, column);
    const list = asArray(part);
    return list?.getRowCount() === 1 && list.getColumnCount() === 1 ? (list.get(0, 0) ?? part) : part;
  };
  index._calculateReferenceObject = (reference, row, column) => {
    const area = wholeArea(reference);
    const cell = { row: area.startRow + row - 1, column: area.startColumn + column - 1 };
    if (cell.row > area.endRow || cell.column > area.endColumn) return ErrorValueObject.create(ErrorType.REF);
    const part = {
      ...area,
      ...(row > 0 && { startRow: cell.row, endRow: cell.row }),
      ...(column > 0 && { startColumn: cell.column, endColumn: cell.column }),
    };
    return index.createReferenceObject(reference, openEnds(part, reference));
  };
}
