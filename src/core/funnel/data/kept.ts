import type { Trouble } from "../../trouble";
import type { Choices, Columns, Source } from "./source";

/** What was kept of the funnel in the workbook: the source, the columns by header, the choices. */
export interface Kept {
  readonly source: Source;
  /** Those whose headers are still there. */
  readonly columns: Columns;
  readonly choices: Choices;
  /** What of it is not there any more. */
  readonly gone: readonly Trouble<"source-gone" | "column-gone">[];
}
