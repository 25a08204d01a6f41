import type { Injector, IRange } from "@univerjs/core";
import { BaseReferenceObject, IFormulaRuntimeService, IFunctionService } from "@univerjs/engine-formula";
import { LIMITS } from "xlsx-book/limits";
import { columnCount, lastColumn, lastRow, rowCount, type Area } from "../address";
import { hasOpenEnd, wholeArea } from "./wholeRanges";

const isBeyond = ({ startRow, startColumn, endRow, endColumn }: Area): boolean =>
  startRow < 0 || startColumn < 0 || endRow > lastRow || endColumn > lastColumn;

/** What of the engine's way to fill cells with an array is replaced. */
interface Runtime {
  _checkIfArrayFormulaExceeded(rows: number, columns: number, area: Area): boolean;
}

const { getRangePosition: drawnPosition, setRangeData: keepRange } = BaseReferenceObject.prototype;

/** `B2:B1048576` is read as far as whole columns are. */
function setRange(this: BaseReferenceObject, range: IRange): void {
  const isOpen = range.endRow === lastRow && range.startRow < lastRow;
  keepRange.call(this, isOpen ? { ...range, endRow: NaN } : range);
}

/** The engine writes the ends of what is drawn into a reference to whole columns, which is one no more after that. */
function positionOf(this: BaseReferenceObject): ReturnType<typeof drawnPosition> {
  const own = this.getRangeData();
  if (!hasOpenEnd(own)) return drawnPosition.call(this);
  this.setRangeData({ ...own });
  try {
    const drawn = drawnPosition.call(this);
    // One blank cell stands for a reference that begins below what is drawn.
    return { ...drawn, endRow: Math.max(drawn.startRow, drawn.endRow) };
  } finally {
    this.setRangeData(own);
  }
}

/**
 * A formula sees a sheet of Excel's size, however few rows and columns the grid has drawn so far: a spill reaches
 * beyond them (the sheet grows), an array within a formula is as wide as it is asked to be, and a cell out there is
 * blank and no error.
 */
export function seeWholeSheets(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as Runtime;
  runtime._checkIfArrayFormulaExceeded = (_rows, _columns, area) =>
    isBeyond(area) || rowCount(area) * columnCount(area) > LIMITS.cells;
  BaseReferenceObject.prototype.setRangeData = setRange;
  BaseReferenceObject.prototype.getRangePosition = positionOf;
  BaseReferenceObject.prototype.getRowCount = function () {
    return rowCount(wholeArea(this));
  };
  BaseReferenceObject.prototype.getColumnCount = function () {
    return columnCount(wholeArea(this));
  };
  BaseReferenceObject.prototype.isExceedRange = function () {
    return isBeyond(this.getRangePosition());
  };
  for (const one of injector.get(IFunctionService).getExecutors().values()) {
    if (!one.needsSheetRowColumnCount) continue;
    const know = one.setSheetRowColumnCount.bind(one);
    one.setSheetRowColumnCount = () => know(Infinity, Infinity);
  }
}
