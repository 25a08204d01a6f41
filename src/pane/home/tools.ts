import type { SectionId } from "../../core/checklist/checklist";
import type { HomeSentences } from "../../locale/pane/home/en";

/** Every tool, which is the id of its page too. */
export type ToolId = keyof HomeSentences["toolNames"];

/** The tools that prove an area's items, in the order in which they are used. */
export const toolsOf: Readonly<Partial<Record<SectionId, readonly ToolId[]>>> = {
  goal: ["reconcile"],
  resources: ["resources"],
  process: ["wholePlan", "plan", "funnel", "whatIf"],
  enablement: ["incentives"],
  risks: ["risks"],
  tracking: ["review", "history"],
};

/** Whether an area's items look at tables of the model; only the systems' are all for people to tell. */
export const hasTables = (section: SectionId): boolean => section !== "tools";

/** The page of an area. */
export const areaPage = (section: SectionId): string => `area ${section}`;
