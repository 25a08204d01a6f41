import type { ChecklistTasks } from "./checklistTasks";
import { createChecklist } from "./createChecklist";
import { goToItem } from "./goToItem";
import { openChecklist } from "./openChecklist";
import { repairChecklist } from "./repairChecklist";
import { setPass, setSectionWeight } from "./setFigures";
import { setItem } from "./setItem";
import { snapshotScore } from "./snapshotScore";
import { switchLanguage } from "./switchLanguage";
import { watchChecklist } from "./watchChecklist";

/** The checklist's tasks over the workbook that the pane stands beside. */
export const excelTasks: ChecklistTasks = {
  openChecklist,
  createChecklist,
  repairChecklist,
  setItem,
  setPass,
  setSectionWeight,
  switchLanguage,
  snapshotScore,
  goToItem,
  watchChecklist,
};
