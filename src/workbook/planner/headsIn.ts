import type { Language } from "../../core/language";
import { planHeads, type PlanHeads } from "../../locale/sheets/planner";

/** The words that a plan's headers are written with. */
export type Heads = PlanHeads;
export const headsIn = (language: Language): Heads => planHeads[language];
