import { DataView } from "../pane/funnel/data/DataView";
import { createFunnelStore } from "../pane/funnel/funnelStore";
import { WhatIfView } from "../pane/funnel/whatIf/WhatIfView";
import { funnelTasks } from "../tasks/funnel/funnelTasks";

const store = createFunnelStore(funnelTasks());

/** The funnel builder over the workbook; loaded when somebody opens it, as the what-if is. */
export const FunnelPage = () => <DataView store={store} />;
export const WhatIfPage = () => <WhatIfView store={store} />;
