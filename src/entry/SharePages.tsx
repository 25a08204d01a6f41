import type { Page } from "../pane/shell/page";
import { RepairOffer as Offer } from "../pane/share/RepairOffer";
import { ShareView } from "../pane/share/ShareView";
import { createShareStore } from "../pane/share/store";
import { fileWork } from "./startFiles";
import { shareTasks } from "../tasks/share/shareTasks";

const store = createShareStore(shareTasks(async () => (await import("./shareForms")).shareForms, fileWork));

/** Sharing over the workbook; loaded when somebody opens it. */
export const SharePage: Page["View"] = () => <ShareView store={store} />;
/** What home says of formulas that Excel doesn't know. */
export const RepairOffer: Page["View"] = () => <Offer store={store} />;
