import { DataView } from "../pane/funnel/data/DataView";
import { createFunnelStore } from "../pane/funnel/funnelStore";
import { WhatIfView } from "../pane/funnel/whatIf/WhatIfView";
import type { Page } from "../pane/shell/page";
import { funnelTasks } from "../tasks/funnel/funnelTasks";

const store = createFunnelStore(funnelTasks());

/** The funnel builder over the workbook; loaded when somebody opens it, as the what-if is. */
export const FunnelPage: Page["View"] = ({ part }) => <DataView store={store} table={part} />;
export const WhatIfPage = () => <WhatIfView store={store} />;
