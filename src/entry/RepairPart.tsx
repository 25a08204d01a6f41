import type { Page } from "../pane/shell/page";
import { RepairOffer as Offer } from "../pane/share/RepairOffer";
import { shareStore } from "./shareStore";

/** What home says of formulas that Excel doesn't know; without the page for sharing, which few open. */
export const RepairOffer: Page["View"] = () => <Offer store={shareStore} />;
