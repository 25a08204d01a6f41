import { isoOf, serialOf } from "../core/checklist/due";
import { isOpen, score, shownScore } from "../core/checklist/score";
import { countByFilter, isOverdue, ownersOf, progressOf, selectItems } from "../core/checklist/select";
import { isTrouble } from "../core/trouble";
import type { ChecklistRules } from "../pane/checklist/means";

/** Core's answers to what the checklist's view asks. */
export const checklistRules: ChecklistRules = {
  score,
  shownScore,
  isOpen,
  isOverdue,
  selectItems,
  countByFilter,
  ownersOf,
  progressOf,
  isoOf,
  serialOf,
  isTrouble,
};
