import type { Argument } from "../core/refusals/argument";

/** A sentence for every refusal of a domain, made from its facts; a missing one is a type error. */
export type Sentences<Domain> = { readonly [Code in keyof Domain]: (facts: Domain[Code]) => string };

/** How an argument is called. */
export type Call = (argument: Argument) => string;

/** How a refusal's sentence calls things: by a formula's arguments, or as a form does where they are filled in. */
export interface Manner {
  /** An argument. */
  readonly name: Call;
  /** One value of it, such as "a weight"; in Chinese the same as its name. */
  readonly one: Call;
  /** A word that an argument takes, by its English keyword. */
  readonly choice: (argument: Argument, keyword: string) => string;
  readonly amount: (amount: number) => string;
}
