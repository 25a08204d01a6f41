/** What of a task's writing is in the workbook after a failure, as far as a look afterwards could tell. */
export type Written = "nothing" | "part" | "all" | "unknown";

/** What of the checklist's sheets the workbook holds. */
export interface Present {
  readonly checklist: "absent" | "part" | "whole";
  readonly readiness: "absent" | "part" | "whole";
  /** Rows of the checklist that are there. */
  readonly rows: number;
}
