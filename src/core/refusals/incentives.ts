import type { ArgumentCell } from "./argument";

/** What PAYOUT and POOLSHARE refuse. */
export interface IncentivesRefusals {
  /** A share of 1000 % or more: most often a percentage written as a whole number. */
  "share-large": ArgumentCell & { value: number };
  /** A threshold that is not above the one before. */
  "threshold-order": ArgumentCell & { value: number; before: number };
  /** More tiers than any plan has. */
  "tiers-too-many": ArgumentCell & { count: number; most: number };
  /** An answer beyond the largest number of a cell. */
  "too-large": ArgumentCell;
}
