import type { FunnelTasks } from "../../tasks/funnel/funnelTasks";
import { createDataStore } from "./data/store";
import { createWhatIfStore } from "./whatIf/store";

/** The funnel from the data and what is tried out beside it, which outlive the pages that show them. */
export function createFunnelStore(tasks: FunnelTasks) {
  const whatIf = createWhatIfStore(tasks);
  const data = createDataStore(tasks, (links) => whatIf.hear(links));
  return {
    whatIf,
    data,
    /** Takes the data's figures over to the what-if. */
    use() {
      const { figures } = data.state();
      if (figures) whatIf.propose(figures);
    },
  };
}
export type FunnelStore = ReturnType<typeof createFunnelStore>;
