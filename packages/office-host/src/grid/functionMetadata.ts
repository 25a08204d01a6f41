/** One entry of a functions.json. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: {
    name: string;
    description?: string;
    /** How it may be written, for the hint while a formula is typed. */
    example?: string;
    dimensionality?: "scalar" | "matrix";
    optional?: boolean;
    repeating?: boolean;
    type?: string;
  }[];
}

export type Implementation = (...values: unknown[]) => unknown;

/** `CustomFunctions.Error` as Office.js has it; the host hands errors in with the same class. */
export type ErrorClass = new (code: string, message?: string) => { code: string; message?: string };
