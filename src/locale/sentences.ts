/** A sentence for every refusal of a domain, made from its facts; a missing one is a type error. */
export type Sentences<Domain> = { readonly [Code in keyof Domain]: (facts: Domain[Code]) => string };
