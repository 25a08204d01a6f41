import type { Language } from "../../core/language";
import type { DateOrder, Meaning, Role } from "../../core/funnel/data/source";
import type { CellValue } from "../../core/cellValue";
import type { AssumptionName } from "../../core/funnel/whatIf/whatIf";
import type { DateKinds } from "./dateFormulas";

/** A stage's word as it is written on the sheet. */
export interface WordRow {
  readonly word: string;
  /** Null where nobody has said it. */
  readonly meaning: Meaning | null;
}

/** A later row of an id: which of its rows it is. */
export interface Double {
  readonly id: CellValue;
  readonly nth: number;
}

/** Everything that the formulas of a funnel's figures speak of. */
export interface FiguresInput {
  readonly language: Language;
  /** How people call the source. */
  readonly name: string;
  /** The columns' headers, and the columns as formulas name them. */
  readonly headers: Readonly<Partial<Record<Role, string>>>;
  readonly columns: Readonly<Partial<Record<Role, string>> & { readonly stage: string }>;
  readonly words: readonly WordRow[];
  /** The open stages, top first, by their places among the words. */
  readonly order: readonly number[];
  readonly dates: DateOrder | null;
  readonly opened: DateKinds;
  readonly closed: DateKinds;
  readonly doubles: readonly Double[];
  /** So many months are listed. */
  readonly months: number;
  /** What the assumptions' cells are to hold instead of the data's figure. */
  readonly assumptions: Readonly<Partial<Record<AssumptionName, CellValue>>>;
}
