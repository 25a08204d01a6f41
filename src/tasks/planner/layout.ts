import type { ColumnKind, Field, PreviewChart, PreviewTable } from "../../core/planner/request";
import type { Block } from "../../workbook/addresses";
import type { Argument, Calculate, Cells } from "./calculate";
import type { Origin, FormulaArgument } from "./formulaArguments";

/** A formula and where it stands in the plan; rows and columns count from the plan's first cell. */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly formula: (origin: Origin) => string;
  readonly values: Cells;
  readonly kinds: readonly ColumnKind[];
  /** What its first row is, where it is of another kind than the rest. */
  readonly top?: ColumnKind;
  /** What goes into a table, whose rows have their names already. */
  readonly main: boolean;
  /** It adds up what others fill. */
  readonly isTotal?: boolean;
}

/** Cells of a plan; rows and columns count from its first one. */
export type LayoutBlock = Omit<Block, "sheet">;

/** A plan, calculated and ready to be shown or written. */
export interface Layout {
  readonly heads: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** The cells that look like totals, their labels among them. */
  readonly totals: readonly LayoutBlock[];
  readonly pieces: readonly Piece[];
  readonly tables: readonly PreviewTable[];
  readonly chart: PreviewChart;
  readonly rows: number;
  readonly columns: number;
  /** How many decimals the amounts have. */
  readonly decimals: number;
}

/** A call of one of our functions: its text and its answer. */
export function call(calculate: Calculate, name: string, all: readonly (FormulaArgument | undefined)[]) {
  const last = all.reduce((found, argument, at) => (argument ? at : found), -1);
  const given = all.slice(0, last + 1);
  return {
    text: (origin: Origin) => `${name}(${given.map((argument) => argument?.text(origin) ?? "").join(",")})`,
    values: calculate(
      name,
      given.map((argument): Argument => argument?.value),
    ),
  };
}

/** The most rows and bars that are shown before anything is written. */
export const shownRows = 100;
export const shownBars = 60;

export const amountsOf = (cells: Cells): number[] =>
  cells.flat().filter((value): value is number => typeof value === "number");

/** As many decimals as the amounts need, at most 6. */
export function decimalsOf(amounts: readonly number[]): number {
  return amounts.reduce((most, amount) => {
    const written = /\.(\d+)$/.exec(Math.abs(amount) < 1e15 ? amount.toFixed(6).replace(/0+$/, "") : "");
    return Math.max(most, written?.[1].length ?? 0);
  }, 0);
}

export interface Needs {
  readonly of: (field: Field) => FormulaArgument | undefined;
  readonly need: (field: Field) => FormulaArgument;
}
