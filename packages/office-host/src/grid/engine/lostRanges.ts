import type { BaseValueObject } from "@univerjs/engine-formula";

const first = (at: number): boolean => at === 0;
const every = (at: number): boolean => at % 2 === 0;
const firstAndEvery = (at: number): boolean => at === 0 || at % 2 === 1;

/** Which arguments of a function with criteria are ranges. */
const ranges: Readonly<Record<string, (at: number) => boolean>> = {
  COUNTIF: first,
  SUMIF: every,
  AVERAGEIF: every,
  COUNTIFS: every,
  SUMIFS: firstAndEvery,
  AVERAGEIFS: firstAndEvery,
  MAXIFS: firstAndEvery,
  MINIFS: firstAndEvery,
};

/** The error that stands where a function with criteria takes a range: what it answers. */
export const lostRange = (name: string, given: readonly BaseValueObject[]): BaseValueObject | undefined =>
  given.find((value, at) => value.isError() && ranges[name]?.(at));
