import type { Place } from "./argument";

/** What GOALCHECK, SMARTCHECK and READINESS refuse. */
export interface ReadinessRefusals {
  /** More periods than any plan looks back on. */
  "history-too-long": Place & { count: number; most: number };
  /** No goal at all. */
  "goal-blank": Place;
  /** A text beyond what a goal takes. */
  "goal-too-long": Place & { length: number; most: number };
  /** A pass line outside 0 to 100. */
  "pass-range": Place & { value: number };
  /** A pass line written as a share. */
  "pass-share": Place & { value: number };
  /** An item without a section. */
  "section-blank": Place;
  "sections-too-many": Place & { count: number; most: number };
  /** No item applies. */
  "nothing-applicable": Place;
  /** Items apply, and none of them weighs anything. */
  "nothing-weighs": Place;
}
