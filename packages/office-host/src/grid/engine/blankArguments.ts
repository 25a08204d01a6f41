import {
  NullValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

/** The arguments, from 0, in which a blank cell counts as 0 and the engine doesn't know what to do with one. */
const blanks: Record<string, (index: number) => boolean> = {
  // The criteria stand at every second place.
  COUNTIFS: (index) => index % 2 === 1,
  SUMIFS: (index) => index > 0 && index % 2 === 0,
  AVERAGEIFS: (index) => index > 0 && index % 2 === 0,
  MAXIFS: (index) => index > 0 && index % 2 === 0,
  MINIFS: (index) => index > 0 && index % 2 === 0,
  SWITCH: (index) => index > 0,
};

/** The arguments with 0 for blank cells, where a function has to be told. */
export function withBlanksAsZero(name: string, variants: BaseValueObject[]): BaseValueObject[] {
  const counts = blanks[name];
  if (!counts) return variants;
  return variants.map((variant, index) => {
    if (!counts(index) || variant.isReferenceObject()) return variant;
    if (variant.isNull()) return NumberValueObject.create(0);
    if (!variant.isArray()) return variant;
    return (variant as ArrayValueObject).mapValue((value) =>
      (value ?? NullValueObject.create()).isNull() ? NumberValueObject.create(0) : value,
    );
  });
}
