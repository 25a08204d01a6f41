import type { KeptReset } from "../../core/reset/keptReset";
import type { ResetRule } from "../../core/reset/resetRule";
import type { Monthless } from "./monthless";
import type { ResetRequest } from "./writeReset";

/**
 * Resetting a plan that pace stays off, and undoing it. Each resolves when it stands in the workbook and rejects with a
 * Trouble that says what is and is not there; calling it again is always safe.
 */
export interface ResetTasks {
  /** The rule that the user set, the resets that the history has, the first one first, and whose months are missing. */
  openResets(): Promise<{
    readonly rule: ResetRule | null;
    readonly resets: readonly KeptReset[];
    readonly monthless: Monthless | null;
  }>;
  keepRule(rule: ResetRule): Promise<void>;
  writeReset(request: ResetRequest): Promise<void>;
  undoReset(reset: KeptReset, today: number, isSure?: boolean): Promise<void>;
}

/** The tasks over the workbook that the pane stands beside; those that write are loaded when they are asked. */
export const resetTasks: ResetTasks = {
  openResets: async () => (await import("./openResets")).openResets(),
  keepRule: async (...given) => (await import("./keepRule")).keepRule(...given),
  writeReset: async (...given) => (await import("./writeReset")).writeReset(...given),
  undoReset: async (...given) => (await import("./undoReset")).undoReset(...given),
};
