import type { Start } from "../../../src/core/home/offers";
import { Trouble } from "../../../src/core/trouble";
import type { Functions } from "../../../src/tasks/planner/calculate";
import { dirty, other } from "./funnelLists";
import { FunctionStandIn } from "./functionStandIn";
import { FunnelStandIn } from "./funnelStandIn";
import { ModelStandIn } from "./modelStandIn";
import { ResetStandIn } from "./resetStandIn";
import { WholePlanStandIn } from "./wholePlanStandIn";
import { LogsStandIn, ProofsStandIn } from "./proofsStandIn";
import { PlanStandIn } from "./planStandIn";
import { rollupStandIn, ShareStandIn } from "./shareStandIn";
import { StandIn } from "./standIn";

/** Whether each task fails the first time that it is asked for. */
export const failing = { first: false };

/** The same tasks, which fail once where they are told to. */
function unsure<Tasks extends object>(tasks: Tasks): Tasks {
  const failed = new Set<string | symbol>();
  return new Proxy(tasks, {
    get(target, name) {
      const task: unknown = Reflect.get(target, name, target);
      if (typeof task !== "function") return task;
      return (...given: unknown[]) => {
        const answer: unknown = task.apply(target, given);
        if (!(answer instanceof Promise) || !failing.first || failed.has(name)) return answer;
        failed.add(name);
        return answer.then(() => {
          throw new Trouble("cell-editing", { written: "nothing" });
        });
      };
    },
  });
}

/** Each figure is linked to a cell of its own. */
class Linking extends FunnelStandIn {
  private row = 2;
  override link(...[figure]: Parameters<FunnelStandIn["link"]>) {
    this.row += 1;
    this.selectedCell = { ...this.selectedCell, address: `B${this.row}` };
    return super.link(figure);
  }
}

export const checklist = new StandIn({ kind: "absent" });
export const funnel = new Linking([dirty(), other()]);

/** What the pane's own modules of these names give it, over a workbook in memory. */
export const excelTasks = unsure(checklist);
export const planTasks = ({ calculate }: Functions) => unsure(new PlanStandIn(calculate));
export const functionTasks = (functions: Functions) => unsure(new FunctionStandIn(functions));
export const homeTasks = unsure({
  async offers(): Promise<Start> {
    return {
      offers: [
        { kind: "split", table: "Sales", names: "Region", weights: "Revenue" },
        { kind: "funnel", table: "Pipeline" },
      ],
      hasModel: false,
    };
  },
  async insertExample(): Promise<void> {
    return undefined;
  },
});
export const funnelTasks = () => unsure(funnel);
export const model = new ModelStandIn();
export const modelTasks = unsure(model);
export const proofsTasks = unsure(new ProofsStandIn(model));
export const logsTasks = unsure(new LogsStandIn(checklist));
export const wholePlanTasks = unsure(new WholePlanStandIn(model));
export const resetTasks = unsure(new ResetStandIn());
export const shareTasks = () => unsure(new ShareStandIn());
export const rollupTasks = () => unsure(rollupStandIn);
