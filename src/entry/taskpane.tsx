import { Suspense, lazy } from "react";
import { createRoot } from "react-dom/client";
import { sections } from "../core/checklist/checklist";
import { serialOf } from "../core/checklist/due";
import { languageOf } from "../locale/language";
import { homeSentences } from "../locale/pane/home/sentences";
import { shellSentences } from "../locale/pane/shell/sentences";
import { createChecklistStore } from "../pane/checklist/store";
import { functionIn } from "../pane/functions/part";
import { createHomeStore } from "../pane/home/homeStore";
import { homeBar, homePages } from "../pane/home/pages";
import { areaPage, toolsOf, type ToolId } from "../pane/home/tools";
import { createNavigation, type Navigation } from "../pane/shell/navigation";
import { Outside } from "../pane/shell/Outside";
import type { Page } from "../pane/shell/page";
import { Pane } from "../pane/shell/Pane";
import { excelTasks } from "../tasks/checklist/excelTasks";
import { homeTasks } from "../tasks/home/homeTasks";
import { appearanceNow, onAppearance } from "./appearance";

/** The only look at the clock: the day that it is where the user sits. */
function today(): number {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return serialOf(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)!;
}

const planner = () => import("./PlannerPages");
const funnel = () => import("./FunnelPages");
const model = () => import("./ModelPages");
const share = () => import("./SharePages");
const functionCards = async () => (await import("./functionCards")).functionCards();
const functions = async () => (await import("./FunctionPages")).functionPages();
const late = (load: () => Promise<Page["View"]>): Page["View"] => {
  const View = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={null}>
      <View {...props} />
    </Suspense>
  );
};
const checklist = createChecklistStore(excelTasks);
const SoughtItem = lazy(async () => ({
  default: (await import("../pane/proofs/SoughtItem")).SoughtItem,
}));
/** A page below the item for which it was opened. */
const below =
  (View: Page["View"]): Page["View"] =>
  (props) => (
    <>
      <Suspense fallback={null}>
        <SoughtItem store={checklist} part={props.part} />
      </Suspense>
      <View {...props} />
    </>
  );
const HistoryView = lazy(async () => ({
  default: (await import("../pane/history/HistoryView")).HistoryView,
}));
const tools: Readonly<Record<ToolId, Page["View"]>> = {
  reconcile: late(async () => (await planner()).ReconcilePage),
  wholePlan: late(async () => (await model()).WholePlanPage),
  plan: late(async () => (await planner()).PlanPage),
  funnel: late(async () => (await funnel()).FunnelPage),
  whatIf: late(async () => (await funnel()).WhatIfPage),
  resources: below(late(async () => (await model()).ResourcesPage)),
  incentives: below(late(async () => (await model()).IncentivesPage)),
  risks: below(late(async () => (await model()).RisksPage)),
  review: late(async () => (await model()).ReviewPage),
  history: ({ today }) => (
    <Suspense fallback={null}>
      <HistoryView store={checklist} today={today} />
    </Suspense>
  ),
};
const pages: readonly Page[] = [
  ...homePages(
    checklist,
    createHomeStore(homeTasks),
    late(async () => (await import("./RepairPart")).RepairOffer),
  ),
  ...sections.flatMap((section) =>
    (toolsOf[section] ?? []).map((id): Page => ({
      id,
      parent: areaPage(section),
      name: (language) => homeSentences[language].toolNames[id],
      about: (language) => homeSentences[language].toolsAbout[id],
      View: tools[id],
      help: () => id,
    })),
  ),
  {
    id: "functions",
    parent: "home",
    name: (language) => homeSentences[language].functions,
    about: (language) => homeSentences[language].functionsAbout,
    View: late(async () => (await functions()).FunctionsPage),
    help: () => "functions",
  },
  {
    id: "function",
    parent: "functions",
    name: (language, part) => functionIn(part).id ?? homeSentences[language].functions,
    View: late(async () => (await functions()).FunctionPage),
    help: (part) => `functions/${functionIn(part).id?.toLowerCase()}`,
  },
  {
    id: "explain",
    parent: "functions",
    name: (language) => homeSentences[language].explain,
    about: (language) => homeSentences[language].explainAbout,
    View: late(async () => (await functions()).ExplainPage),
    help: () => "explain",
  },
  {
    id: "tables",
    parent: "home",
    name: (language) => homeSentences[language].tables,
    about: (language) => homeSentences[language].tablesAbout,
    View: below(late(async () => (await model()).TablesPage)),
    help: () => "tables",
  },
  {
    id: "help",
    parent: "home",
    name: (language) => shellSentences[language].help,
    View: late(async () => (await import("../pane/shell/HelpView")).HelpView),
  },
  {
    id: "rollup",
    parent: "home",
    name: (language) => homeSentences[language].rollup,
    about: (language) => homeSentences[language].rollupAbout,
    View: late(async () => (await import("./RollupPages")).RollupPage),
    help: () => "rollup",
  },
  {
    id: "share",
    parent: "home",
    name: (language) => homeSentences[language].share,
    about: (language) => homeSentences[language].shareAbout,
    View: late(async () => (await share()).SharePage),
    help: () => "share",
  },
];
const SearchView = lazy(async () => ({ default: (await import("../pane/home/SearchView")).SearchView }));
const search: Page = {
  id: "search",
  parent: "home",
  name: (language) => homeSentences[language].search,
  View: ({ today }) => (
    <Suspense fallback={null}>
      <SearchView
        store={checklist}
        pages={pages.filter(({ id }) => id !== "function")}
        functionCards={functionCards}
        today={today}
      />
    </Suspense>
  ),
};
const bar = homeBar(checklist);
const outside: readonly Page[] = [
  { id: "outside", parent: null, name: (language) => shellSentences[language].product, View: Outside },
];

/** What the workbook proves, and keeps of former days, is looked for as soon as there is a checklist. */
function proveOnceOpen(): void {
  const stop = checklist.subscribe(() => {
    if (checklist.state().opened?.kind !== "open") return;
    stop();
    void prove();
  });
}

async function prove(): Promise<void> {
  checklist.proofs.set({ isReckoning: true });
  try {
    const { watch, watchKept } = await import("./proofs");
    await Promise.all([watch(checklist, today), watchKept(checklist)]);
  } catch (caught) {
    checklist.proofs.set({ isReckoning: false });
    checklist.fail(caught, () => {
      checklist.putAside();
      void prove();
    });
  }
}

/** Whoever comes from the tables may have linked a column, which no cell tells of. */
function proveAfterTables({ state, subscribe }: Navigation): void {
  const page = () => state().trail[state().trail.length - 1].page;
  let before = page();
  subscribe(() => {
    if (before === "tables" && page() !== "tables") checklist.proofs.state().refresh?.();
    before = page();
  });
}

void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const displayLanguage = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  const root = createRoot(document.getElementById("pane")!);
  const shown = inExcel ? [...pages, search] : outside;
  const navigation = createNavigation(shown[0].id);
  const draw = () =>
    root.render(
      <Pane
        pages={shown}
        navigation={navigation}
        bar={inExcel ? bar : null}
        displayLanguage={displayLanguage}
        appearance={appearanceNow()}
        today={today()}
      />,
    );
  draw();
  if (inExcel) {
    void checklist.open();
    proveOnceOpen();
    proveAfterTables(navigation);
  }
  onAppearance(draw);
  // A pane that stays open overnight learns of the new day when somebody comes back to it.
  document.addEventListener("visibilitychange", draw);
  window.addEventListener("focus", draw);
});
