import type { ArrayValueObject, BaseValueObject, StringValueObject } from "@univerjs/engine-formula";

/** Functions whose arguments are all numbers, one each. */
const ofNumbers = new Set(
  `
  YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY WEEKNUM ISOWEEKNUM DATE TIME DAYS EDATE EOMONTH
  ABS ACOS ACOSH ACOT ASIN ASINH ATAN ATAN2 ATANH CEILING CEILING.MATH COMBIN COMBINA COS COSH COT DEGREES EVEN EXP
  FACT FACTDOUBLE FLOOR FLOOR.MATH INT LN LOG LOG10 MOD MROUND ODD PERMUT POWER QUOTIENT RADIANS ROUND ROUNDDOWN
  ROUNDUP SEC SIGN SIN SINH SQRT SQRTPI TAN TANH TRUNC
  CUMIPMT CUMPRINC DB DDB EFFECT FV IPMT NOMINAL NPER PDURATION PMT PPMT PV RATE RRI SLN SYD
  `
    .trim()
    .split(/\s+/),
);

const isNumber = (name: string, index: number): boolean =>
  ofNumbers.has(name) || (name === "NPV" && index === 0);

const number = (value: BaseValueObject): BaseValueObject =>
  value.isString() ? (value as StringValueObject).convertToNumberObjectValue() : value;

const hasText = (value: ArrayValueObject): boolean =>
  value.getArrayValue().some((row) => row.some((one) => one?.isString() === true));

/** Texts become the numbers that they are, cell by cell, where the engine refuses them: YEAR("1/5/2024"). */
export const withNumbers = (name: string, variants: BaseValueObject[]): BaseValueObject[] =>
  variants.map((variant, index) => {
    if (!isNumber(name, index) || variant.isReferenceObject()) return variant;
    if (!variant.isArray()) return number(variant);
    const array = variant as ArrayValueObject;
    return hasText(array) ? array.mapValue(number) : variant;
  });
