import {
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  RangeReferenceObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { isArrayFormula } from "xlsx-book/arrayFormula";
import { columnCount, rowCount } from "../address";
import { isOfRange, sizeOf } from "./rangeArrays";
import { asArray } from "./values";
import { wholeArea } from "./wholeRanges";

/** ROWS and COLUMNS: whole columns are as long as Excel's sheet is, whatever the grid has room for. */
class Extent extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly axis: "rows" | "columns",
  ) {
    super(name);
  }

  override calculate(given: FunctionVariantType): BaseValueObject {
    if (given.isError()) return given as ErrorValueObject;
    if (given.isReferenceObject()) return NumberValueObject.create(this.of(given as BaseReferenceObject));
    const array = asArray(given);
    if (!array) return NumberValueObject.create(1);
    return NumberValueObject.create(sizeOf(array)[this.axis]);
  }

  private of(reference: BaseReferenceObject): number {
    const area = wholeArea(reference);
    return this.axis === "rows" ? rowCount(area) : columnCount(area);
  }
}

/** The @ operator before what is no plain range: one cell of a reference in the formula's row or column. */
class Single extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: FunctionVariantType): BaseValueObject {
    if (given.isReferenceObject()) return this.cellOf(given as BaseReferenceObject);
    return asArray(given)?.get(0, 0) ?? (given as BaseValueObject);
  }

  private cellOf(reference: BaseReferenceObject): BaseValueObject {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const array = reference.toArrayValueObject();
    const [row, column] = [this.row - startRow, this.column - startColumn];
    const oneRow = startRow === endRow;
    const oneColumn = startColumn === endColumn;
    const inside =
      (oneRow && oneColumn) ||
      (oneColumn && this.row >= startRow && this.row <= endRow) ||
      (oneRow && this.column >= startColumn && this.column <= endColumn);
    if (!inside) return ErrorValueObject.create(ErrorType.VALUE);
    return array.get(oneRow ? 0 : row, oneColumn ? 0 : column) ?? NumberValueObject.create(0);
  }
}

/** The # operator: the range that the formula in a cell spills over, which is that cell where it could but fills no more. */
class Spilled extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: FunctionVariantType): FunctionVariantType {
    if (!given.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = given as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    if (startRow !== endRow || startColumn !== endColumn) return ErrorValueObject.create(ErrorType.REF);
    // What spilled before holds only for a formula that has not answered anew: by now it may fill its own cell alone.
    const isAnew = Boolean(reference.getCurrentRuntimeSheetData()?.getValue(startRow, startColumn));
    const range =
      reference.getCurrentRuntimeActiveArrayFormulaRange()?.[startRow]?.[startColumn] ??
      (isAnew ? undefined : reference.getCurrentActiveArrayFormulaRange()?.[startRow]?.[startColumn]);
    if (!range) {
      const cell = reference.getCurrentActiveSheetData()?.cellData.getValue(startRow, startColumn);
      return cell?.f && isArrayFormula(cell.f.slice(1)) ? given : ErrorValueObject.create(ErrorType.REF);
    }
    const spill = new RangeReferenceObject({ ...range });
    spill.setDefaultUnitId(reference.getUnitId());
    spill.setDefaultSheetId(reference.getSheetId());
    spill.setUnitStylesData(reference.getUnitStylesData());
    return spill;
  }
}

/** ISREF: a function that answers with a reference may have handed on the cells of it. */
class IsReference extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: FunctionVariantType): BaseValueObject {
    return BooleanValueObject.create(given.isReferenceObject() || isOfRange(given as BaseValueObject));
  }
}

/** Functions that look at where their arguments stand. */
export const referenceFunctions = (): BaseFunction[] => [
  new Extent("ROWS", "rows"),
  new Extent("COLUMNS", "columns"),
  new IsReference("ISREF"),
  new Single("SINGLE"),
  new Spilled("SPILLED"),
];
