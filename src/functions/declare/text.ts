/** What Excel and the docs say about a function in one language; `Name` are its arguments. */
export interface FunctionText<Name extends string> {
  readonly description: string;
  readonly parameters: Readonly<Record<Name, string>>;
  /** Method, laws, surprises: for the docs. */
  readonly remarks: readonly string[];
}

/** What a function adds to the arguments that a refusal may name. */
export type Named<Names> = { readonly [Name in keyof Names]: true };
