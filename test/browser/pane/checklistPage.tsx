import { createRoot } from "react-dom/client";
import { Trouble } from "../../../src/core/trouble";
import { checklistRules } from "../../../src/entry/rules";
import { ChecklistView } from "../../../src/pane/checklist/ChecklistView";
import { Pane } from "../../../src/pane/shell/Pane";
import { StandIn, freshItems, openWith } from "./standIn";

/** The pane over a stand-in that the test makes and holds: `paneTest.start(...)`. */
const paneTest = {
  StandIn,
  Trouble,
  freshItems,
  openWith,
  start(tasks: StandIn, language: "en" | "zh", appearance: "light" | "dark", broken = false) {
    const means = { tasks, rules: checklistRules };
    const View = ({ today }: { today: number }) => {
      if (broken) throw new Error("a part that breaks");
      return <ChecklistView means={means} today={today} />;
    };
    const root = createRoot(document.getElementById("pane")!);
    root.render(
      <Pane
        tabs={[{ id: "checklist", name: (say) => say.checklist.title, View }]}
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
