import {
  BaseFunction,
  NumberValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { numbersOf } from "./listFunctions";
import { arrayOf } from "./values";

/**
 * How many numbers lie up to each bin and above the one before it, in the order in which the bins are given, and how
 * many above all. Texts, truths and blank cells are neither numbers nor bins; of equal bins the first counts.
 */
function counted(numbers: readonly number[], bins: readonly number[]): number[] {
  const order = bins.map((_bin, index) => index).sort((a, b) => bins[a]! - bins[b]! || a - b);
  const sorted = [...numbers].sort((a, b) => a - b);
  const counts = Array.from({ length: bins.length + 1 }, () => 0);
  let at = 0;
  for (const index of order)
    for (; at < sorted.length && sorted[at]! <= bins[index]!; at += 1) counts[index]! += 1;
  counts[bins.length] = sorted.length - at;
  return counts;
}

/** The engine's own takes texts that look like numbers, and truths, for numbers. */
export class Frequency extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 2;

  override calculate(data: FunctionVariantType, bins: FunctionVariantType): BaseValueObject {
    const [numbers, limits] = [numbersOf([data]), numbersOf([bins])];
    if (!Array.isArray(numbers)) return numbers;
    if (!Array.isArray(limits)) return limits;
    const counts = counted(numbers, limits);
    return arrayOf(counts.length, 1, (row) => NumberValueObject.create(counts[row]!));
  }
}
