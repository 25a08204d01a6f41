/**
 * A workbook as plain data: what a file holds, what the grid shows and what the sample is made of.
 * The file room turns .xlsx bytes into a Book and back, the grid room a Book into a living grid and back,
 * so neither knows the other. Rows and columns count from 0; ranges are A1 text without a sheet.
 */
export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  /** The add-in's document settings, kept with the file. */
  settings: Record<string, unknown>;
}

export interface Sheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor?: string;
  /** Rows from the top; a missing row or cell is blank. */
  cells: (Cell | undefined)[][];
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  merges: string[];
  frozen?: { rows: number; columns: number };
  gridlines: boolean;
  tables: Table[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  protected: boolean;
}

export type Scalar = string | number | boolean | null;
export interface CellError {
  error: string;
}

export interface Cell {
  /** The value typed, or the last one calculated. */
  value?: Scalar | CellError;
  /** With its equals sign, in English names, as the user wrote it (structured references kept). */
  formula?: string;
  /** The range a spilled formula last filled, its own cell included. */
  spill?: string;
  format?: Format;
  note?: string;
  link?: string;
}

export interface Format {
  number?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
  fill?: string;
  fontName?: string;
  fontSize?: number;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  indent?: number;
  /** False lets the cell be edited on a protected sheet. */
  locked?: boolean;
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color: string }>>;
}

export interface Table {
  name: string;
  range: string;
  columns: string[];
  style: string;
  totals: boolean;
}

export interface DefinedName {
  name: string;
  /** Without the equals sign. */
  refersTo: string;
  sheet?: string;
  hidden?: boolean;
  comment?: string;
}

export interface Validation {
  range: string;
  type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  /** A list's words, or its source as a formula. */
  list?: string[];
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  error?: { title: string; message: string; style: "stop" | "warning" | "information" };
  prompt?: { title: string; message: string };
}

export type ConditionalFormat = { range: string; priority: number; stopIfTrue: boolean } & (
  | { type: "expression"; formula: string; format: Format }
  | { type: "cellIs"; operator: string; formula1: string; formula2?: string; format: Format }
  | { type: "containsText"; text: string; format: Format }
  | { type: "dataBar"; color: string }
  | { type: "colorScale"; colors: string[] }
  | { type: "iconSet"; style: string }
);

export interface Chart {
  name: string;
  type: "barClustered" | "columnClustered" | "line" | "pie" | "area" | "scatter";
  title?: string;
  categories?: string;
  series: { name?: string; values: string }[];
  /** In pixels from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  valueAxis?: { min?: number; max?: number };
}
