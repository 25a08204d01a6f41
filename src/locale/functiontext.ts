/** What Excel and the docs say about a function. In English its docblock says it. */
export interface FunctionText {
  readonly description: string;
  /** By the parameters' names in the signature. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Method, laws, surprises: for the docs. */
  readonly remarks: readonly string[];
}
