import type { CellAddress } from "../cellAddress";

/** How a workbook stands for those who have no add-in: its formulas as they are, in plain Excel, or as values. */
export const shareWays = ["live", "portable", "frozen"] as const;
export type ShareWay = (typeof shareWays)[number];

/** How a cell that depends on the add-in stands now; "unknown" shows #NAME? or what Excel saved of a name. */
export type ShareState = ShareWay | "unknown";

/** A cell that depends on the add-in, or did before it was made portable or frozen. */
export interface ShareCell extends CellAddress {
  readonly formula: string;
  readonly functions: readonly string[];
  readonly state: ShareState;
  /** What becomes of it where the workbook is made portable, as far as that is known before it is written. */
  readonly portable: PortableFate;
}

/** A formula of plain Excel, or the value for want of one; an error is no value to pass on, so its formula stays. */
export type PortableFate = "formula" | "value" | "stays";

export interface ShareSheet {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly cells: readonly ShareCell[];
}

/** What in a workbook depends on the add-in. */
export interface ShareLook {
  readonly sheets: readonly ShareSheet[];
  /** Defined names of the user's own whose formulas call our functions: they stay as they are. */
  readonly names: readonly string[];
  /** Sheets whose conditional formats call our functions: no value can take a rule's place. */
  readonly formats: readonly string[];
  /** Whether the pane opens with the workbook, and whether builders write native forms. */
  readonly opensPane: boolean;
  readonly isNative: boolean;
  /** Whether the workbook counts its days from 1904, as our functions don't. */
  readonly since1904: boolean;
}

/** What is amiss with a workbook's formulas before anybody shares it: how many Excel doesn't know, and its days. */
export interface FormulaTroubles extends Pick<ShareLook, "since1904"> {
  readonly nameless: number;
}

/**
 * Why a cell stays as it is: its sheet is protected, it shows an error, its formula has no native form, or one that answers
 * otherwise; of values, somebody has changed them since, or what their formula refers to is gone.
 */
export type ShareReason = "protected" | "error" | "no-form" | "other-answer" | "changed" | "lost";

/** A cell that stays as it is. */
export interface ShareLeft extends CellAddress {
  readonly why: ShareReason;
  /** What it shows. */
  readonly shows: string;
}
