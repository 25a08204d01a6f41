import type { NumberValueObject } from "@univerjs/engine-formula";
import {
  StringValueObject,
  ValueObjectFactory,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
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
    return variant.isArray() ? (variant as ArrayValueObject).mapValue(plain) : plain(variant);
  });
}

const create = ValueObjectFactory.create.bind(ValueObjectFactory);

/** A text in a formula stays that text: the engine would make a number of "5%" and of "1-1-2000" in most functions. */
export function readTextsAsTexts(): void {
  ValueObjectFactory.create = (value: string | number | boolean, ignores = false) =>
    create(value, typeof value === "string" && value.startsWith('"') ? true : ignores);
}

const plain = (value: BaseValueObject): BaseValueObject =>
  value.isNumber() ? StringValueObject.create(numberText((value as NumberValueObject).getValue())) : value;
