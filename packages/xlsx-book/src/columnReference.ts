import type { Token } from "./formulaTokens";

/** A table's column in a formula, such as Sales[Amount]. */
export interface ColumnReference {
  readonly table: string;
  readonly column: string;
}

/** The column that a formula's piece speaks of; undefined where it is anything else, a row of a table or several columns too. */
export function columnReference(tokens: readonly Token[]): ColumnReference | undefined {
  const [table, brackets, ...others] = tokens;
  if (table?.kind !== "name" || brackets?.kind !== "brackets" || others.length > 0) return undefined;
  // An apostrophe makes the sign behind it an ordinary one.
  const [, written] = /^\[((?:[^'[\]@#]|'.)+)\]$/s.exec(brackets.text) ?? [];
  return written === undefined
    ? undefined
    : { table: table.text, column: written.replace(/'(.)/gs, "$1").trim() };
}
