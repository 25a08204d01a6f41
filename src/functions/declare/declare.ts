import type { Language } from "../../core/language";
import type { ArgumentWords } from "../../core/refusal";
import type { Argument } from "../../core/refusals/argument";
import type { Reader } from "./reader";
import type { Rows } from "./rows";

type Readers = Readonly<Record<string, Reader<unknown>>>;

/** What the readers make of the arguments. */
type Given<A extends Readers> = { readonly [Name in keyof A]: A[Name] extends Reader<infer T> ? T : never };

interface Declaration<A extends Readers, Words> {
  /** In the order in which Excel hands them over, which saved formulas hold; optional ones last. */
  readonly arguments: A;
  /** One value of an argument in English, such as "a weight": of those that are refused below 0, or as bounds. */
  readonly one?: Readonly<Partial<Record<keyof A, string>>>;
  /** The arguments' names in Chinese. */
  readonly names: Readonly<Record<keyof A, string>>;
  /** What it answers in words, in the language of its argument `language`. */
  readonly words?: Readonly<Record<Language, Words>>;
  /** @throws Refused */
  readonly answer: (given: Given<A>, words: Words) => Rows;
}

/** A function: all that Excel, the docs, the pane and the refusals know of it comes from here. */
export interface Declared<G = unknown> {
  /** Its arguments' names in their order. */
  readonly names: readonly Argument[];
  readonly arguments: Readers;
  readonly called: ArgumentWords;
  /**
   * Reads the arguments in their order.
   *
   * @throws Refused
   */
  readonly read: (given: readonly unknown[]) => G;
  /**
   * Reads and answers them.
   *
   * @throws Refused
   */
  readonly answer: (given: readonly unknown[]) => Rows;
}

/** Declares a function by its arguments and its answer. */
export function declare<const A extends Readers, Words = undefined>({
  arguments: readers,
  one,
  names: chinese,
  words,
  answer,
}: Declaration<A, Words>): Declared<Given<A>> {
  const names = Object.keys(readers) as Argument[];
  const read = (given: readonly unknown[]): Given<A> => {
    const found: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++)
      found[names[at]] = readers[names[at]].read(given[at], names[at]);
    return found as Given<A>;
  };
  return {
    names,
    arguments: readers,
    called: { en: one ?? {}, zh: chinese },
    read,
    answer: (given) => {
      const args = read(given);
      return answer(args, words?.[args.language as Language] as Words);
    },
  };
}
