import type { NumberValueObject } from "@univerjs/engine-formula";
import { StringValueObject, type ArrayValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { numberText } from "./values";

/** The arguments that are read as text, from 0. */
const first = (index: number): boolean => index === 0;
const firstTwo = (index: number): boolean => index < 2;
const every = (): boolean => true;
const texts: Record<string, (index: number) => boolean> = {
  LEFT: first,
  LEFTB: first,
  RIGHT: first,
  RIGHTB: first,
  MID: first,
  MIDB: first,
  LEN: first,
  LENB: first,
  FIND: firstTwo,
  FINDB: firstTwo,
  SEARCHB: firstTwo,
  REPLACE: (index) => index === 0 || index === 3,
  REPLACEB: (index) => index === 0 || index === 3,
  SUBSTITUTE: (index) => index < 3,
  UPPER: first,
  LOWER: first,
  PROPER: first,
  TRIM: first,
  CLEAN: first,
  REPT: first,
  EXACT: firstTwo,
  CONCAT: every,
  CONCATENATE: every,
  TEXTJOIN: (index) => index !== 1,
  TEXTBEFORE: firstTwo,
  TEXTAFTER: firstTwo,
};

/** Numbers become text as Excel has them, where the engine would take what their cells look like. */
export function withPlainTexts(name: string, variants: BaseValueObject[]): BaseValueObject[] {
  const isText = texts[name];
  if (!isText) return variants;
  return variants.map((variant, index) => {
    if (!isText(index) || variant.isReferenceObject()) return variant;
    // A text of the formula's own, such as "1-1-2000", comes as the date that it reads as: it stays that text.
    if (variant.isArray()) return (variant as ArrayValueObject).mapValue(plain);
    return (variant as NumberValueObject).getPattern() === "" ? plain(variant) : variant;
  });
}

const plain = (value: BaseValueObject): BaseValueObject =>
  value.isNumber() ? StringValueObject.create(numberText((value as NumberValueObject).getValue())) : value;
