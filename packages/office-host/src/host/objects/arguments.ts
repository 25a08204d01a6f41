import { invalidArgument } from "../errors";
import type { Target } from "../officeType";
import type { RangeSelf } from "./rangeSelf";

/** Checks of what an add-in handed in, each refused as Excel refuses it. */
export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

export function optionalText(value: unknown, what: string): string | undefined {
  return value === undefined || value === null ? undefined : text(value, what);
}

export function whole(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(what);
  return value;
}

export function count(value: unknown, what: string): number {
  const number = whole(value, what);
  if (number < 0) throw invalidArgument(what);
  return number;
}

export function between(value: unknown, least: number, most: number, what: string): number {
  const number = whole(value, what);
  if (number < least || number > most) throw invalidArgument(what);
  return number;
}

/** Degrees that a text rises by; 180 for signs that stand one below another. */
export const orientation = (value: unknown): number =>
  value === 180 ? 180 : between(value, -90, 90, "textOrientation");

/** What stands at an index that was handed in. */
export function itemAt<T>(list: readonly T[], index: unknown): T {
  const at = count(index, "index");
  if (at >= list.length) throw invalidArgument("index");
  return list[at];
}

export function number(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

/** One of a set of words, compared as Excel's enums are. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], what: string): T {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument(what);
  return found;
}

export function isRange(value: unknown): value is Target & { self: RangeSelf } {
  return typeof value === "object" && value !== null && "type" in value && (value as Target).type === "Range";
}
