import { createRoot } from "react-dom/client";
import { Trouble } from "../../../src/core/trouble";
import { ChecklistView } from "../../../src/pane/checklist/ChecklistView";
import { createChecklistStore } from "../../../src/pane/checklist/store";
import { Pane } from "../../../src/pane/shell/Pane";
import { StandIn, freshItems, openWith } from "./standIn";

/** The pane over a stand-in that the test makes and holds: `paneTest.start(...)`. */
const paneTest = {
  StandIn,
  Trouble,
  freshItems,
  openWith,
  start(tasks: StandIn, language: "en" | "zh", appearance: "light" | "dark", broken = false) {
    const store = createChecklistStore(tasks);
    const View = ({ today }: { today: number }) => {
      if (broken) throw new Error("a part that breaks");
      return <ChecklistView store={store} today={today} />;
    };
    const root = createRoot(document.getElementById("pane")!);
    root.render(
      <Pane
        tabs={[{ id: "checklist", name: (shell) => shell.checklist, View }]}
        displayLanguage={language}
        appearance={appearance}
        today={46_000}
      />,
    );
    this.tasks = tasks;
  },
  tasks: null as StandIn | null,
};
export type PaneTest = typeof paneTest;
Object.assign(window, { paneTest });
