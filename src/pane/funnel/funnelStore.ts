import { createDataStore } from "./data/store";
import type { FunnelMeans } from "./means";
import { createStore } from "../shell/store";
import { createWhatIfStore } from "./whatIf/store";

export const funnelParts = ["fromData", "whatIf"] as const;
export type FunnelPart = (typeof funnelParts)[number];

/** Both parts of the funnel builder, which outlive the tabs that show them. */
export function createFunnelStore(means: FunnelMeans) {
  const { state, subscribe, set } = createStore<{ readonly part: FunnelPart }>({ part: "fromData" });
  const whatIf = createWhatIfStore(means);
  const data = createDataStore(means, (links) => whatIf.hear(links));
  return {
    state,
    subscribe,
    rules: means.rules,
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
