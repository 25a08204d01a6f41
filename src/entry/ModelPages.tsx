import type { Page } from "../pane/shell/page";
import { createModelStore } from "../pane/model/store";
import { TablesView } from "../pane/model/TablesView";
import { createWholePlanStore } from "../pane/wholePlan/store";
import { WholePlanView } from "../pane/wholePlan/WholePlanView";
import { modelTasks } from "../tasks/model/modelTasks";
import { wholePlanTasks } from "../tasks/wholePlan/wholePlanTasks";

const wholePlan = createWholePlanStore(wholePlanTasks);
const store = createModelStore(modelTasks);

/** The model's tables over the workbook; loaded when somebody opens them, as the pages beside them are. */
export const TablesPage: Page["View"] = (props) => <TablesView store={store} {...props} />;
export const WholePlanPage: Page["View"] = ({ today }) => <WholePlanView store={wholePlan} today={today} />;
