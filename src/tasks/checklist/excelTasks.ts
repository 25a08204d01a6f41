import type { ChecklistTasks } from "./checklistTasks";
import { goToItem } from "./goToItem";
import { openChecklist } from "./openChecklist";
import { setPass, setSectionWeight } from "./setFigures";
import { setItem } from "./setItem";
import { watchChecklist } from "./watchChecklist";

/**
 * The checklist's tasks over the workbook that the pane stands beside. Those that write whole sheets come seldom, and
 * are loaded when they do.
 */
export const excelTasks: ChecklistTasks = {
  openChecklist,
  createChecklist: async (...given) => (await import("./createChecklist")).createChecklist(...given),
  repairChecklist: async (...given) => (await import("./repairChecklist")).repairChecklist(...given),
  setItem,
  setPass,
  setSectionWeight,
  switchLanguage: async (...given) => (await import("./switchLanguage")).switchLanguage(...given),
  snapshotScore: async (...given) => (await import("./snapshotScore")).snapshotScore(...given),
  signOff: async (...given) => (await import("./signOff")).signOff(...given),
  goToItem,
  watchChecklist,
};
