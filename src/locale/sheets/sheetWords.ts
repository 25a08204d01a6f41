import type { stChecklist } from "../../core/checklist/checklist";
import type { TableWords } from "./tableWords";

/** All that the sheets say, but the items' and sections' own titles. */
export interface SheetWords {
  readonly columns: TableWords<typeof stChecklist>["columns"];
  readonly formerColumns?: TableWords<typeof stChecklist>["formerColumns"];
  readonly statuses: TableWords<typeof stChecklist>["choices"]["status"];
  readonly proofs: TableWords<typeof stChecklist>["choices"]["proof"];
  /** What the formula beside a proof says once its figures have changed. */
  readonly stale: string;
  readonly choose: {
    readonly title: string;
    readonly section: string;
    readonly critical: string;
    readonly weight: string;
    readonly status: string;
    readonly due: string;
    readonly pass: string;
    readonly sectionWeight: string;
  };
  readonly readiness: {
    readonly title: string;
    readonly about: string;
    readonly verdict: string;
    readonly score: string;
    readonly pass: string;
    readonly unrounded: string;
    readonly criticalOpen: string;
    readonly which: string;
    /** What the version before wrote in its place. */
    readonly formerWhich: string;
    /** Stands between two titles. */
    readonly between: string;
    readonly section: string;
    readonly sectionScore: string;
    readonly sectionWeight: string;
    readonly items: string;
    readonly total: string;
    readonly alsoSection: string;
    readonly alsoStatus: string;
    readonly weightCounted: string;
    readonly weightApplies: string;
    readonly weightEarned: string;
    readonly share: string;
    readonly unknownStatus: string;
    readonly unknownSection: string;
    readonly listTitle: string;
    readonly row: string;
    readonly more: string;
    readonly chart: string;
    /** What the sheet bears until the plan is ready. */
    readonly gate: {
      readonly draft: string;
      /** Between one reason and the next. */
      readonly between: string;
      /** The critical items stand between the two. */
      readonly criticalOpen: readonly [string, string];
      /** The score and the pass line stand between the three. */
      readonly score: readonly [string, string, string];
    };
    /** Over what the workbook proves. */
    readonly proofs: string;
  };
  readonly verdicts: {
    readonly ready: string;
    /** The number stands between the two. */
    readonly criticalOpen: readonly [string, string];
    readonly score: string;
    readonly nothing: string;
  };
  readonly history: {
    readonly day: string;
    readonly score: string;
    readonly pass: string;
    readonly verdict: string;
    readonly criticalOpen: string;
    readonly figure: string;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly formula: string;
    readonly undone: string;
  };
  readonly signoffs: {
    readonly day: string;
    readonly scope: string;
    readonly by: string;
    readonly score: string;
    readonly state: string;
    readonly covered: string;
  };
  /** What can be signed off that is no area. */
  readonly whole: string;
  /** What the formula of a sign-off says once something that was signed has changed. */
  readonly signoffStale: string;
  readonly copyOf: string;
}
