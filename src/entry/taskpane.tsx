import { Suspense, lazy } from "react";
import { createRoot } from "react-dom/client";
import { serialOf } from "../core/checklist/due";
import { languageOf } from "../locale/language";
import { ChecklistView } from "../pane/checklist/ChecklistView";
import { createChecklistStore } from "../pane/checklist/store";
import { Outside } from "../pane/shell/Outside";
import { Pane } from "../pane/shell/Pane";
import type { PaneTab } from "../pane/shell/tab";
import { excelTasks } from "../tasks/checklist/excelTasks";
import { appearanceNow, onAppearance } from "./appearance";

/** The only look at the clock: the day that it is where the user sits. */
function today(): number {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return serialOf(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)!;
}

const checklist = createChecklistStore(excelTasks);
const PlannerTab = lazy(() => import("./PlannerTab").then((module) => ({ default: module.PlannerTab })));
const FunnelTab = lazy(() => import("./FunnelTab").then((module) => ({ default: module.FunnelTab })));
const tabs: readonly PaneTab[] = [
  {
    id: "checklist",
    name: (shell) => shell.checklist,
    View: ({ today }) => <ChecklistView store={checklist} today={today} />,
  },
  {
    id: "plan",
    name: (shell) => shell.plan,
    View: () => (
      <Suspense fallback={null}>
        <PlannerTab />
      </Suspense>
    ),
  },
  {
    id: "funnel",
    name: (shell) => shell.funnel,
    View: () => (
      <Suspense fallback={null}>
        <FunnelTab />
      </Suspense>
    ),
  },
];
const outside: readonly PaneTab[] = [{ id: "outside", name: (shell) => shell.product, View: Outside }];

void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const displayLanguage = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  const root = createRoot(document.getElementById("pane")!);
  const draw = () =>
    root.render(
      <Pane
        tabs={inExcel ? tabs : outside}
        displayLanguage={displayLanguage}
        appearance={appearanceNow()}
        today={today()}
      />,
    );
  draw();
  onAppearance(draw);
  // A pane that stays open overnight learns of the new day when somebody comes back to it.
  document.addEventListener("visibilitychange", draw);
  window.addEventListener("focus", draw);
});
