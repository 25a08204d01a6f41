import type { defaultBasis } from "../../core/calendar/periodWeights";
import type { isoOf, serialOf } from "../../core/checklist/due";
import type { PlanTrouble } from "../../core/planner/planTrouble";
import type { Refused } from "../../core/refusal";
import type { isTrouble } from "../../core/trouble";
import type { PlanTasks } from "../../tasks/planner/planTasks";
import type { Form } from "./form";

/** All that the plan builder's view is given. */
export interface PlanMeans {
  readonly tasks: PlanTasks;
  readonly isTrouble: typeof isTrouble;
  readonly isPlanTrouble: (caught: unknown) => caught is PlanTrouble;
  readonly isRefused: (caught: unknown) => caught is Refused;
  /** By what a period of a level weighs where nothing else is asked. */
  readonly defaultBasis: typeof defaultBasis;
  readonly serialOf: typeof serialOf;
  readonly isoOf: typeof isoOf;
  /** What was filled in, for when somebody comes back from another tab. */
  readonly kept: { form: Form | null };
}
