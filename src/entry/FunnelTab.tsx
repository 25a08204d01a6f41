import { createFunnelStore } from "../pane/funnel/funnelStore";
import { FunnelView } from "../pane/funnel/FunnelView";
import { funnelTasks } from "../tasks/funnel/funnelTasks";
import { funnelRules } from "./funnelRules";

const store = createFunnelStore({ tasks: funnelTasks(), rules: funnelRules });

/** The funnel builder over the workbook; loaded when somebody opens its tab. */
export function FunnelTab() {
  return <FunnelView store={store} />;
}
