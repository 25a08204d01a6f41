import type { Page } from "../pane/shell/page";
import { RollupView } from "../pane/rollup/RollupView";
import { createRollupStore } from "../pane/rollup/store";
import { rollupTasks } from "../tasks/rollup/rollupTasks";
import { fileWork } from "./startFiles";

const store = createRollupStore(rollupTasks(fileWork));

/** The roll-up of many workbooks; loaded when somebody opens it. */
export const RollupPage: Page["View"] = () => <RollupView store={store} />;
