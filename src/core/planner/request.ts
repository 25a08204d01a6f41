import type { Basis } from "../calendar/periodWeights";
import type { Grain } from "../calendar/period";
import type { CellAddress } from "../cellAddress";
import type { Rows } from "../formula/evaluate";
import type { Scalar } from "../formula/formula";
import type { Language } from "../language";

/** Where an argument of a plan comes from: cells that stay linked, or a value that is written into the formula. */
export type Given =
  | ({ readonly from: "cells" } & CellAddress)
  | { readonly from: "value"; readonly value: number | string }
  /** A day, as an Excel serial; it is written as DATE. */
  | { readonly from: "day"; readonly value: number }
  /** What stands in a formula as it is typed, such as {1,1,1} or TRUE, and what it comes to. */
  | { readonly from: "constant"; readonly text: string; readonly value: Scalar | Rows };

/** What a target is divided over, or «reconcile»: what is asked against what is offered. */
export type Dimension = "people" | "periods" | "tree" | "matrix" | "reconcile";

/** Every field of a plan that takes cells or a value. */
export type Field =
  | "target"
  | "weights"
  | "names"
  | "unit"
  | "floors"
  | "caps"
  | "holds"
  | "start"
  | "end"
  | "profile"
  | "calendar"
  | "yearStart"
  | "weekend"
  | "periodHolds"
  | "paths"
  | "overassign"
  | "rowTotals"
  | "columnTotals"
  | "rowNames"
  | "columnNames"
  | "seed"
  | "topDown"
  | "bottomUp"
  | "trust";

/** What a person asked for in the plan builder. A field that is not there is left out of the formula. */
export interface PlanRequest {
  readonly dimension: Dimension;
  readonly given: Readonly<Partial<Record<Field, Given>>>;
  /** People and trees: everyone with a name weighs the same, and `weights` is not asked. */
  readonly equal: boolean;
  /** People: the weights are shares of the target. */
  readonly shares: boolean;
  /** Periods: the levels, the coarsest first; each is split from the level before it. */
  readonly grains: readonly Grain[];
  /** Null: each level by its own default. */
  readonly basis: Basis | null;
  /** The language of the headers. */
  readonly language: Language;
}

export type ColumnKind = "name" | "date" | "amount";

/** One level of a previewed plan. */
export interface PreviewTable {
  readonly heads: readonly string[];
  readonly kinds: readonly ColumnKind[];
  /** The first rows; `more` follow. */
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  readonly more: number;
  readonly total: number;
  /** What the total must be; nothing where an over-assignment adds to it. */
  readonly due: number | null;
  /** Whether the amounts add up to it exactly. */
  readonly exact: boolean;
}

export interface PreviewBar {
  /** What stands for the part: a name, or a day as an Excel serial; nothing where it has none. */
  readonly label: string | number | null;
  readonly amount: number;
  /** From -1 to 1, of the largest. */
  readonly share: number;
}
export type PreviewChart =
  | { readonly kind: "bars"; readonly bars: readonly PreviewBar[]; readonly more: number }
  /** A matrix: every cell's share of the largest, row by row. */
  | { readonly kind: "cells"; readonly shares: readonly (readonly number[])[] };

export interface Preview {
  /** The formula of the plan's first cell, as it would be written outside tables. */
  readonly formula: string;
  readonly tables: readonly PreviewTable[];
  readonly chart: PreviewChart;
  /** The cells that it takes, headers included. */
  readonly rows: number;
  readonly columns: number;
}
