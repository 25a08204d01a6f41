import { createDataStore } from "./data/store";
import type { FunnelTasks } from "../../tasks/funnel/funnelTasks";
import { createStore } from "../shell/store";
import { createWhatIfStore } from "./whatIf/store";

export const funnelParts = ["fromData", "whatIf"] as const;
export type FunnelPart = (typeof funnelParts)[number];

/** Both parts of the funnel builder, which outlive the tabs that show them. */
export function createFunnelStore(tasks: FunnelTasks) {
  const { state, subscribe, set } = createStore<{ readonly part: FunnelPart }>({ part: "fromData" });
  const whatIf = createWhatIfStore(tasks);
  const data = createDataStore(tasks, (links) => whatIf.hear(links));
  return {
    state,
    subscribe,
    whatIf,
    data,
    show: (part: FunnelPart) => set({ part }),
    /** Takes the data's figures over to the what-if. */
    use() {
      const { figures } = data.state();
      if (figures) whatIf.propose(figures);
      set({ part: "whatIf" });
    },
  };
}
export type FunnelStore = ReturnType<typeof createFunnelStore>;
