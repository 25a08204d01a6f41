import type { ArgumentCell } from "./argument";

/** What CAPACITY refuses. */
export interface CapacityRefusals {
  /** Periods in neither two columns nor two rows. */
  "periods-shape": ArgumentCell & { rows: number; columns: number };
  /** A share of the full productivity over 1. */
  "ramp-over": ArgumentCell & { value: number };
  "left-before-joined": ArgumentCell & { joined: string; left: string };
  /** Attrition of the whole team or more within a year. */
  "attrition-over": ArgumentCell & { value: number };
  /** More people times periods than anybody waits for. */
  "capacity-too-large": { people: number; periods: number };
  /** A ramp of more months than anybody waits for. */
  "ramp-too-long": ArgumentCell & { months: number };
}
