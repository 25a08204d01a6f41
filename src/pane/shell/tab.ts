import type { ComponentType } from "react";
import type { ShellSentences } from "../../locale/pane/shell/en";

/** An area of work in the pane. A second one brings the navigation with it. */
export interface PaneTab {
  readonly id: string;
  readonly name: (shell: ShellSentences) => string;
  /** `today` is an Excel serial: the pane has no clock of its own. */
  readonly View: ComponentType<{ today: number }>;
}
