import { createFunnelDesk } from "../pane/funnel/funnelDesk";
import { FunnelView } from "../pane/funnel/FunnelView";
import { funnelTasks } from "../tasks/funnel/funnelTasks";
import { funnelRules } from "./funnelRules";

const desk = createFunnelDesk({ tasks: funnelTasks(), rules: funnelRules });

/** The funnel builder over the workbook; loaded when somebody opens its tab. */
export function FunnelRoom() {
  return <FunnelView desk={desk} />;
}
