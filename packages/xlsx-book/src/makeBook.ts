import type { Book, Sheet } from "./book";

/** A Book of these sheets, with no names and no settings. */
export const bookOf = (...sheets: Sheet[]): Book => ({ sheets, names: [], settings: {} });

/** A sheet with nothing on it but what is given. */
export const sheet = (name: string, parts: Partial<Sheet> = {}): Sheet => ({
  name,
  visibility: "visible",
  cells: [],
  columnWidths: {},
  rowHeights: {},
  merges: [],
  gridlines: true,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  protected: false,
  ...parts,
});

/** Values, and formulas (text that begins with an equals sign), as a sheet's cells; null is a blank one. */
export const cells = (
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
): Sheet["cells"] =>
  rows.map((row) =>
    row.map((value) => {
      if (value === null || value === undefined) return undefined;
      return typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
    }),
  );
