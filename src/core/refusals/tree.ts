import type { Cell } from "../range";
import type { Place } from "./argument";

/** What SPLITTREE refuses. */
export interface TreeRefusals {
  /** A blank above a name. */
  "path-gap": Place & { name: string };
  /** The same path in two rows. */
  "path-twice": Place & { first: Cell; path: readonly string[] };
  /** A path that ends at a name under which other rows go on. */
  "path-both": Place & { branch: Cell; path: readonly string[] };
  /** A weight beside a row without names. */
  "path-missing": Place & { value: number };
}
