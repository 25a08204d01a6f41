import type { DatesIn } from "../../core/functions/datesIn";
import type { Language } from "../../core/language";
import type { Range } from "../../core/range";
import type { Argument } from "../../core/refusals/argument";

/** How an argument is read from what Excel hands over, and what Excel is told of it. */
export interface Reader<T> {
  /** Whether it is a range; where it is not, Excel calls the function once for each cell of one. */
  readonly matrix: boolean;
  readonly optional: boolean;
  /** Where it holds dates. */
  readonly dates?: DatesIn;
  /** Whether it takes texts, whatever they look like: 2026 or “15% more by June” are names or goals, too. */
  readonly isText?: boolean;
  /** The words that it accepts, where it does not take any other. */
  readonly words?: readonly Readonly<Record<Language, readonly string[]>>[];
  /** @throws Refused, by the name of the argument */
  read(value: unknown, argument: Argument): T;
  /** Whether this stands for an argument left out: Excel hands a blank cell over as 0. */
  isBlank(found: T): boolean;
}

const never = (): boolean => false;

const of =
  (matrix: boolean) =>
  <T>(read: Reader<T>["read"], isBlank: Reader<T>["isBlank"] = never): Reader<T> => ({
    matrix,
    optional: false,
    read,
    isBlank,
  });

/** An argument that is one value. */
export const single = of(false);

/** An argument that is a range of cells. */
export const range = of(true);

/** The same argument as one that takes texts. */
export const ofTexts = <T>(reader: Reader<T>): Reader<T> => ({ ...reader, isText: true });

/** A range of one cell that holds this: what Excel hands over for a blank cell. */
export const isOnly =
  <T extends number | string>(blank: T) =>
  ({ values }: Range<T>): boolean =>
    values.length === 1 && values[0] === blank;

/** The same argument where it may be left out; that, and what counts as it, is `otherwise`. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined>;
export function optional<T>(reader: Reader<T>, otherwise: T): Reader<T>;
export function optional<T>(reader: Reader<T>, otherwise?: T): Reader<T | undefined> {
  const read = (value: unknown, argument: Argument): T | undefined => {
    if (value === null || value === undefined || value === "") return otherwise;
    const found = reader.read(value, argument);
    return reader.isBlank(found) ? otherwise : found;
  };
  return { ...reader, optional: true, read, isBlank: never };
}

/** One value as it came, for an answer that reads it by the others. */
export const asGiven: Reader<unknown> = single((value) => value);
