import type { Sheet } from "xlsx-book/book";

/** A sheet with nothing on it but what the test is about. */
export const sheet = (name: string, more: Partial<Sheet> = {}): Sheet => ({
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
  ...more,
});
