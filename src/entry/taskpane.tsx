import { Suspense, lazy } from "react";
import { createRoot } from "react-dom/client";
import { serialOf } from "../core/readiness/due";
import { languageOf } from "../locale/language";
import { ChecklistView } from "../pane/checklist/ChecklistView";
import { Outside } from "../pane/shell/Outside";
import { Pane } from "../pane/shell/Pane";
import type { Room } from "../pane/shell/room";
import { excelTasks } from "../tasks/excelTasks";
import { appearanceNow, onAppearance } from "./appearance";
import { checklistRules } from "./rules";

/** The only look at the clock: the day that it is where the user sits. */
function today(): number {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return serialOf(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)!;
}

const means = { tasks: excelTasks, rules: checklistRules };
const PlanRoom = lazy(() => import("./planRoom").then((module) => ({ default: module.PlanRoom })));
const FunnelRoom = lazy(() => import("./funnelRoom").then((module) => ({ default: module.FunnelRoom })));
const rooms: readonly Room[] = [
  {
    id: "checklist",
    name: (say) => say.shell.checklist,
    View: ({ today }) => <ChecklistView means={means} today={today} />,
  },
  {
    id: "plan",
    name: (say) => say.shell.plan,
    View: () => (
      <Suspense fallback={null}>
        <PlanRoom />
      </Suspense>
    ),
  },
  {
    id: "funnel",
    name: (say) => say.shell.funnel,
    View: () => (
      <Suspense fallback={null}>
        <FunnelRoom />
      </Suspense>
    ),
  },
];
const outside: readonly Room[] = [{ id: "outside", name: (say) => say.shell.product, View: Outside }];

void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const displayLanguage = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  const root = createRoot(document.getElementById("pane")!);
  const draw = () =>
    root.render(
      <Pane
        rooms={inExcel ? rooms : outside}
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
