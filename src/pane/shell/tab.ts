import type { ComponentType } from "react";
import type { PaneSentences } from "../../locale/pane/checklist/sentences";

/** An area of work in the pane. A second one brings the navigation with it. */
export interface PaneTab {
  readonly id: string;
  readonly name: (say: PaneSentences) => string;
  /** `today` is an Excel serial: the pane has no clock of its own. */
  readonly View: ComponentType<{ today: number }>;
}
