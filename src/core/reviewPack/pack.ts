import type { Language } from "../language";

/** What a line of a review pack is: it decides how the line looks. */
export type PackLineKind = "title" | "note" | "heading" | "head" | "row" | "text";

/** One line of a review pack, its cells from the left; a text takes the whole width. */
export interface PackLine {
  readonly kind: PackLineKind;
  readonly cells: readonly (string | number)[];
}

/** A report on one sheet and one page. */
export interface Pack {
  readonly language: Language;
  readonly lines: readonly PackLine[];
}

/** The columns that a pack has; the fourth holds shares, the two before it amounts. */
export const packColumns = 5;
