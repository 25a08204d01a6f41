import { CellValueType, type ICellData } from "@univerjs/core";
import { tidySum } from "./arithmetic";
import {
  ArrayValueObject,
  BaseReferenceObject,
  NumberValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

interface Known {
  v: ICellData["v"];
  t: ICellData["t"];
  s: ICellData["s"];
  value: BaseValueObject;
}

interface CellMatrix {
  getValue(row: number, column: number): ICellData | null | undefined;
}
/** What of the engine's references is called here. */
interface Reference {
  getCellData(row: number, column: number): ICellData | null | undefined;
  getCurrentActiveSheetData(): { cellData: CellMatrix } | undefined;
  getCurrentRuntimeSheetData(): CellMatrix | undefined;
  getCurrentActiveArrayFormulaCellData(): CellMatrix | undefined;
  getCurrentRuntimeActiveArrayFormulaCellData(): CellMatrix | undefined;
  getRuntimeFeatureCellValue(row: number, column: number): ICellData | null | undefined;
}

const references = BaseReferenceObject.prototype as unknown as Reference;
const look = references.getCellData;
const known = new WeakMap<ICellData, Known>();
const make = BaseReferenceObject.prototype.getCellValueObject;

/**
 * Has a cell's value made once for all the formulas that read it, and anew when the cell has changed. The engine makes
 * one for each reading: a running total over ten thousand rows reads fifty million cells.
 */
export function rememberCellValues(): void {
  BaseReferenceObject.prototype.getCellValueObject = function (cell) {
    const before = known.get(cell);
    const { v, t, s } = cell;
    if (before && before.v === v && before.t === t && before.s === s) return before.value;
    const made = make.call(this, cell);
    // A number stays one in a cell whose look says text, which the engine would make of it.
    const value = t === CellValueType.NUMBER && made.isString() ? NumberValueObject.create(Number(v)) : made;
    known.set(cell, { v, t, s, value });
    return value;
  };
  ArrayValueObject.prototype.sum = function () {
    return sumOf(this);
  };
  references.getCellData = lookAt;
}

/** What a formula has answered with a text of no length: no blank cell, though the engine would take it for one. */
const emptyText: ICellData = { v: "", t: CellValueType.STRING, f: "=" };
const answered = (cell: ICellData | null | undefined): ICellData | null | undefined =>
  cell?.v === "" ? emptyText : cell;

/** Without the two tables of spills that the engine makes for each cell, where none has filled this one before. */
function lookAt(this: Reference, row: number, column: number): ICellData | null | undefined {
  if (this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column))
    return answered(look.call(this, row, column));
  return (
    answered(
      this.getCurrentRuntimeSheetData()?.getValue(row, column) ??
        this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column),
    ) ??
    this.getRuntimeFeatureCellValue(row, column) ??
    this.getCurrentActiveSheetData()?.cellData.getValue(row, column)
  );
}

/** The numbers of a range added up, what binary fractions lose on the way put back; the first error ends it. */
function sumOf(array: ArrayValueObject): BaseValueObject {
  let total = 0;
  let lost = 0;
  let error: BaseValueObject | undefined;
  array.iterator((value) => {
    if (!value || value.isString() || value.isBoolean() || value.isNull()) return true;
    if (value.isError()) {
      error = value;
      return false;
    }
    const number = value.getValue() as number;
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
    return true;
  });
  return error ?? NumberValueObject.create(tidySum(total + lost));
}
