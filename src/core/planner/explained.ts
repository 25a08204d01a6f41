import type { ExplainedPeriods } from "../calendar/explainPeriods";
import type { CellAddress } from "../cellAddress";
import type { ExplainedStage } from "../funnel/math/explainNeeds";
import type { Refused } from "../refusal";
import type { ExplainedReconcile } from "../split/explainReconcile";
import type { ExplainedResplit } from "../split/explainResplit";
import type { ExplainedPart } from "../split/explaining";
import type { ExplainedFamily } from "../split/tree/explainTree";

/** A place in what a function answers, from 0. */
export interface AnswerCell {
  readonly row: number;
  readonly column: number;
}

/** How the figures of an answer came about, and which of its parts the selected cell shows: -1 where none. */
export type Working =
  | { readonly of: "split"; readonly parts: readonly ExplainedPart[]; readonly current: number }
  | ({ readonly of: "tree" } & ExplainedFamily)
  | ({ readonly of: "periods"; readonly current: number } & ExplainedPeriods)
  | ({ readonly of: "resplit"; readonly current: number } & ExplainedResplit)
  | ({ readonly of: "reconcile"; readonly current: number } & ExplainedReconcile)
  | {
      readonly of: "needs";
      readonly stages: readonly ExplainedStage[];
      readonly current: number;
    };

/** An argument as the formula has it. */
export interface ExplainedArgument {
  /** What the function calls it, in both languages. */
  readonly name: { readonly en: string; readonly zh: string };
  readonly text: string;
  /** A number that stands in the formula, reckoned there or not; one of a day is a day. */
  readonly number: { readonly value: number; readonly isDate: boolean } | null;
  /** The word for a choice, in both languages, whichever the formula has. */
  readonly word: { readonly en: string; readonly zh: string } | null;
  /** The cells that it comes from. */
  readonly at: CellAddress | null;
}

/** What can be said of a cell that one of our functions gives its value. */
interface Answered {
  readonly at: CellAddress;
  readonly name: string;
  readonly formula: string;
  /** The cell that holds the formula, where the selected one lies in its spill. */
  readonly home: CellAddress;
  readonly arguments: readonly ExplainedArgument[];
}

/** What is in an answer's way: the first such cell, a table, or what can't be seen in cells, as where they are merged. */
export type SpillWay =
  | { readonly by: "cell"; readonly at: CellAddress; readonly holds: string }
  | { readonly by: "table"; readonly table: string }
  | { readonly by: "end" }
  | { readonly by: "unseen" };

/** What can be said of the selected cell. */
export type Explained =
  /** None of our functions gives this cell its value. */
  | { readonly kind: "other"; readonly at: CellAddress }
  /** The cell says #NAME?: what Excel does not know, and what of ours is nearest to it. */
  | {
      readonly kind: "unknown";
      readonly at: CellAddress;
      readonly formula: string;
      readonly what: "function" | "name";
      readonly name: string;
      readonly nearest: string | null;
    }
  /** The cell says #NAME?, and nothing in its formula is near to a function of ours: the functions that it calls. */
  | {
      readonly kind: "foreign";
      readonly at: CellAddress;
      readonly formula: string;
      readonly calls: readonly string[];
    }
  | ({
      readonly kind: "answer";
      readonly working: Working | null;
      /** What stands beside the list that was split and names its parts. */
      readonly names: readonly string[] | null;
      /** The error that the cell shows all the same, made by the formula around the function or left from before. */
      readonly error: { readonly shown: string; readonly by: "formula" | "past" } | null;
    } & Answered)
  /** The formula gives the function fewer arguments than it needs, or more than it takes; Excel does not ask it then. */
  | ({
      readonly kind: "miscounted";
      readonly missing: readonly ExplainedArgument["name"][];
      readonly given: number;
      readonly most: number;
    } & Answered)
  /** The cell says #SPILL!: the answer needs cells that something else stands in. */
  | ({
      readonly kind: "blocked";
      /** The cells that the answer needs; null where only Excel can tell. */
      readonly needs: CellAddress | null;
      readonly way: SpillWay;
    } & Answered)
  | ({
      readonly kind: "refused";
      readonly refused: Refused;
      /** The cells that the refusal names. */
      readonly cells: readonly CellAddress[];
    } & Answered);
