import type { Argument } from "../core/refusals/argument";

/** A sentence for every refusal of a domain, made from its facts; a missing one is a type error. */
export type Sentences<Domain> = { readonly [Code in keyof Domain]: (facts: Domain[Code]) => string };

/** How an argument is called: in English one value of it, in Chinese its name. */
export type Call = (argument: Argument) => string;
