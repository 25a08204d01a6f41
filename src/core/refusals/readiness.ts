import type { ArgumentCell } from "./argument";

/** What GOALCHECK, SMARTCHECK and READINESS refuse. */
export interface ReadinessRefusals {
  /** More periods than any plan looks back on. */
  "history-too-long": ArgumentCell & { count: number; most: number };
  /** No goal at all. */
  "goal-blank": ArgumentCell;
  /** A text beyond what a goal takes. */
  "goal-too-long": ArgumentCell & { length: number; most: number };
  /** A pass line outside 0 to 100. */
  "pass-range": ArgumentCell & { value: number };
  /** A pass line written as a share. */
  "pass-share": ArgumentCell & { value: number };
  /** An item without a section. */
  "section-blank": ArgumentCell;
  "sections-too-many": ArgumentCell & { most: number };
  /** No item applies. */
  "nothing-applicable": ArgumentCell;
  /** Items apply, and none of them weighs anything. */
  "nothing-weighs": ArgumentCell;
}
