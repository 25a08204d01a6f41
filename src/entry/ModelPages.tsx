import type { Page } from "../pane/shell/page";
import { createModelStore } from "../pane/model/store";
import { TablesView } from "../pane/model/TablesView";
import { modelTasks } from "../tasks/model/modelTasks";

const store = createModelStore(modelTasks);

/** The model's tables over the workbook; loaded when somebody opens them, as the pages beside them are. */
export const TablesPage: Page["View"] = (props) => <TablesView store={store} {...props} />;
