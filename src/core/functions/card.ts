import type { Language } from "../language";

/** A value in a cell, or rows of them. */
export type Written =
  number | string | boolean | null | readonly (readonly (number | string | boolean | null)[])[];

/** A worked example: why it is one, in both languages, and what it gives the function. */
export interface Example extends Readonly<Record<Language, string>> {
  readonly arguments: readonly Written[];
}

/** What is said of a function to those who look for one. */
export interface FunctionCard {
  readonly id: string;
  readonly text: Readonly<
    Record<
      Language,
      {
        readonly description: string;
        /** By the arguments' names. */
        readonly parameters: Readonly<Record<string, string>>;
        readonly remarks: readonly string[];
      }
    >
  >;
  readonly examples: readonly Example[];
}

const scalar = (value: number | string | boolean | null): string =>
  value === null
    ? ""
    : typeof value === "string"
      ? `"${value.replaceAll('"', '""')}"`
      : String(value).toUpperCase();

/** A value as it stands in a formula; blank for one that is left out. Excel has no blank in an array: it stands as 0. */
export const writtenText = (value: Written): string =>
  typeof value !== "object" || value === null
    ? scalar(value)
    : `{${value.map((row) => row.map((one) => scalar(one ?? 0)).join(",")).join(";")}}`;

/**
 * A call as one would type it, without the arguments that are left out at its end.
 *
 * @example formulaOf("SPLITTARGET", [100, [[1, 1, 1]], null]) // "=SPLITTARGET(100,{1,1,1})"
 */
export function formulaOf(id: string, given: readonly Written[]): string {
  const texts = given.map(writtenText);
  while (texts.at(-1) === "") texts.pop();
  return `=${id}(${texts.join(",")})`;
}
