import type { Picture } from "./carriedParts";
import type { Chart } from "./chart";
import type { CustomXml } from "./customXml";
import type { Groups } from "./groups";
import type { Kept } from "./keptElement";
import type { ScalePoint } from "./scalePoints";
import type { NoteLook, Thread } from "./conversation";

/**
 * A workbook as plain data: what a file holds, what the grid shows and what the sample is made of.
 * The file room turns .xlsx bytes into a Book and back, the grid room a Book into a living grid and back,
 * so neither knows the other. Rows and columns count from 0. Ranges are A1 text without a sheet, `A1:B2` or
 * `A1`, whole columns and rows spelled out (`A1:A1048576`). Colours are `#RRGGBB`. Measures are pixels.
 * Formulas begin with an equals sign (what a name refers to and a chart's references don't).
 */
export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  /** The add-in's document settings, kept with the file. */
  settings: Record<string, unknown>;
  /** The sheet that is shown, counted from 0: the first visible one where nothing is said. */
  inFront?: number;
  kept?: KeptOfBook;
  /** The values of formulas are those that Excel itself has calculated last, and not another program's or old ones. */
  calculatedByExcel?: true;
}

/** A part that tells of another workbook, and where that lies. */
export interface ExternalLink {
  xml: string;
  links: { id: string; type: string; address: string }[];
}

export interface CustomProperty {
  name: string;
  /** A date is told in UTC: "2026-03-04T05:06:07Z". */
  value: string | number | boolean | { date: string };
}

/** What is carried through for the whole workbook. */
export interface KeptOfBook {
  /** What is said of the document: title, creator, keywords, created … by the file format's names. */
  properties?: Record<string, string>;
  /** The styles by name, Normal aside. */
  styles?: NamedStyle[];
  /** Looks that somebody has made for tables. */
  tableStyles?: Kept[];
  /** What a company or an add-in says of the document, by names of its own. */
  custom?: CustomProperty[];
  customXml?: CustomXml[];
  /** Of the program's own part: who answers for it, and for whom. */
  manager?: string;
  company?: string;
  /** The theme's part, as it was. */
  theme?: string;
  /** How Excel calculates the workbook: by hand, with iterations. */
  calculation?: Record<string, string>;
  /** The workbooks that formulas call [1], [2] …, with the values that they had. */
  externalLinks?: ExternalLink[];
  /** The program's window: its size, the bars in it, the room for the tabs. */
  window?: Record<string, string>;
  /** That Excel is to propose opening it for reading only, and the password's hash. */
  sharing?: Record<string, string>;
  /** That sheets can't be added, moved or renamed, and the password's hash. */
  protection?: Record<string, string>;
}

export interface Sheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor?: string;
  /** Rows from the top; a missing row or cell is blank. */
  cells: (Cell | undefined)[][];
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns?: number[];
  hiddenRows?: number[];
  columnGroups?: Groups;
  rowGroups?: Groups;
  merges: string[];
  frozen?: { rows: number; columns: number };
  gridlines: boolean;
  tables: Table[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  protected: boolean;
  /** Elements of the sheet's part; what names cells is moved along with them. */
  kept?: Kept[];
  pictures?: Picture[];
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
  /** The value is the last one that Excel calculated, and is not calculated here: it stays as it is. */
  uncalculated?: true;
  /** The range a spilled formula last filled, its own cell included: the others hold what nobody typed. */
  spill?: string;
  /** An array formula of an older Excel: it fills `spill`, or its own cell alone, whatever it answers. */
  fixed?: true;
  format?: Format;
  note?: string;
  noteLook?: NoteLook;
  /** What was said about the cell, in place of a note. */
  thread?: Thread;
  /** An address, or `#Sheet2!A1` for a place in this workbook. */
  link?: string;
  /** What is shown while the pointer is on the link. */
  linkTip?: string;
}

/** What a named style says of the cells that have it. */
export type StylePart = "number" | "alignment" | "font" | "border" | "fill" | "protection";

/** A style by its name, as the file format spells it: «Good», «Heading 1». */
export interface NamedStyle {
  name: string;
  /** Its number among Excel's own. */
  builtIn?: number;
  format: Format;
  /** What it leaves as it is in a cell. */
  without?: StylePart[];
  /** Distributed text is indented; files have no place for it. */
  autoIndent?: true;
}

export interface Format {
  /** The name of the style that the cell has, where that is not Normal; what it looks like stands beside. */
  style?: string;
  number?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
  fill?: string;
  fontName?: string;
  fontSize?: number;
  horizontal?: "left" | "center" | "right" | "centerContinuous" | "fill" | "justify" | "distributed";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  /** The text is made as small as its cell asks. */
  shrink?: true;
  indent?: number;
  /** Degrees that the text rises by, from -90 to 90; 180 for signs that stand one below another. */
  rotation?: number;
  /** False lets the cell be edited on a protected sheet. */
  locked?: boolean;
  /** True hides the formula on a protected sheet. */
  hidden?: boolean;
  /** Style: thin, medium, thick, double, dashed, dotted, hair and the file format's other words. */
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color: string }>>;
}

export interface Table {
  name: string;
  range: string;
  columns: string[];
  /** Empty for a table without one. */
  style: string;
  totals: boolean;
  /** False where the range has no header row. */
  headers?: boolean;
  /** Of its part: filters, the order of its rows, formulas of its columns; for as long as it has these columns. */
  kept?: Kept[];
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
  /** Any value: there is no rule, but a prompt. */
  type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom" | "any";
  /** A list's words; a list that is a range or a name has its source in formula1 instead. */
  list?: string[];
  /** A list that is not offered in its cells. */
  withoutArrow?: true;
  /** between (where there is none), notBetween, equal, notEqual, greaterThan, lessThan … */
  operator?: string;
  /** A number as it is (`5`), all else with its equals sign (`=$A$1:$A$3`), seen from the range's first cell. */
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  error?: { title: string; message: string; style: "stop" | "warning" | "information" };
  prompt?: { title: string; message: string };
}

export type ConditionalFormat = { range: string; priority: number; stopIfTrue: boolean } & (
  | { type: "expression"; formula: string; format: Format }
  | { type: "cellIs"; operator: string; formula1: string; formula2?: string; format: Format }
  | { type: TextCondition; text: string; format: Format }
  | { type: PlainCondition; format: Format }
  | { type: "timePeriod"; period: string; format: Format }
  | { type: "top10"; rank: number; percent?: true; bottom?: true; format: Format }
  | { type: "aboveAverage"; below?: true; orEqual?: true; deviations?: number; format: Format }
  | {
      type: "dataBar";
      color: string;
      points?: ScalePoint[];
      hideValue?: true;
      /** How long the least and the greatest value's bar is, in hundredths of its cell. */
      lengths?: { min?: number; max?: number };
      more?: Kept;
    }
  | { type: "colorScale"; colors: string[]; points?: ScalePoint[] }
  | { type: "iconSet"; style: string; points?: ScalePoint[]; reverse?: true; hideValue?: true }
);

/** Kinds of condition by the file format's words: `text` is looked for; nothing more is to be said. */
export type TextCondition = "containsText" | "notContainsText" | "beginsWith" | "endsWith";
export type PlainCondition =
  | "duplicateValues"
  | "uniqueValues"
  | "containsBlanks"
  | "notContainsBlanks"
  | "containsErrors"
  | "notContainsErrors";
