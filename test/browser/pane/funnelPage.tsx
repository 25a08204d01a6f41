import { createRoot } from "react-dom/client";
import { Trouble } from "../../../src/core/trouble";
import { homeSentences } from "../../../src/locale/pane/home/sentences";
import { DataView } from "../../../src/pane/funnel/data/DataView";
import { createFunnelStore } from "../../../src/pane/funnel/funnelStore";
import { WhatIfView } from "../../../src/pane/funnel/whatIf/WhatIfView";
import { createNavigation, type Navigation } from "../../../src/pane/shell/navigation";
import type { Page } from "../../../src/pane/shell/page";
import { Pane } from "../../../src/pane/shell/Pane";
import { company, dirty, other } from "./funnelLists";
import { FunnelStandIn } from "./funnelStandIn";

/** The funnel builder and the what-if over a stand-in; a test goes between them by `navigation`. */
const funnelTest = {
  Trouble,
  lists: { company, dirty, other },
  tasks: new FunnelStandIn([]),
  navigation: createNavigation("funnel") as Navigation,
  start(
    lists: readonly ("company" | "dirty" | "other")[],
    language: "en" | "zh",
    appearance: "light" | "dark",
    prepare: (tasks: FunnelStandIn) => void = () => undefined,
  ) {
    this.tasks = new FunnelStandIn(lists.map((name) => this.lists[name]()));
    prepare(this.tasks);
    const store = createFunnelStore(this.tasks);
    const { toolNames } = homeSentences[language];
    const pages: readonly Page[] = [
      { id: "funnel", parent: null, name: () => toolNames.funnel, View: () => <DataView store={store} /> },
      {
        id: "whatIf",
        parent: "funnel",
        name: () => toolNames.whatIf,
        View: () => <WhatIfView store={store} />,
      },
    ];
    this.navigation = createNavigation("funnel");
    createRoot(document.getElementById("pane")!).render(
      <Pane
        pages={pages}
        navigation={this.navigation}
        bar={null}
        displayLanguage={language}
        appearance={appearance}
        today={46_000}
      />,
    );
  },
};
export type FunnelTest = typeof funnelTest;
Object.assign(window, { funnelTest });
