import type { Place } from "./argument";

/** What SPLITTARGET and EXPLAINSPLIT refuse. */
export interface SplitRefusals {
  /** All weights blank or zero. */
  "no-weight": Place;
}
