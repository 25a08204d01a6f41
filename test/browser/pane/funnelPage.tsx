import { createRoot } from "react-dom/client";
import { Trouble } from "../../../src/core/trouble";
import { createFunnelStore } from "../../../src/pane/funnel/funnelStore";
import { FunnelView } from "../../../src/pane/funnel/FunnelView";
import { Pane } from "../../../src/pane/shell/Pane";
import { company, dirty, other } from "./funnelLists";
import { FunnelStandIn } from "./funnelStandIn";

/** The funnel builder over a stand-in, beside another tab to go to and come back from. */
const funnelTest = {
  Trouble,
  lists: { company, dirty, other },
  tasks: new FunnelStandIn([]),
  start(
    lists: readonly ("company" | "dirty" | "other")[],
    language: "en" | "zh",
    appearance: "light" | "dark",
    prepare: (tasks: FunnelStandIn) => void = () => undefined,
  ) {
    this.tasks = new FunnelStandIn(lists.map((name) => this.lists[name]()));
    prepare(this.tasks);
    const store = createFunnelStore(this.tasks);
    createRoot(document.getElementById("pane")!).render(
      <Pane
        tabs={[
          { id: "funnel", name: (shell) => shell.funnel, View: () => <FunnelView store={store} /> },
          { id: "other", name: (shell) => shell.plan, View: () => null },
        ]}
        displayLanguage={language}
        appearance={appearance}
        today={46_000}
      />,
    );
  },
};
export type FunnelTest = typeof funnelTest;
Object.assign(window, { funnelTest });
