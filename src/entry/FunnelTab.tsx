import { createFunnelStore } from "../pane/funnel/funnelStore";
import { FunnelView } from "../pane/funnel/FunnelView";
import { funnelTasks } from "../tasks/funnel/funnelTasks";

const store = createFunnelStore(funnelTasks());

/** The funnel builder over the workbook; loaded when somebody opens its tab. */
export function FunnelTab() {
  return <FunnelView store={store} />;
}
