import { Refused } from "../core/refusal";
import type { Declared } from "../functions/declare/declare";
import { outcome } from "../functions/declare/outcome";
import type { WorkingOf } from "../functions/declare/working";
import { functions } from "../functions/functions";
import { workings } from "../functions/workings";
import type { Functions } from "../tasks/planner/calculate";

const signatures: Readonly<Record<string, Declared>> = functions;
const known: Readonly<Record<string, WorkingOf | undefined>> = workings;

/** The functions as a cell calls them; a refusal comes with its facts, for the pane to say in its own language. */
export const plannerFunctions: Functions = {
  signatures,
  calculate(name, args) {
    const found = outcome(signatures[name], args);
    if (found instanceof Refused) throw found;
    return found;
  },
  forms: async () => (await import("./shareForms")).shareForms,
  working: (name, args, cell) => known[name]?.(args, cell) ?? null,
};
