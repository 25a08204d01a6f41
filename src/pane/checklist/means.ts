import type { isoOf, serialOf } from "../../core/checklist/due";
import type { isOpen, score, shownScore } from "../../core/checklist/score";
import type {
  countByFilter,
  isOverdue,
  ownersOf,
  progressOf,
  selectItems,
} from "../../core/checklist/select";
import type { isTrouble } from "../../core/trouble";
import type { ChecklistTasks } from "../../tasks/checklist/checklistTasks";

/** The arithmetic and the rules that the view shows the results of, and never does itself. */
export interface ChecklistRules {
  score: typeof score;
  shownScore: typeof shownScore;
  isOpen: typeof isOpen;
  isOverdue: typeof isOverdue;
  selectItems: typeof selectItems;
  countByFilter: typeof countByFilter;
  ownersOf: typeof ownersOf;
  progressOf: typeof progressOf;
  isoOf: typeof isoOf;
  serialOf: typeof serialOf;
  isTrouble: typeof isTrouble;
}

/** All that the checklist's view is given. */
export interface ChecklistMeans {
  readonly tasks: ChecklistTasks;
  readonly rules: ChecklistRules;
}
