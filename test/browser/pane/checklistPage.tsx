import { createRoot } from "react-dom/client";
import { proveAll } from "../../../src/core/model/rules/proveAll";
import { modelTableNames } from "../../../src/core/model/tables";
import { Trouble } from "../../../src/core/trouble";
import { createChecklistStore } from "../../../src/pane/checklist/store";
import { createHomeStore } from "../../../src/pane/home/homeStore";
import { homeBar, homePages } from "../../../src/pane/home/pages";
import { createNavigation } from "../../../src/pane/shell/navigation";
import { Pane } from "../../../src/pane/shell/Pane";
import type { Page } from "../../../src/pane/shell/page";
import type { HomeTasks } from "../../../src/tasks/home/homeTasks";
import { examples, modelOfRows } from "../../core/model/models";
import { StandIn, freshItems, openWith } from "./standIn";

const Broken = () => {
  throw new Error("a part that breaks");
};

/** A workbook with a table of regions. */
const homeTasks: HomeTasks = {
  offers: async () => ({
    offers: [{ kind: "split", table: "Sales", names: "Region", weights: "Revenue" }],
    hasModel: false,
  }),
  insertExample: async () => undefined,
};

/** What the example's tables prove: nobody has accepted, and the tiers are gone. */
function provedByExamples() {
  const rows = Object.fromEntries(modelTableNames.map((name) => [name, examples(name)]));
  const model = modelOfRows({
    ...rows,
    stPlan: examples("stPlan").map((row) => ({ ...row, accepted: "no" })),
    stTiers: null,
  });
  return { model, proofs: proveAll(model), prints: new Map() };
}

/** Home and the areas over a stand-in that the test makes and holds: `paneTest.start(...)`. */
const paneTest = {
  StandIn,
  Trouble,
  freshItems,
  openWith,
  start(tasks: StandIn, language: "en" | "zh", appearance: "light" | "dark", at: string, proofs = false) {
    const store = createChecklistStore(tasks);
    const pages: readonly Page[] = [
      ...homePages(store, createHomeStore(homeTasks), () => null),
      { id: "broken", parent: "home", name: () => "Broken", View: Broken },
    ];
    createRoot(document.getElementById("pane")!).render(
      <Pane
        pages={pages}
        navigation={createNavigation(at)}
        bar={homeBar(store)}
        displayLanguage={language}
        appearance={appearance}
        today={46_000}
      />,
    );
    if (proofs) store.proofs.set({ found: provedByExamples(), show: () => undefined });
    void store.open();
    this.tasks = tasks;
  },
  tasks: null as StandIn | null,
};
export type PaneTest = typeof paneTest;
Object.assign(window, { paneTest });
