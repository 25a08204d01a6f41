import type { Page } from "../pane/shell/page";
import { ShareView } from "../pane/share/ShareView";
import { shareStore } from "./shareStore";

/** Sharing over the workbook; loaded when somebody opens it. */
export const SharePage: Page["View"] = () => <ShareView store={shareStore} />;
