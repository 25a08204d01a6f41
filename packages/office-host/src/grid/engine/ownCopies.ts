import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";

/** Functions of the engine that work inside what they are handed, which other formulas read, too. */
const careless = new Set(["SORT"]);

/** The arguments, copied where a function would change them under the feet of whoever reads the same cells. */
export function withOwnCopies(name: string, variants: BaseValueObject[]): BaseValueObject[] {
  if (!careless.has(name)) return variants;
  return variants.map((variant) =>
    variant.isArray() ? (variant as ArrayValueObject).mapValue((value) => value) : variant,
  );
}
