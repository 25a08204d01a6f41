import type { Page } from "../pane/shell/page";
import { IncentivesView } from "../pane/incentives/IncentivesView";
import { createModelStore } from "../pane/model/store";
import { TablesView } from "../pane/model/TablesView";
import { ResourcesView } from "../pane/resources/ResourcesView";
import { ReviewView } from "../pane/review/ReviewView";
import { RisksView } from "../pane/risks/RisksView";
import { createResetStore } from "../pane/reset/store";
import { createWholePlanStore } from "../pane/wholePlan/store";
import { WholePlanView } from "../pane/wholePlan/WholePlanView";
import { modelTasks } from "../tasks/model/modelTasks";
import { resetTasks } from "../tasks/reset/resetTasks";
import { wholePlanTasks } from "../tasks/wholePlan/wholePlanTasks";

const wholePlan = createWholePlanStore(wholePlanTasks);
const store = createModelStore(modelTasks);
const reset = createResetStore(resetTasks, () => store.open());

/** The model's tables over the workbook; loaded when somebody opens them, as the pages beside them are. */
export const TablesPage: Page["View"] = (props) => <TablesView store={store} {...props} />;
export const WholePlanPage: Page["View"] = ({ today }) => <WholePlanView store={wholePlan} today={today} />;
export const ResourcesPage: Page["View"] = () => <ResourcesView store={store} />;
export const IncentivesPage: Page["View"] = () => <IncentivesView store={store} />;
export const RisksPage: Page["View"] = () => <RisksView store={store} />;
export const ReviewPage: Page["View"] = ({ today }) => (
  <ReviewView store={store} reset={reset} today={today} />
);
