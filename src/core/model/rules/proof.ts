import type { Refused } from "../../refusal";
import type { ColumnId } from "../table";
import type { ModelTableName, ModelTables } from "../tables";

/** One cell of a table of the model, or a column of it. */
export interface CellRef {
  readonly table: ModelTableName;
  readonly column: string;
  /** Of the table's rows, from 0; null is the whole column. */
  readonly row: number | null;
}

interface InColumn {
  readonly table: ModelTableName;
  readonly column: string;
}
interface InCells extends InColumn {
  /** So many cells of the column. */
  readonly count: number;
}

/** Why a rule can't tell, by its code, with the facts that its sentence needs. */
export interface Reasons {
  "no-table": { readonly table: ModelTableName };
  /** The user's own cells are linked, and none for this column. */
  "no-column": InColumn;
  /** The linked cells are gone. */
  "broken-link": InColumn;
  /** Two columns are linked to cells that are not as many, or don't stand side by side: no row is one. */
  "uneven-links": InColumn & { readonly other: string };
  /** The table has no row with content. */
  empty: { readonly table: ModelTableName };
  /** Cells that hold an error of Excel. */
  "error-cells": InCells;
  /** Texts, and numbers that are a year or a day written as 20270101. */
  "text-dates": InCells;
  "text-numbers": InCells;
  /** None of the words that the column knows. */
  "unknown-words": InCells & { readonly word?: string };
  /** No row has this word of the column. */
  "no-word": InColumn & { readonly id: string };
  /** A share beyond its limits: 30 may be 30 % or 3000 %. */
  percentage: InCells & { readonly value: number };
  "out-of-range": InCells & { readonly value: number };
  /** Figures that the rule works with are blank. */
  blank: InCells;
  /** Rows that add others up stand among these. */
  "total-rows": InCells & { readonly word: string };
  /** One name stands there twice for the same time. */
  twice: InCells & { readonly word: string };
  /** The goal's table has more than one. */
  "several-goals": { readonly count: number };
  /** A target of 0 or less has no shares. */
  "no-target": { readonly target: number };
  "end-before-start": { readonly start: number; readonly end: number };
  /** Too few periods before the target's are known: a person has to say why the target is within reach. */
  "not-enough-history": { readonly periods: number; readonly needed: number };
  /** The period before the target's is not over, or its actuals are not all there. */
  "history-unfinished": { readonly last: number; readonly until: number };
  /** Nobody of the people works in the plan's time. */
  "nobody-there": { readonly start: number; readonly end: number };
  /** A function of the model has no answer for these figures. */
  refused: { readonly refused: Refused };
}
export type Reason = {
  [Code in keyof Reasons]: { readonly code: Code; readonly facts: Reasons[Code] };
}[keyof Reasons];

/** What a rule found, with its figures and the cells that a person wants to see. */
export interface Finding<Figures> {
  readonly isProved: boolean;
  readonly figures: Figures;
  /** Where it fails; where nothing is given, the columns that it looked at. */
  readonly cells?: readonly CellRef[];
}

export type Proof<Figures = object> =
  | {
      readonly kind: "proved" | "not-proved";
      readonly figures: Figures;
      readonly cells: readonly CellRef[];
    }
  | {
      readonly kind: "cannot-tell";
      readonly reason: Reason;
      readonly cells: readonly CellRef[];
      /** Nothing is there that the rule could judge: none of its tables has a row. */
      readonly isUntold: boolean;
    };

/** A rule gives up: what it needs is not there, or is not what it seems. `proofOf` makes it a proof. */
export class CannotTell extends Error {
  override readonly name = "CannotTell";
  constructor(
    readonly reason: Reason,
    readonly cells: readonly CellRef[] = [],
  ) {
    super(reason.code);
  }
}

/** More cells than this nobody looks at one by one, and Excel selects them slowly. */
export const mostCells = 50;

/** Cells of one column by their rows; the first fifty of them. */
export const cellsAt = <Name extends ModelTableName>(
  table: Name,
  column: ColumnId<ModelTables[Name]>,
  rows: readonly number[],
): readonly CellRef[] => rows.slice(0, mostCells).map((row) => ({ table, column, row }));

export const isUntold = (proof: Proof): boolean => proof.kind === "cannot-tell" && proof.isUntold;
