/** A sheet's name in a formula, always in quotes: they never harm. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A text in a formula. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A table's column in a formula; the signs that mean something inside brackets are escaped. */
export const structured = (table: string, header: string): string =>
  `${table}[${header.replace(/['#[\]@]/g, (sign) => `'${sign}`)}]`;

/** "A" for 0, "AA" for 26. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export interface Reference {
  readonly sheet: string;
  readonly address: string;
}

/**
 * What a defined name points to, from its formula; null where it is no plain range of a sheet, as after its
 * cells or its sheet were deleted.
 *
 * @example reference("='Plan 2'!$A$1:$B$2") // { sheet: "Plan 2", address: "A1:B2" }
 */
export function reference(formula: string): Reference | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(formula);
  if (!match || formula.includes("#REF!")) return null;
  const [, inQuotes, bare, address] = match;
  return { sheet: inQuotes?.replaceAll("''", "'") ?? bare, address: address.replaceAll("$", "") };
}
