import type { DatesIn } from "../../core/functions/datesIn";
import type { Scalar } from "../../core/formula/formula";
import type { Language } from "../../core/language";
import type { AnswerCell, Working } from "../../core/planner/explained";
import type { ArgumentWords } from "../../core/refusal";
import type { ShareForms } from "../share/shareForms";
import type { Argument as ArgumentName } from "../../core/refusals/argument";

/** What a function is given: nothing, a single value, or rows of cells. */
export type Argument = Scalar | undefined | readonly (readonly Scalar[])[];
export type Cells = (number | string | boolean)[][];

/**
 * Answers a call of one of our functions as a cell would, with the same code.
 *
 * @throws Refused where the cell would show an error of ours
 */
export type Calculate = (name: string, args: readonly Argument[]) => Cells;

/** How one argument is taken: a range or a single value, and where it holds dates. */
export interface Taken {
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly dates?: DatesIn;
  /** Whether it takes texts, whatever they look like. */
  readonly isText?: boolean;
  /** The words that it accepts; the first of a language is the one that people are shown. */
  readonly words?: readonly Readonly<Record<Language, readonly string[]>>[];
}

/** What one of our functions takes, as it is declared. */
export interface Signature {
  /** Its arguments in their order. */
  readonly names: readonly ArgumentName[];
  readonly called: ArgumentWords;
  readonly arguments: Readonly<Record<string, Taken>>;
}

/** Our functions by their ids. */
export interface Functions {
  readonly signatures: Readonly<Record<string, Signature>>;
  readonly calculate: Calculate;
  /** How the figure in a place of the answer came about; null where the function can't tell. */
  /** Their native forms, for workbooks whose formulas are to need no add-in. */
  readonly forms: () => Promise<ShareForms>;
  readonly working: (name: string, args: readonly Argument[], cell: AnswerCell | null) => Working | null;
}
