import type { KeptReset } from "../../../src/core/reset/keptReset";
import type { ResetRule } from "../../../src/core/reset/resetRule";
import { Trouble } from "../../../src/core/trouble";
import type { ResetTasks } from "../../../src/tasks/reset/resetTasks";

/** Resets in memory: one is kept already, and each is changed before it is undone for the first time. */
export class ResetStandIn implements ResetTasks {
  private rule: ResetRule | null = null;
  private asked = 0;
  private resets: readonly KeptReset[] = [
    {
      day: 46_100,
      reason: "two quarters behind",
      figures: [{ figure: "stPlan 1: Ann Reed", before: 100, after: 120, formula: "" }],
      undone: null,
    },
  ];

  async openResets() {
    return { rule: this.rule, resets: this.resets, monthless: null };
  }
  async keepRule(rule: ResetRule): Promise<void> {
    this.rule = rule;
  }
  async writeReset({ changes, day, reason }: Parameters<ResetTasks["writeReset"]>[0]): Promise<void> {
    const figures = changes.map(({ figure, before, after }) => ({ figure, before, after, formula: "" }));
    this.resets = [...this.resets, { day, reason, figures, undone: null }];
  }
  async undoReset(reset: KeptReset, today: number, isSure = false): Promise<void> {
    if (!isSure && (this.asked += 1) % 2 === 1)
      throw new Trouble("reset-changed", { figures: reset.figures.map(({ figure }) => figure) });
    this.resets = this.resets.map((one) => (one === reset ? { ...one, undone: today } : one));
  }
}
